package org.intertitle.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Styles, fonts and scripts under addresses that change with their content, so that a
 * browser may keep them for ever. The style sheets of a page go out as one.
 */
@Component
public class Assets {

	private static final List<String> EVERYWHERE = List.of("tokens", "base", "layout", "parts");

	private static final Map<String, MediaType> TYPES = Map.of("css",
			new MediaType("text", "css", StandardCharsets.UTF_8), "js",
			new MediaType("text", "javascript", StandardCharsets.UTF_8), "svg", MediaType.valueOf("image/svg+xml"),
			"woff2", MediaType.valueOf("font/woff2"));

	private final Map<String, String> pathsByName = new LinkedHashMap<>();

	private final Map<String, Asset> assetsByFile = new LinkedHashMap<>();

	private final ScriptModules modules = new ScriptModules(Assets::script, Assets::scripts);

	Assets() {
		add("young-serif.woff2", read("fonts/young-serif.woff2"));
		add("icon.svg", read("icon.svg"));
		add("article.css", styles("article"));
		add("lists.css", styles("lists"));
		add("newsroom.css", styles(List.of("tokens", "base", "newsroom", "account-admin", "film-admin", "media-admin",
				"publication-admin", "writing", "desk-editor")));
		add("preview.css", styles(Stream.concat(EVERYWHERE.stream(), Stream.of("article", "preview")).toList()));
	}

	/** What is sent for one address. */
	record Asset(MediaType type, byte[] content) {
	}

	private void add(String name, byte[] content) {
		int dot = name.lastIndexOf('.');
		String file = name.substring(0, dot) + "-" + Fingerprint.hex(content, 6) + name.substring(dot);
		this.pathsByName.put(name, "/assets/" + file);
		this.assetsByFile.put(file, new Asset(Objects.requireNonNull(TYPES.get(name.substring(dot + 1))), content));
	}

	private byte[] styles(String page) {
		return styles(Stream.concat(EVERYWHERE.stream(), Stream.of(page, "print")).toList());
	}

	private byte[] styles(List<String> sheets) {
		String styles = sheets.stream()
			.map((name) -> new String(read("css/" + name + ".css"), StandardCharsets.UTF_8))
			.collect(Collectors.joining());
		return compact(styles).replace("young-serif.woff2", path("young-serif.woff2")).getBytes(StandardCharsets.UTF_8);
	}

	/** Comments and white space help only those who read the sources. */
	private static String compact(String styles) {
		return styles.replaceAll("(?s)/\\*.*?\\*/", "")
			.replaceAll("\\s+", " ")
			.replaceAll(" ?([{};,>]) ?", "$1")
			.replaceAll("(?<![\\w.#])0(?=\\.\\d)", "")
			.replace(": ", ":")
			.replace(";}", "}");
	}

	private static byte[] read(String name) {
		try {
			return new ClassPathResource("static/" + name).getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The source of a module: one of ours if its name is a relative address. */
	private static String script(String name) {
		return name.startsWith("./") ? new String(read("js/" + name.substring(2)), StandardCharsets.UTF_8)
				: ScriptLibrary.source(name);
	}

	private static List<String> scripts() {
		try {
			return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:static/js/*.js"))
				.map((file) -> "./" + file.getFilename())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The address of an asset.
	 * @param name such as "newsroom.css", or the file name of a script
	 * @return a path on this site
	 */
	public String path(String name) {
		return name.endsWith(".js") ? this.modules.get("./" + name).path()
				: Objects.requireNonNull(this.pathsByName.get(name), name);
	}

	/**
	 * The addresses of everything that a script imports, so that a browser need not find
	 * them out one after the other (HTML, link type {@code modulepreload}).
	 * @param name the script's file name
	 * @return paths on this site
	 */
	public List<String> imports(String name) {
		return this.modules.get("./" + name).imports();
	}

	Optional<Asset> byFile(String file) {
		if (file.endsWith(".js")) {
			return this.modules.byFile(file)
				.map((module) -> new Asset(Objects.requireNonNull(TYPES.get("js")), module.content()));
		}
		return Optional.ofNullable(this.assetsByFile.get(file));
	}

}

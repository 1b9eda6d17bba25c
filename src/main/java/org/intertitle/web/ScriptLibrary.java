package org.intertitle.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

import org.springframework.core.io.ClassPathResource;

/**
 * Where on the class path a library's ES module lies. The version is part of the place,
 * and the build names it once, in the POM.
 *
 * @param artifact group and artifact, as under {@code META-INF/maven}
 * @param place within {@code META-INF/resources}, with {@code %s} for the version
 */
record ScriptLibrary(String artifact, String place) {

	/** By the name that modules import it by. */
	private static final Map<String, ScriptLibrary> BY_NAME = Map.ofEntries(
			Map.entry("@codemirror/commands", webJar("codemirror__commands", "dist/index.js")),
			Map.entry("@codemirror/language", webJar("codemirror__language", "dist/index.js")),
			Map.entry("@codemirror/search", webJar("codemirror__search", "dist/index.js")),
			Map.entry("@codemirror/state", webJar("codemirror__state", "dist/index.js")),
			Map.entry("@codemirror/view", webJar("codemirror__view", "dist/index.js")),
			Map.entry("@lezer/common", webJar("lezer__common", "dist/index.js")),
			Map.entry("@lezer/highlight", webJar("lezer__highlight", "dist/index.js")),
			Map.entry("@lezer/markdown",
					new ScriptLibrary("org.mvnpm.at.lezer/markdown", "_static/at/lezer/markdown/%s/dist/index.js")),
			Map.entry("@marijn/find-cluster-break", webJar("marijn__find-cluster-break", "src/index.js")),
			Map.entry("crelt", webJar("crelt", "index.js")),
			Map.entry("style-mod", webJar("style-mod", "src/style-mod.js")),
			Map.entry("w3c-keyname", webJar("w3c-keyname", "index.js")));

	private static ScriptLibrary webJar(String name, String file) {
		return new ScriptLibrary("org.webjars.npm/" + name, "webjars/" + name + "/%s/" + file);
	}

	/**
	 * The source of a library.
	 * @param name as in an import, such as "@codemirror/state"
	 * @throws IllegalArgumentException if it is none of ours
	 * @throws UncheckedIOException if its jar is not there
	 */
	static String source(String name) {
		ScriptLibrary library = BY_NAME.get(name);
		if (library == null) {
			throw new IllegalArgumentException("Nothing is known about the library " + name);
		}
		try {
			return new ClassPathResource("META-INF/resources/" + library.place.formatted(library.version()))
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String version() throws IOException {
		Properties properties = new Properties();
		try (InputStream file = new ClassPathResource("META-INF/maven/" + this.artifact + "/pom.properties")
			.getInputStream()) {
			properties.load(file);
		}
		return properties.getProperty("version");
	}

}

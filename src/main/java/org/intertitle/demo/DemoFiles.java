package org.intertitle.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files under {@code demo/} as records: YAML, and Markdown with YAML before it.
 */
@Component
class DemoFiles {

	private static final String FENCE = "---\n";

	private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

	private final JsonMapper records = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
		.build();

	<T> T one(String name, Class<T> type) {
		return this.records.convertValue(yaml(text(this.resources.getResource("classpath:demo/" + name))), type);
	}

	<T> List<T> list(String name, TypeReference<List<T>> type) {
		return this.records.convertValue(yaml(text(this.resources.getResource("classpath:demo/" + name))), type);
	}

	/**
	 * Reads a folder of YAML files or of Markdown files with front matter.
	 * @param folder below {@code demo/}
	 * @param type has a component {@code slug} for the file's name and, for Markdown,
	 * {@code body}
	 * @return by file name
	 */
	<T> List<T> folder(String folder, Class<T> type) {
		try {
			return Arrays.stream(this.resources.getResources("classpath:demo/" + folder + "/*.*"))
				.sorted(Comparator.comparing(Resource::getFilename))
				.map((file) -> this.records.convertValue(fields(file), type))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, Object> fields(Resource file) {
		String text = text(file);
		String[] parts = text.startsWith(FENCE) ? text.split("(?m)^" + FENCE, 3) : new String[] { "", text, "" };
		@SuppressWarnings("unchecked")
		Map<String, Object> fields = (Map<String, Object>) yaml(parts[1]);
		fields.put("slug", Objects.requireNonNull(file.getFilename()).replaceFirst("\\.\\w+$", ""));
		fields.put("body", parts[2]);
		return fields;
	}

	byte[] bytes(String name) {
		try {
			return this.resources.getResource("classpath:demo/" + name).getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Resource file) {
		try {
			return file.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Every value is text: the records' types say what it means, not its looks. */
	private static Object yaml(String text) {
		LoaderOptions options = new LoaderOptions();
		DumperOptions dumping = new DumperOptions();
		return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new Resolver() {
			@Override
			protected void addImplicitResolvers() {
			}
		}).load(text);
	}

}

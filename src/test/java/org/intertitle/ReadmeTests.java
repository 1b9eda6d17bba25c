package org.intertitle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the README says is so.
 */
@DemoSiteTest
class ReadmeTests {

	private static final String README = read(Path.of("README.md"));

	@Test
	void namesEveryRouteAndNoOther(@Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
		Set<String> mapped = requestMappingHandlerMapping.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((mapping) -> mapping.getValue().getBeanType().getPackageName().startsWith("org.intertitle"))
			.flatMap((mapping) -> mapping.getKey().getPatternValues().stream())
			.map((pattern) -> pattern.replaceAll(":[^/]*(\\{[^}]*\\})?[^/}]*\\}", "}"))
			.map((pattern) -> pattern.replaceFirst("^/(admin|login)/.*", "/$1/…"))
			.collect(Collectors.toCollection(TreeSet::new));
		mapped.removeIf((pattern) -> mapped.contains(pattern + "/"));
		assertThat(cells("Routes")).isEqualTo(mapped);
	}

	@Test
	void namesEverySettingAndNoOther(@Autowired ApplicationContext context) {
		Set<String> settings = ConfigurationPropertiesBean.getAll(context)
			.values()
			.stream()
			.filter((properties) -> properties.getAnnotation().prefix().startsWith("intertitle"))
			.flatMap(ReadmeTests::settings)
			.collect(Collectors.toCollection(TreeSet::new));
		settings.add("spring.datasource.url");
		assertThat(cells("Settings")).isEqualTo(settings);
		assertThat(settings).allMatch(ConfigurationPropertyName::isValid);
	}

	private static Stream<String> settings(ConfigurationPropertiesBean properties) {
		return Arrays.stream(properties.getInstance().getClass().getRecordComponents())
			.map(RecordComponent::getName)
			.map((name) -> properties.getAnnotation().prefix() + "." + name.replaceAll("([A-Z])", "-$1").toLowerCase());
	}

	@Test
	void namesEveryPackageAndNoOther() throws IOException {
		try (Stream<Path> folders = Files.list(Path.of("src/main/java/org/intertitle"))) {
			assertThat(cells("Where things are")).isEqualTo(folders.filter(Files::isDirectory)
				.map((folder) -> folder.getFileName().toString())
				.collect(Collectors.toCollection(TreeSet::new)));
		}
	}

	@Test
	void namesTheCommandsThatContinuousIntegrationRuns() {
		assertThat(README).contains("\n./mvnw verify\n", "\n./mvnw spring-boot:run\n");
		assertThat(read(Path.of(".ci/run"))).containsPattern("\\./mvnw .*verify");
	}

	@Test
	void namesOnlyFilesThatExist() {
		Pattern.compile("`(src/[\\w./-]+|docker-compose.yml)`|\\]\\((src/[^)]+)\\)")
			.matcher(README)
			.results()
			.map((match) -> (match.group(1) != null) ? match.group(1) : match.group(2))
			.forEach((file) -> assertThat(Path.of(file)).exists());
	}

	@Test
	void fitsOnOneScreen() {
		assertThat(README.lines().count()).isLessThan(90);
	}

	/** What stands in the first column of a section's table as code. */
	private static Set<String> cells(String heading) {
		String section = README.split("## " + heading + "\n")[1].split("\n## ")[0];
		return section.lines()
			.filter((line) -> line.startsWith("| `"))
			.map((line) -> line.split("\\|")[1])
			.flatMap((cell) -> Pattern.compile("`([^`]+)`").matcher(cell).results())
			.map((MatchResult match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

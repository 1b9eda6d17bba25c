package org.intertitle;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds {@code docker-compose.yml} against the parts of the Compose specification that it
 * uses, where no engine can be asked.
 */
class ComposeTests {

	private static final Set<String> SERVICE_KEYS = Set.of("image", "build", "restart", "depends_on", "environment",
			"volumes", "ports", "healthcheck");

	private static Map<String, Map<String, Map<String, Object>>> compose;

	@BeforeAll
	static void read() throws IOException {
		try (Reader file = Files.newBufferedReader(Path.of("docker-compose.yml"))) {
			compose = new Yaml().load(file);
		}
	}

	@Test
	void hasTheProgramAndItsDatabase() {
		assertThat(compose).containsOnlyKeys("services", "volumes");
		assertThat(compose.get("services")).containsOnlyKeys("database", "intertitle");
		compose.get("services").values().forEach((service) -> assertThat(SERVICE_KEYS).containsAll(service.keySet()));
		assertThat(service("database")).containsEntry("image", "postgres:18");
	}

	@Test
	void keepsTheDatabaseAndThePicturesInNamedVolumes() {
		assertThat(compose.get("volumes")).containsOnlyKeys("database", "pictures");
		assertThat(service("database").get("volumes")).isEqualTo(List.of("database:/var/lib/postgresql"));
		assertThat(service("intertitle").get("volumes")).isEqualTo(List.of("pictures:/intertitle/data"));
	}

	@Test
	void waitsForTheDatabaseToAnswer() {
		assertThat(service("database").get("healthcheck")).asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsKeys("test", "interval", "timeout", "retries");
		assertThat(service("intertitle").get("depends_on"))
			.isEqualTo(Map.of("database", Map.of("condition", "service_healthy")));
	}

	@Test
	void holdsNoSecret() {
		assertThat(environment("database").get("POSTGRES_PASSWORD")).asString().startsWith("${POSTGRES_PASSWORD:?");
		assertThat(environment("intertitle").get("SPRING_DATASOURCE_PASSWORD"))
			.isEqualTo(environment("database").get("POSTGRES_PASSWORD"));
	}

	@Test
	void pointsTheProgramAtTheDatabase() {
		assertThat(environment("intertitle"))
			.containsEntry("SPRING_DATASOURCE_URL",
					"jdbc:postgresql://database:5432/" + environment("database").get("POSTGRES_DB"))
			.containsEntry("SPRING_DATASOURCE_USERNAME", environment("database").get("POSTGRES_USER"));
	}

	@Test
	void buildsAnImageThatRunsTheJarAsNobodySpecial() {
		assertThat(service("intertitle").get("build")).asInstanceOf(InstanceOfAssertFactories.MAP)
			.extractingByKey("dockerfile_inline")
			.asString()
			.startsWith("FROM eclipse-temurin:25-jre")
			.contains("COPY target/intertitle.jar", "USER intertitle", "ENTRYPOINT");
	}

	private static Map<String, Object> service(String name) {
		return compose.get("services").get(name);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> environment(String service) {
		return (Map<String, Object>) service(service).get("environment");
	}

}

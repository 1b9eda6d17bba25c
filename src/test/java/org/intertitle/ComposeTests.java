package org.intertitle;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
			"volumes", "ports", "healthcheck", "profiles", "entrypoint", "command");

	private static final List<String> CLUSTER = List.of("second", "balancer", "standby");

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
		assertThat(compose.get("services")).containsOnlyKeys("database", "intertitle", "second", "balancer", "standby");
		compose.get("services").values().forEach((service) -> assertThat(SERVICE_KEYS).containsAll(service.keySet()));
		assertThat(service("database")).containsEntry("image", "postgres:18");
	}

	@Test
	void keepsTheDatabaseAndThePicturesInNamedVolumes() {
		assertThat(compose.get("volumes")).containsOnlyKeys("database", "pages", "pictures", "standby");
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
					"jdbc:postgresql://database:5432,standby:5432/" + environment("database").get("POSTGRES_DB"))
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

	@Test
	void aClusterComesOnlyWhenAskedFor() {
		compose.get("services")
			.forEach((name, service) -> assertThat(service.get("profiles")).as(name)
				.isEqualTo(CLUSTER.contains(name) ? List.of("cluster") : null));
	}

	@Test
	void theSecondNodeSharesWhatBothNeedAndKeepsPagesOfItsOwn() {
		assertThat(service("second").get("build")).isEqualTo(service("intertitle").get("build"));
		assertThat(environment("second")).containsAllEntriesOf(environment("intertitle"))
			.containsEntry("INTERTITLE_PAGES_FOLDER", "/intertitle/pages");
		assertThat(service("second").get("volumes"))
			.isEqualTo(List.of("pictures:/intertitle/data", "pages:/intertitle/pages"));
		assertThat(service("second").get("ports")).isEqualTo(List.of());
	}

	@Test
	void theBalancerAndTheStandbyFindTheirFiles() {
		for (String service : List.of("balancer", "standby")) {
			List<String> files = ((List<?>) Objects.requireNonNull(service(service).get("volumes"))).stream()
				.map((volume) -> volume.toString().split(":", 2)[0])
				.filter((volume) -> volume.startsWith("./"))
				.toList();
			assertThat(files).hasSize(1).allSatisfy((file) -> assertThat(Path.of(file)).isReadable());
		}
		assertThat(environment("balancer")).containsEntry("FIRST", "intertitle:8080")
			.containsEntry("SECOND", "second:8080");
		assertThat(environment("standby")).containsEntry("PGHOST", "database")
			.containsEntry("PGUSER", environment("database").get("POSTGRES_USER"));
	}

	private static Map<String, Object> service(String name) {
		return compose.get("services").get(name);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> environment(String service) {
		return (Map<String, Object>) service(service).get("environment");
	}

}

package org.intertitle;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.intertitle.database.DatabaseToKill;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Somebody pulls the plug of Postgres, and of the program as well.
 */
class DatabaseAwayTests {

	private static final List<String> PAGES = List.of("/", "/silent-stars/", "/features/", "/films/", "/feed.xml",
			"/sitemap.xml", "/sitemaps/articles-1.xml", "/robots.txt");

	@Test
	void readersDoNotNotice() throws Exception {
		try (DatabaseToKill database = DatabaseToKill.start();
				Node program = Node
					.start("away", database.details(), "--spring.datasource.url=" + besideADeadOne(database))
					.awaitReady()) {
			publish(database);
			Map<String, String> before = read(program);

			database.kill();
			await().atMost(Duration.ofSeconds(10)).until(() -> get(program, "/login").status() == 503);
			assertThat(read(program)).isEqualTo(before);
			assertThat(get(program, "/authors/nobody-has-asked-for-this/").status()).isEqualTo(503);
			assertThat(get(program, "/admin/").header("Retry-After")).contains("5");
			assertThat(health(program)).containsExactly(200, 200, 503);

			program.kill();
			program.start();
			await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(() -> get(program, "/").status() == 200);
			assertThat(read(program)).isEqualTo(before);
			assertThat(get(program, "/login").status()).isEqualTo(503);
			assertThat(health(program)).containsExactly(200, 200, 503);

			database.restart();
			database.jdbc().sql("update article set status = 'WITHDRAWN', version = version + 1").update();
			await().atMost(Duration.ofSeconds(20)).until(() -> get(program, "/login").status() == 200);
			await().atMost(Duration.ofSeconds(20)).until(() -> get(program, "/silent-stars/").status() == 410);
			assertThat(get(program, "/features/").text()).doesNotContain("Silent stars");
			assertThat(health(program)).containsExactly(200, 200, 200);
		}
	}

	/** Of several servers the one that answers is enough. */
	private static String besideADeadOne(DatabaseToKill database) {
		return database.details().getJdbcUrl().replace("//", "//127.0.0.1:9,");
	}

	private static void publish(DatabaseToKill database) {
		database.jdbc()
			.sql("""
					insert into article (slug, kind, status, title, body, published_at)
					values ('silent-stars', 'FEATURE', 'PUBLISHED', 'Silent stars', 'They spoke.', timestamptz '2026-01-01 12:00Z')
					""")
			.update();
	}

	private static Map<String, String> read(Node program) {
		return PAGES.stream().collect(Collectors.toMap(Function.identity(), (path) -> {
			Visitor.Answer answer = get(program, path);
			assertThat(answer.status()).as(path).isEqualTo(200);
			return answer.text();
		}));
	}

	private static List<Integer> health(Node program) {
		return Stream.of("liveness", "readiness", "writers")
			.map((probe) -> get(program, "/actuator/health/" + probe).status())
			.toList();
	}

	private static Visitor.Answer get(Node program, String path) {
		return new Visitor(program.port()).get(path);
	}

}

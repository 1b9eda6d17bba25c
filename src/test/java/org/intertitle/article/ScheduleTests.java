package org.intertitle.article;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.intertitle.DemoSiteTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The program's own schedule runs beside these tests, as one more node would.
 */
@DemoSiteTest
class ScheduleTests {

	private static final int ARTICLES = 1000;

	@Autowired
	private Schedule schedule;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void clear() {
		this.jdbc.sql("delete from article where slug like 'planted-%'").update();
	}

	@Test
	void publishesWhatIsDueOnceHoweverManyLook() throws Exception {
		plant("now() - interval '1 second'");
		try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
			List<Callable<Void>> looks = Stream.generate(() -> (Callable<Void>) () -> {
				this.schedule.publishDue();
				return null;
			}).limit(8).toList();
			for (Future<Void> look : nodes.invokeAll(looks)) {
				look.get();
			}
		}
		// What the program's own schedule has taken is passed over by the others, and may
		// still be under way.
		await().untilAsserted(() -> assertThat(count("status = 'PUBLISHED'")).isEqualTo(ARTICLES));
		assertThat(this.jdbc.sql("""
				select count(*) from article_note n join article a on a.id = n.article_id
				where a.slug like 'planted-%' and n.event = 'PUBLISHED'
				""").query(Integer.class).single()).as("told once of each").isEqualTo(ARTICLES);
	}

	@Test
	void leavesWhatIsNotDue() {
		plant("now() + interval '1 minute'");
		this.schedule.publishDue();
		assertThat(count("status = 'SCHEDULED'")).isEqualTo(ARTICLES);
	}

	private void plant(String publishedAt) {
		this.jdbc.sql("""
				insert into article (slug, kind, status, title, body, published_at, live)
				select 'planted-' || n, 'FEATURE', 'SCHEDULED', 'Planted', 'Text.', %s, 1 from generate_series(1, ?) n
				""".formatted(publishedAt)).param(ARTICLES).update();
	}

	private int count(String condition) {
		return this.jdbc.sql("select count(*) from article where slug like 'planted-%' and " + condition)
			.query(Integer.class)
			.single();
	}

}

package org.intertitle.front;

import java.time.ZoneId;
import java.util.List;

import org.intertitle.DemoSiteTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is counted by days, beside the articles themselves.
 */
@DemoSiteTest
@Transactional
class ArchiveCalendarTests {

	private static final String PLANTED = " where slug like 'planted-%'";

	private final ArchiveCalendar calendar;

	private final JdbcClient jdbc;

	ArchiveCalendarTests(@Autowired ArchiveCalendar calendar, @Autowired JdbcClient jdbc) {
		this.calendar = calendar;
		this.jdbc = jdbc;
	}

	/**
	 * One article every 67 hours, the last of them of this minute, and embargoed ones.
	 */
	@BeforeEach
	void plant() {
		this.jdbc
			.sql("""
					insert into article (slug, kind, status, title, body, published_at)
					select 'planted-' || n + 9, 'NEWS', 'PUBLISHED', 'Planted ' || n, 'Text', now() - n * interval '67 hours'
					from generate_series(-9, 300) n
					""")
			.update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTC", "Asia/Kolkata", "Pacific/Kiritimati", "America/Los_Angeles" })
	void countsTheYearsOfEveryZone(String zone) {
		List<String> years = this.calendar.years(ZoneId.of(zone))
			.stream()
			.map((year) -> year.name() + " " + year.articles())
			.toList();
		assertThat(years).hasSizeGreaterThan(1).isEqualTo(this.jdbc.sql("""
				select year || ' ' || count(*)
				from (select extract(year from published_at at time zone ?) as year from published_article) published
				group by year order by year desc
				""").param(zone).query(String.class).list());
	}

	@Test
	void countsWhatIsLeftWhenArticlesMoveAndGo() {
		this.jdbc.sql("update article set status = 'WITHDRAWN'" + PLANTED + " and id % 3 = 0").update();
		this.jdbc.sql("update article set published_at = published_at - interval '40 days'" + PLANTED).update();
		this.jdbc.sql("delete from article" + PLANTED + " and id % 5 = 0").update();
		assertThat(this.jdbc.sql("select day || ' ' || articles from article_day where articles <> 0 order by 1")
			.query(String.class)
			.list())
			.isEqualTo(this.jdbc
				.sql("""
						select (published_at at time zone 'UTC')::date || ' ' || count(*) from article where status = 'PUBLISHED'
						group by (published_at at time zone 'UTC')::date order by 1
						""")
				.query(String.class)
				.list());
	}

}

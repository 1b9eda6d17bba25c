package org.intertitle.pagecache;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Whatever changes in the database, no page stays as it was that would look different;
 * and what changes in one place makes no other page out of date.
 */
@CachedSiteTest
class ContentKeysTests {

	private static final List<String> PAGES = List.of("/", "/reviews/", "/features/", "/ballerina-review/",
			"/john-wick-review/", "/sunrise-review/", "/ten-endings-that-open-a-door/", "/films/",
			"/films/ballerina-2025/", "/people/keanu-reeves/", "/series/john-wick/", "/authors/",
			"/authors/odalys-ferrante/", "/topics/performance/", "/archive/2025/", "/about/", "/feed.xml",
			"/sitemap.xml", "/llms.txt", "/ballerina-review.md");

	private static final Duration SOON = Duration.ofSeconds(2);

	private final KeptPages kept;

	private final JdbcClient jdbc;

	private final MockMvcTester mvc;

	ContentKeysTests(@Autowired KeptPages kept, @Autowired JdbcClient jdbc, @Autowired MockMvcTester mvc) {
		this.kept = kept;
		this.jdbc = jdbc;
		this.mvc = mvc;
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiterString = " @ ", quoteCharacter = '`',
			textBlock = """
					update article set %s where slug = 'ballerina-review' @ standfirst = standfirst || ' More.' @ standfirst = replace(standfirst, ' More.', '')
					update article set %s where slug = 'ballerina-review' @ body = body || ' More.' @ body = replace(body, ' More.', '')
					update article set %s where slug = 'ballerina-review' @ title = 'Planted ' || title @ title = replace(title, 'Planted ', '')
					update article set %s where slug = 'ballerina-review' @ rating = rating - 1 @ rating = rating + 1
					update article set %s where slug = 'ballerina-review' @ status = 'WITHDRAWN' @ status = 'PUBLISHED'
					update article set %s where slug = 'john-wick-review' @ slug = 'planted-review' @ slug = 'john-wick-review'
					update article set %s where slug = 'sunrise-review' @ published_at = published_at - interval '9 years' @ published_at = published_at + interval '9 years'
					update film set %s where slug = 'ballerina-2025' @ title = 'Planted ' || title @ title = replace(title, 'Planted ', '')
					update film set %s where slug = 'john-wick-2014' @ series_position = series_position + 7 @ series_position = series_position - 7
					update film set %s where slug = 'ballerina-2025' @ genres = array_append(genres, 'Planted') @ genres = array_remove(genres, 'Planted')
					update credit set %s where person_id = (select id from person where slug = 'keanu-reeves') @ character_name = 'Planted ' || coalesce(character_name, '') @ character_name = nullif(replace(character_name, 'Planted ', ''), '')
					update credit set %s where person_id = (select id from person where slug = 'keanu-reeves') @ position = position + 1000 @ position = position - 1000
					update person set %s where slug = 'keanu-reeves' @ name = 'Planted ' || name @ name = replace(name, 'Planted ', '')
					update author set %s where slug = 'odalys-ferrante' @ bio = bio || ' More.' @ bio = replace(bio, ' More.', '')
					update author set %s where slug = 'odalys-ferrante' @ name = 'Planted ' || name @ name = replace(name, 'Planted ', '')
					update author_link set %s where author_id = (select id from author where slug = 'odalys-ferrante') @ label = 'Planted ' || label @ label = replace(label, 'Planted ', '')
					update topic set %s where slug = 'performance' @ name = 'Planted ' || name @ name = replace(name, 'Planted ', '')
					update topic set %s where slug = 'performance' @ description = description || ' More.' @ description = replace(description, ' More.', '')
					update series set %s where slug = 'john-wick' @ name = 'Planted ' || name @ name = replace(name, 'Planted ', '')
					update image set %s where id in (select cover_id from article) @ alt = 'Planted ' || alt @ alt = replace(alt, 'Planted ', '')
					update publication set %s @ tagline = 'Planted ' || tagline @ tagline = replace(tagline, 'Planted ', '')
					update navigation_link set %s @ label = 'Planted ' || label @ label = replace(label, 'Planted ', '')
					update social_link set %s @ label = 'Planted ' || label @ label = replace(label, 'Planted ', '')
					update static_page set %s where slug = 'about' @ body = body || ' More.' @ body = replace(body, ' More.', '')
					update static_page set %s where slug = 'about' @ title = 'Planted ' || title @ title = replace(title, 'Planted ', '')
					update house_note set %s @ title = 'Planted ' || title @ title = replace(title, 'Planted ', '')
					update house_note set %s @ shown_until = now() - interval '1 day' @ shown_until = null
					update byline set %s where article_id = (select id from article where slug = 'ballerina-review') @ position = position + 7 @ position = position - 7
					update article_topic set %s where article_id = (select id from article where slug = 'ballerina-review') @ position = position + 7 @ position = position - 7
					update related_link set %s where article_id = (select id from article where slug = 'ballerina-review') @ target_id = null, address = 'x' || address @ address = substr(address, 2), target_id = (select article_id from address where slug = btrim(substr(related_link.address, 2), '/'))
					""")
	void noPageStaysThatWouldLookDifferent(String statement, String change, String undo) {
		warm();
		try {
			this.jdbc.sql(statement.formatted(change)).update();
			this.kept.settle();
			assertSameAsMadeNow();
		}
		finally {
			this.jdbc.sql(statement.formatted(undo)
				.replace("where slug = 'john-wick-review'",
						undo.startsWith("slug") ? "where slug = 'planted-review'" : "where slug = 'john-wick-review'"))
				.update();
			this.kept.settle();
		}
		assertSameAsMadeNow();
	}

	@Test
	void whatComesAndGoesIsSeenOnEveryList() {
		warm();
		this.jdbc.sql("""
				insert into article (slug, kind, status, title, body, published_at)
				values ('planted-for-lists', 'FEATURE', 'PUBLISHED', 'Planted', 'Text.', now())
				""").update();
		this.kept.settle();
		assertSameAsMadeNow();
		this.jdbc.sql("delete from article where slug = 'planted-for-lists'").update();
		this.kept.settle();
		assertSameAsMadeNow();
	}

	/** Nobody writes anything at the moment that an embargo ends. */
	@Test
	void anEmbargoEndsByItself() throws Exception {
		this.jdbc.sql("""
				insert into article (slug, kind, status, title, body, published_at)
				values ('planted-embargo', 'FEATURE', 'PUBLISHED', 'Planted', 'Text.', now() + interval '3 seconds')
				""").update();
		try {
			this.kept.settle();
			warm();
			assertThat(text("/features/")).doesNotContain("/planted-embargo/");
			await().until(() -> text("/features/").contains("/planted-embargo/"));
			assertSameAsMadeNow();
		}
		finally {
			this.jdbc.sql("delete from article where slug = 'planted-embargo'").update();
			this.kept.settle();
		}
	}

	@Test
	void aBioMakesThePagesWithThatBioOutOfDateAndNoOther() {
		warm();
		Map<String, Object> before = PAGES.stream().collect(Collectors.toMap((path) -> path, this.kept::page));
		String bio = this.jdbc.sql("select bio from author where slug = 'odalys-ferrante'")
			.query(String.class)
			.single();
		this.jdbc.sql("update author set bio = 'Planted bio.' where slug = 'odalys-ferrante'").update();
		try {
			this.kept.settle();
			assertSameAsMadeNow();
			assertThat(PAGES.stream().filter((path) -> made(path).contains("Planted bio.")))
				.containsExactlyInAnyOrderElementsOf(PAGES.stream()
					.filter((path) -> this.kept.page(path) != before.get(path) && isForReaders(path))
					.toList())
				.isNotEmpty();
		}
		finally {
			this.jdbc.sql("update author set bio = :bio where slug = 'odalys-ferrante'").param("bio", bio).update();
			this.kept.settle();
		}
	}

	/** What programs read, and fixed pages, count every change. */
	private static boolean isForReaders(String path) {
		return path.endsWith("/") && !path.equals("/about/");
	}

	private static ConditionFactory soon() {
		return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10)).atMost(SOON);
	}

	private void warm() {
		PAGES.forEach((path) -> {
			this.kept.get(path);
			soon().untilAsserted(() -> assertThat(this.kept.isFresh(path)).as(path).isTrue());
		});
	}

	/** While a page is made anew, others get the old one. */
	private void assertSameAsMadeNow() {
		soon().untilAsserted(
				() -> assertThat(PAGES.stream().filter((path) -> !isAsMadeNow(path))).as("out of date").isEmpty());
	}

	private boolean isAsMadeNow(String path) {
		MockHttpServletResponse made = this.mvc.get().uri(path).exchange().getResponse();
		HttpResponse<byte[]> kept = this.kept.get(path);
		return kept.statusCode() == made.getStatus()
				&& (made.getStatus() != 200 || Arrays.equals(kept.body(), made.getContentAsByteArray()));
	}

	private String text(String path) {
		return new String(this.kept.get(path).body(), StandardCharsets.UTF_8);
	}

	private String made(String path) {
		return new String(this.mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);
	}

}

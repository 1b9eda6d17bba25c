package org.intertitle;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Articles that are not public, tied to everything that is: to films, an author, topics,
 * articles that link to them and house notes that choose them. A rare word stands in
 * every field of theirs.
 */
@DemoSiteTest
class LeakTests {

	private static final String CANARY = "zyzzogeton";

	/** Status, days until publication, film, and what a reader is told. */
	private static final List<Hidden> HIDDEN = List.of(new Hidden("DRAFT", -1, "ballerina-2025", 404),
			new Hidden("IN_REVIEW", -1, "late-spring-1949", 404),
			new Hidden("SCHEDULED", 1, "john-wick-chapter-2-2017", 404),
			new Hidden("PUBLISHED", 1, "knives-out-2019", 404), new Hidden("WITHDRAWN", -1, "ballerina-2025", 410));

	private final PlantedRows rows;

	private final JdbcClient jdbc;

	private final Visitor visitor;

	private final String body;

	LeakTests(@Autowired JdbcClient jdbc, @LocalServerPort int port) {
		this.rows = new PlantedRows(jdbc);
		this.jdbc = jdbc;
		this.visitor = new Visitor(port);
		this.body = jdbc.sql("select body from article where slug = 'ballerina-review'").query(String.class).single();
	}

	/**
	 * An article that is not public.
	 *
	 * @param answer the status of its own address
	 */
	private record Hidden(String status, int days, String film, int answer) {

		String slug() {
			return "planted-%s-%s-%s".formatted(CANARY, this.status.toLowerCase().replace('_', '-'),
					(this.days > 0) ? "to-come" : "past");
		}

		String formerSlug() {
			return slug() + "-before";
		}

	}

	@BeforeEach
	void plantEnoughForSeveralPagesOfEachList() {
		this.rows.reviews(30);
	}

	@AfterEach
	void putBack() {
		this.rows.remove();
		this.jdbc.sql("update house_note set body = split_part(body, E'\\n\\nRelated article: /planted', 1)").update();
		this.jdbc.sql("update article set body = ? where slug = 'ballerina-review'").param(this.body).update();
	}

	@Test
	void leavesNoTraceOnAnyPublicPage() {
		PublicAddresses addresses = new PublicAddresses(this.jdbc);
		Map<String, String> before = read(addresses);
		HIDDEN.forEach(this::plant);
		Map<String, String> after = read(addresses);
		assertThat(after.keySet()).isEqualTo(before.keySet())
			.hasSizeGreaterThan(300)
			.anyMatch((path) -> path.contains("?before="));
		assertThat(after).allSatisfy((path, page) -> assertThat(page).as(path).doesNotContainIgnoringCase(CANARY));
		assertThat(after.keySet()).as("pages that changed")
			.filteredOn((path) -> !after.get(path).equals(before.get(path)))
			.isEmpty();
	}

	private Map<String, String> read(PublicAddresses addresses) {
		Map<String, String> texts = addresses.read(this.visitor);
		for (String file : addresses.forPrograms()) {
			Visitor.Answer answer = this.visitor.get(file);
			assertThat(answer.status()).as(file).isEqualTo(200);
			texts.put(file, answer.text() + answer.header("Last-Modified"));
		}
		return texts;
	}

	@Test
	void isNotToldFromAnAddressThatNeverWas() {
		HIDDEN.forEach(this::plant);
		assertThat(HIDDEN).allSatisfy((hidden) -> {
			for (String path : List.of("/" + hidden.slug() + "/", "/" + hidden.slug(), "/" + hidden.formerSlug() + "/",
					"/" + hidden.formerSlug(), "/" + hidden.slug() + ".md", "/" + hidden.formerSlug() + ".md")) {
				Visitor.Answer answer = this.visitor.get(path);
				assertThat(answer.status()).as(path).isEqualTo(hidden.answer());
				assertThat(answer.text()).as(path).doesNotContainIgnoringCase(CANARY).contains("Cue Mark");
				assertThat(answer.headers().toString()).as(path).doesNotContainIgnoringCase(CANARY);
			}
		});
	}

	@Test
	void isNotSuggestedToThoseWhoComeClose() {
		HIDDEN.forEach(this::plant);
		for (String path : List.of("/zyzzogeton/", "/the-title-of-zyzzogeton/", "/zyzzogeton-the-films/nothing/")) {
			Visitor.Answer answer = this.visitor.get(path);
			assertThat(answer.status()).isEqualTo(404);
			assertThat(answer.page().select(".error__nearest h3 a")).isNotEmpty();
			assertThat(answer.text()).doesNotContainIgnoringCase(CANARY);
		}
	}

	/** What was typed stands in the field again; nothing else may be told of it. */
	@Test
	void isNotFoundByThoseWhoLookForIt() {
		List<String> paths = List.of("/search?q=zyzzogeton", "/search?q=zyzzogetan", "/search?q=film+or+zyzzogetan",
				"/search?q=zyzzog", "/search?q=%22the+verdict+of+zyzzogeton%22", "/search?q=ballerina",
				"/search?q=film&author=odalys-ferrante", "/search/suggestions?q=zyzzog",
				"/search/suggestions?q=the+title+o", "/search/suggestions?q=ballerina");
		List<String> before = paths.stream().map((path) -> this.visitor.get(path).text()).toList();
		HIDDEN.forEach(this::plant);
		assertThat(paths.stream().map((path) -> this.visitor.get(path).text())).containsExactlyElementsOf(before);
		this.jdbc.sql("update article set status = 'PUBLISHED', published_at = now() where slug like ?")
			.param("planted-zyzzogeton-draft-%")
			.update();
		assertThat(this.visitor.get("/search?q=zyzzogetan").text()).contains("The title of Zyzzogeton");
		assertThat(this.visitor.get("/search/suggestions?q=the+title+o").text()).contains("The title of Zyzzogeton");
	}

	private void plant(Hidden hidden) {
		Map<String, Object> columns = new HashMap<>();
		for (String column : List.of("title", "kicker", "standfirst", "body", "verdict", "search_title",
				"search_description")) {
			columns.put(column, "The " + column + " of Zyzzogeton");
		}
		columns.put("kind", "REVIEW");
		columns.put("slug", hidden.formerSlug());
		columns.put("status", hidden.status());
		columns.put("published_at", OffsetDateTime.now().plusDays(hidden.days()));
		columns.put("canonical_url", "https://zyzzogeton.example/");
		columns.put("rating", 0.5);
		columns.put("film_id",
				this.jdbc.sql("select id from film where slug = ?").param(hidden.film()).query(Long.class).single());
		long id = this.rows.article(columns);
		this.jdbc.sql("update article set slug = ? where id = ?").params(hidden.slug(), id).update();
		tie(id, hidden);
	}

	private void tie(long id, Hidden hidden) {
		write("insert into byline select ?, 1, id from author where slug = 'odalys-ferrante'", id);
		write("insert into article_topic select ?, row_number() over (order by id), id from topic", id);
		write("insert into correction values (?, 1, current_date, 'Zyzzogeton was misspelt')", id);
		write("""
				insert into related_link select ?, row_number() over (order by id), '/' || slug || '/', id
				from article where slug in ('ballerina-review', 'knives-out-review', 'the-empty-room')
				""", id);
		write("""
				insert into related_link select a.id, 100 + ?::int, '/%s/', ? from article a where a.slug = 'ballerina-review'
				"""
			.formatted(hidden.slug()), HIDDEN.indexOf(hidden), id);
		String line = "\n\nRelated article: /%s/\n\nRelated article: /%s/".formatted(hidden.slug(),
				hidden.formerSlug());
		write("update article set body = body || ? where slug = 'ballerina-review'", line);
		write("update house_note set body = body || ?", line);
	}

	private void write(String sql, Object... params) {
		this.jdbc.sql(sql).params(params).update();
	}

}

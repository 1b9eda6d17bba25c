package org.intertitle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many statements a page costs, whatever the size of the magazine.
 */
@DemoSiteTest
@Transactional
class StatementBudgetTests {

	private static final int ARTICLE = 5;

	private static final int OTHER = 6;

	/** A search in which something is misspelt looks twice. */
	private static final int SEARCH = 7;

	private static final List<String> PAGES = List.of("/", "/ballerina-review/", "/how-we-rate/", "/reviews/", "/news/",
			"/films/", "/films/ballerina-2025/", "/people/keanu-reeves/", "/series/john-wick/", "/authors/",
			"/authors/odalys-ferrante/", "/topics/action/", "/archive/", "/archive/2025/", "/archive/2025/06/",
			"/about/", "/search", "/search?q=ballerina", "/search?q=film&genre=drama", "/search?q=kianu%20reeves",
			"/search?q=nothing%20zyzzogeton");

	private static final List<String> REDIRECTS = List.of("/about", "/reviews");

	private static final List<String> FOR_PROGRAMS = List.of("/feed.xml", "/reviews/feed/",
			"/authors/odalys-ferrante/feed.json", "/topics/action/feed.xml", "/ballerina-review.md", "/llms.txt",
			"/sitemaps/articles-1.xml", "/sitemaps/pages.xml", "/news-sitemap.xml", "/search/suggestions?q=keanu");

	private static final List<String> ERRORS = List.of("/balerina-revue/", "/films/nothing/");

	private final ReadPages pages;

	private final StatementCounter counter;

	private final JdbcClient jdbc;

	StatementBudgetTests(@Autowired MockMvcTester mvc, @Autowired StatementCounter counter,
			@Autowired JdbcClient jdbc) {
		this.pages = new ReadPages(mvc);
		this.counter = counter;
		this.jdbc = jdbc;
	}

	@Test
	void everyPageKeepsToItsBudgetHoweverLargeTheMagazine() {
		// The publication's identifier is read once
		this.pages.get("/feed.xml");
		Map<String, Integer> small = statements();
		new PlantedRows(this.jdbc).reviews(300);
		this.jdbc.sql("set constraints all immediate").update();
		Map<String, Integer> large = statements();
		System.out.println("\n| Page | SQL statements | with 300 more articles |\n|---|---|---|");
		small.forEach((path, count) -> System.out.printf("| %s | %d | %d |%n", path, count, large.get(path)));
		assertThat(large).isEqualTo(small);
		assertThat(small).allSatisfy((path, count) -> assertThat(count).as(path)
			.isLessThanOrEqualTo(
					path.matches("/[a-z-]+(-review|-rate)/") ? ARTICLE : path.startsWith("/search") ? SEARCH : OTHER));
	}

	private Map<String, Integer> statements() {
		Map<String, Integer> statements = new LinkedHashMap<>();
		PAGES.forEach((path) -> statements.put(path, count(() -> this.pages.read(path))));
		FOR_PROGRAMS.forEach((path) -> statements.put(path, count(() -> this.pages.get(path))));
		REDIRECTS.forEach((path) -> statements.put(path, count(() -> this.pages.get(path))));
		ERRORS.forEach((path) -> statements.put(path, count(() -> this.pages.readError(path))));
		return statements;
	}

	private int count(Runnable action) {
		return this.counter.statementsOf(action).size();
	}

}

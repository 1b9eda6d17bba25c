package org.intertitle;

import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Films, people, series, authors and topics, each with what was written about them.
 */
@DemoSiteTest
class CataloguePagesTests {

	private final MockMvcTester mvc;

	private final ReadPages pages;

	private final JdbcClient jdbc;

	CataloguePagesTests(@Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc) {
		this.mvc = mvc;
		this.pages = new ReadPages(mvc);
		this.jdbc = jdbc;
	}

	@Test
	void theCatalogueListsEveryFilmByTitle() {
		Document films = this.pages.read("/films/");
		assertThat(films.select("tbody th").eachText())
			.isEqualTo(this.jdbc.sql("select title from film order by title, year").query(String.class).list());
		Element row = films.expectFirst("tr:has([href=/films/ballerina-2025/])");
		assertThat(row.select("td").eachText()).startsWith("2025", "Len Wiseman", "United States");
		assertThat(row.select("[role=img]").attr("aria-label")).isEqualTo("Rated 3.5 out of 5");
	}

	/** In a transaction that is taken back. */
	@Test
	@Transactional
	void whatWritersAddToTheirDraftsIsNotThereYet() {
		this.jdbc.sql("""
				with new_film as (
					insert into film (slug, title, year) values ('secret-2026', 'Secret', 2026) returning id)
				insert into article (slug, kind, title, body, film_id)
				select 'a-secret', 'REVIEW', 'A secret', 'Text', id from new_film
				""").update();
		this.jdbc.sql("insert into author (slug, name) values ('secret', 'Secret')").update();
		this.jdbc.sql("insert into topic (slug, name) values ('secret', 'Secret')").update();
		assertThat(this.pages.read("/films/").text()).doesNotContain("Secret");
		for (String address : List.of("/films/secret-2026/", "/authors/secret/", "/topics/secret/")) {
			assertThat(this.mvc.get().uri(address)).as(address).hasStatus(404);
		}
		this.jdbc.sql("""
				update article set status = 'PUBLISHED', published_at = now() - interval '1 minute', live = 1
				where slug = 'a-secret'
				""").update();
		assertThat(this.pages.read("/films/secret-2026/").text()).contains("Secret");
	}

	@Test
	void aFilmHasItsFactsItsArticlesAndItsCredits() {
		Document film = this.pages.read("/films/spirited-away-2001/");
		assertThat(film.select("h1").eachText()).containsExactly("Spirited Away");
		assertThat(film.select(".film__original").text()).isNotEmpty();
		assertThat(film.select(".film__by a").eachAttr("href")).containsExactly("/people/hayao-miyazaki/");
		assertThat(film.select(".film__facts dt").eachText()).contains("Year", "Country", "Language", "Length");
		assertThat(film.select(".film__synopsis").text()).isNotEmpty();
		assertThat(film.select(".film__articles .card h3 a").eachAttr("href"))
			.containsExactly("/spirited-away-review/");
		assertThat(film.select(".film__articles [role=img]").attr("aria-label")).startsWith("Rated ");
		assertThat(SetText.jobs(film.expectFirst(".credits"))).containsEntry("Director", List.of("Hayao Miyazaki"));
	}

	@Test
	void aFilmLeadsToItsSeries() {
		assertThat(this.pages.read("/films/ballerina-2025/").select(".film__facts a[href=/series/john-wick/]").text())
			.isEqualTo("John Wick, no. 5");
	}

	@Test
	void aPersonHasTheirFilmsByJobWithTheReviews() {
		Document person = this.pages.read("/people/chad-stahelski/");
		assertThat(person.select("h1").eachText()).containsExactly("Chad Stahelski");
		assertThat(person.select("section h2").eachText()).contains("Director", "Producer");
		Element producer = person
			.expectFirst("section:has(h2:contains(Producer)) li:has([href=/films/ballerina-2025/])");
		assertThat(producer.text()).contains("2025");
		assertThat(producer.select("p a").eachAttr("href")).containsExactly("/ballerina-review/");
		assertThat(producer.select("[role=img]").attr("aria-label")).isEqualTo("Rated 3.5 out of 5");
		assertThat(this.pages.read("/people/keanu-reeves/").select("section").first().text()).contains("as John Wick");
	}

	@Test
	void aSeriesHasItsFilmsInOrder() {
		Document series = this.pages.read("/series/john-wick/");
		assertThat(series.select("h1").eachText()).containsExactly("John Wick");
		assertThat(series.select(".standfirst").text()).startsWith("A widowed assassin");
		assertThat(series.select("ol h2 a").eachText()).containsExactly("John Wick", "John Wick: Chapter 2",
				"John Wick: Chapter 3 – Parabellum", "John Wick: Chapter 4", "Ballerina");
		assertThat(series.select("ol > li").last().select("p a").eachAttr("href"))
			.containsExactly("/ballerina-review/");
	}

	@Test
	void theAuthorsAreAllWhoHavePublished() {
		Document authors = this.pages.read("/authors/");
		assertThat(authors.select("main h2 a").eachAttr("href")).containsExactlyInAnyOrderElementsOf(
				paths("select distinct 'authors/' || u.slug from author u join byline b on b.author_id = u.id"));
		assertThat(authors.select("main li"))
			.allSatisfy((author) -> assertThat(author.text()).contains("Most recently:"));
	}

	@Test
	void anAuthorHasABioLinksAndArticles() {
		Document author = this.pages.read("/authors/odalys-ferrante/");
		assertThat(author.select("h1").eachText()).containsExactly("Odalys Ferrante");
		assertThat(author.select(".author-page__bio").text()).startsWith("Odalys Ferrante trained as a dancer");
		assertThat(author.select(".links a[rel=me]").eachText()).containsExactly("Sunday class", "Floor plans");
		assertThat(author.select(".card h3 a").eachAttr("href")).isEqualTo(paths("""
				select a.slug from article a join byline b on b.article_id = a.id join author u on u.id = b.author_id
				where u.slug = 'odalys-ferrante' order by a.published_at desc
				"""));
	}

	@Test
	void aTopicHasItsArticles() {
		Document topic = this.pages.read("/topics/franchises/");
		assertThat(topic.select("h1").eachText()).containsExactly("Franchises");
		assertThat(topic.select(".standfirst").text()).startsWith("Films that come in numbers");
		assertThat(topic.select(".card h3 a").eachAttr("href")).contains("/ballerina-review/", "/john-wick-review/");
	}

	@ParameterizedTest
	@CsvSource({ "topic,/topics/action/", "series,/series/john-wick/", "film,/films/ballerina-2025/",
			"author,/authors/odalys-ferrante/" })
	@Transactional
	void aDescriptionIsMarkdownAndNeverMarkup(String table, String path) {
		String column = switch (table) {
			case "film" -> "synopsis";
			case "author" -> "bio";
			default -> "description";
		};
		this.jdbc.sql("update %s set %s = 'An *early* <b id=raw>look</b>'".formatted(table, column)).update();
		Document page = this.pages.read(path);
		assertThat(page.select("main header em").eachText()).containsExactly("early");
		assertThat(page.select("#raw")).isEmpty();
		assertThat(page.select("main header").text()).contains("An early <b id=raw>look</b>");
	}

	private List<String> paths(String slugs) {
		return this.jdbc.sql(slugs).query(String.class).list().stream().map((slug) -> "/" + slug + "/").toList();
	}

}

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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The front page, the sections, the archive and the fixed pages, as a reader sees them.
 */
@DemoSiteTest
class ReaderPagesTests {

	private final ReadPages pages;

	private final JdbcClient jdbc;

	ReaderPagesTests(@Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc) {
		this.pages = new ReadPages(mvc);
		this.jdbc = jdbc;
	}

	@Test
	void homeLeadsWithTheNewestReview() {
		Document home = this.pages.read("/");
		assertThat(home.select("h1").eachText()).containsExactly("Cue Mark");
		assertThat(home.select(".card--lead h3 a").eachAttr("href"))
			.isEqualTo(paths("select slug from article where kind = 'REVIEW' order by published_at desc limit 1"));
	}

	@Test
	void homeHasASectionForEachKindAndNoArticleTwice() {
		Document home = this.pages.read("/");
		assertThat(home.select("section h2 a").eachAttr("href")).containsExactly("/reviews/", "/features/",
				"/tributes/", "/interviews/", "/news/", "/lists/");
		assertThat(home.select("section:has(h2 a)"))
			.allSatisfy((section) -> assertThat(section.select(".card")).isNotEmpty());
		assertThat(home.select(".card h3 a").eachAttr("href")).doesNotHaveDuplicates().hasSizeGreaterThan(15);
	}

	@Test
	void everyPageNamesThePublicationAndItsPages() {
		Document page = this.pages.read("/authors/");
		assertThat(page.select("html").attr("lang")).isEqualTo("en");
		assertThat(page.select("header .masthead__name a").attr("href")).isEqualTo("/");
		assertThat(page.select("header nav a").eachText()).containsExactly("Reviews", "Features", "Tributes",
				"Interviews", "Lists", "Films", "Search");
		assertThat(page.select("footer nav a").eachText()).contains("About Cue Mark", "Authors", "Archive", "Mastodon");
		assertThat(page.select("footer").text()).contains("We look at it.");
		assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("http://localhost:8080/authors/");
	}

	@ParameterizedTest
	@CsvSource({ "/reviews/,REVIEW,Reviews", "/features/,FEATURE,Features", "/tributes/,TRIBUTE,Tributes",
			"/interviews/,INTERVIEW,Interviews", "/news/,NEWS,News", "/lists/,LIST,Lists" })
	void aSectionListsItsKindFromNewToOld(String path, String kind, String heading) {
		Document section = this.pages.read(path);
		assertThat(section.select("h1").eachText()).containsExactly(heading);
		assertThat(section.select(".card h3 a").eachAttr("href"))
			.isEqualTo(paths("select slug from article where kind = '%s' order by published_at desc".formatted(kind)));
	}

	@Test
	void aCardSaysWhatItLeadsTo() {
		Element card = this.pages.read("/reviews/").expectFirst(".card:has([href=/ballerina-review/])");
		assertThat(card.select(".kicker").text()).isEqualTo("Spin-off");
		assertThat(card.select("h3").text()).isEqualTo("Ballerina counts to three and shuts the door");
		assertThat(card.select(".card__standfirst").text()).startsWith("Len Wiseman’s detour");
		assertThat(card.select("[role=img]").attr("aria-label")).isEqualTo("Rated 3.5 out of 5");
		assertThat(card.select(".card__by").text()).isEqualTo("By Odalys Ferrante");
	}

	@Test
	void aReviewWithoutARatingShowsNone() {
		assertThat(this.pages.read("/8-1-2-review/").select(".article__head [role=img], .verdict [role=img]"))
			.isEmpty();
	}

	@Test
	void theArchiveCountsYearsAndMonths() {
		Document archive = this.pages.read("/archive/");
		assertThat(archive.select(".spans a").eachAttr("href")).startsWith("/archive/2026/").contains("/archive/2025/");
		Document year = this.pages.read("/archive/2025/");
		assertThat(year.select("h1").eachText()).containsExactly("2025");
		assertThat(year.select(".spans li:has([href=/archive/2025/06/])").text()).matches("June \\d+ articles");
		Document month = this.pages.read("/archive/2025/06/");
		assertThat(month.select("h1").eachText()).containsExactly("June 2025");
		assertThat(month.select(".card h3 a").eachAttr("href")).contains("/ballerina-review/",
				"/the-patience-of-keanu-reeves/", "/what-the-body-knows/");
		assertThat(month.select(".card")).hasSize(
				Integer.parseInt(year.select(".spans li:has([href=/archive/2025/06/]) span").text().split(" ")[0]));
	}

	@Test
	void aFixedPageIsSetLikeText() {
		Document about = this.pages.read("/about/");
		assertThat(about.select("h1").eachText()).containsExactly("About Cue Mark");
		assertThat(about.select(".prose h2").eachText()).contains("A demonstration");
		assertThat(about.select(".prose a[href=/how-we-rate/]")).isNotEmpty();
		assertThat(about.select("meta[name=description]").attr("content")).startsWith("What Cue Mark is");
	}

	private List<String> paths(String slugs) {
		return this.jdbc.sql(slugs).query(String.class).list().stream().map((slug) -> "/" + slug + "/").toList();
	}

}

package org.intertitle;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of an address when its article moves, goes, or never was.
 */
@DemoSiteTest
@Transactional
class OldAddressTests {

	private final ReadPages pages;

	private final JdbcClient jdbc;

	OldAddressTests(@Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc) {
		this.pages = new ReadPages(mvc);
		this.jdbc = jdbc;
	}

	@Test
	void leadsFromEveryFormerSlugToTodaysInOneStep() {
		move("knives-out-review", "knives-out");
		move("knives-out", "knives-out-again");
		assertMoved("/knives-out-review/", "/knives-out-again/");
		assertMoved("/knives-out-review", "/knives-out-again/");
		assertMoved("/knives-out/", "/knives-out-again/");
		assertMoved("/knives-out-again", "/knives-out-again/");
		assertThat(this.pages.read("/knives-out-again/").select("h1").text()).startsWith("Knives Out");
	}

	@Test
	void leadsBackWhenASlugReturns() {
		move("knives-out-review", "knives-out");
		move("knives-out", "knives-out-review");
		assertMoved("/knives-out/", "/knives-out-review/");
		this.pages.read("/knives-out-review/");
	}

	@Test
	void leadsFromAFixedPagesFormerSlug() {
		this.jdbc.sql("update static_page set slug = 'who-we-are' where slug = 'about'").update();
		assertMoved("/about/", "/who-we-are/");
		assertMoved("/about", "/who-we-are/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/ballerina-review", "/about", "/reviews", "/films", "/films/ballerina-2025",
			"/people/ana-de-armas", "/series/john-wick", "/authors", "/authors/odalys-ferrante", "/topics/action",
			"/archive", "/archive/2025", "/archive/2025/06" })
	void addsAMissingSlash(String path) {
		assertMoved(path, path + "/");
	}

	@Test
	void leadsToAnAddressInAnyScript() {
		move("knives-out-review", "ナイブズ・アウト");
		assertMoved("/knives-out-review/",
				"/%E3%83%8A%E3%82%A4%E3%83%96%E3%82%BA%E3%83%BB%E3%82%A2%E3%82%A6%E3%83%88/");
		assertThat(this.pages.read("/%E3%83%8A%E3%82%A4%E3%83%96%E3%82%BA%E3%83%BB%E3%82%A2%E3%82%A6%E3%83%88/")
			.select("h1")
			.text()).startsWith("Knives Out");
	}

	@Test
	void keepsARelatedCardWhenItsTargetMoves() {
		move("knives-out-review", "knives-out");
		this.jdbc.sql("update article set title = 'A new title' where slug = 'knives-out'").update();
		assertThat(this.pages.read("/ballerina-review/").select(".prose > .related").first().select(".card__title a"))
			.first()
			.satisfies((link) -> assertThat(link.attr("href")).isEqualTo("/knives-out/"))
			.satisfies((link) -> assertThat(link.text()).isEqualTo("A new title"));
	}

	@Test
	void doesNotShowARelatedArticleThatWasWithdrawn() {
		withdraw("knives-out-review");
		withdraw("john-wick-chapter-4-review");
		Document page = this.pages.read("/ballerina-review/");
		assertThat(page.select(".prose > .related")
			.stream()
			.map((aside) -> aside.select(".card__title a").eachAttr("href").toString()))
			.containsExactly("[/what-the-body-knows/]", "[/the-patience-of-keanu-reeves/]");
		assertThat(page.html()).doesNotContain("/knives-out-review/", "/john-wick-chapter-4-review/");
	}

	@Test
	void doesNotOfferAHousesChoiceThatWasWithdrawn() {
		withdraw("the-empty-room");
		assertThat(this.pages.read("/ballerina-review/").select(".more h3 a").eachAttr("href"))
			.startsWith("/the-last-changeover/", "/black-girl-review/")
			.hasSizeGreaterThan(3)
			.doesNotContain("/the-empty-room/");
	}

	@Test
	void saysThatAWithdrawnArticleIsGoneUnderEveryAddressItHad() {
		move("knives-out-review", "knives-out");
		withdraw("knives-out");
		for (String path : new String[] { "/knives-out/", "/knives-out", "/knives-out-review/",
				"/knives-out-review" }) {
			assertThat(this.pages.get(path).getStatus()).as(path).isEqualTo(410);
		}
		ErrorPageTests.assertLooksLikeThePublication(this.pages.readError("/knives-out/"));
	}

	@Test
	void offersTheNearestTitlesForAnAddressThatNobodyKnows() {
		Document page = this.pages.readError("/balerina-revue/");
		ErrorPageTests.assertLooksLikeThePublication(page);
		assertThat(page.select(".error__nearest h3 a").eachAttr("href")).first().isEqualTo("/ballerina-review/");
		assertThat(page.select(".error__nearest h3 a")).hasSizeBetween(1, 5);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/films/balerina/", "/people/nobody/", "/series/nothing/", "/authors/nobody/",
			"/topics/nothing/", "/nothing/at/all/", "/nothing", "/favicon.ico" })
	void saysThatThereIsNothing(String path) {
		assertThat(this.pages.get(path).getStatus()).isEqualTo(404);
		ErrorPageTests.assertLooksLikeThePublication(this.pages.readError(path));
	}

	private void move(String from, String to) {
		this.jdbc.sql("update article set slug = ? where slug = ?").params(to, from).update();
	}

	private void withdraw(String slug) {
		this.jdbc.sql("update article set status = 'WITHDRAWN' where slug = ?").param(slug).update();
	}

	private void assertMoved(String path, String location) {
		MockHttpServletResponse response = this.pages.get(path);
		assertThat(response.getStatus()).as(path).isEqualTo(301);
		assertThat(response.getHeader("Location")).as(path).isEqualTo(location);
	}

}

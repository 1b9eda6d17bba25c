package org.intertitle.publication;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.intertitle.DemoSiteTest;
import org.intertitle.Newsroom;
import org.intertitle.account.Colleagues;
import org.intertitle.account.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How editors keep the fixed pages.
 */
@DemoSiteTest
@Transactional
class PageAdminTests {

	private static final String LIST = "/admin/pages/?said=";

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	private final Newsroom newsroom;

	PageAdminTests(@Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc) {
		this.mvc = mvc;
		this.jdbc = jdbc;
		this.newsroom = new Newsroom(mvc, new Colleagues(jdbc).named("editor", Role.EDITOR));
	}

	@Test
	void addsAPageThatReadersFindAtOnce() {
		add("title", "Our Café", "slug", "", "description", "Where\r\nto find us", "body", "Come **in**.");
		Document page = read("/our-cafe/");
		assertThat(page.select("h1").text()).isEqualTo("Our Café");
		assertThat(page.select("main strong").text()).isEqualTo("in");
		assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("Where to find us");
		assertThat(read("/").select(".colophon a").eachText()).contains("Our Café");
		assertThat(titles()).endsWith("Our Café");
	}

	@Test
	void leadsFromAFormerAddress() {
		long id = id("about");
		Document form = this.newsroom.read("/admin/pages/" + id);
		this.newsroom
			.post("/admin/pages/" + id, "title", form.select("#title").val(), "slug", "who-we-are", "body", "Text.",
					"version", form.select("[name=version]").val())
			.assertTaken(LIST + "saved");
		assertThat(location("/about/")).isEqualTo("301 /who-we-are/");
		assertThat(location("/about")).isEqualTo("301 /who-we-are/");
		assertThat(this.newsroom.read("/admin/pages/" + id).select("section:has(#former) li").eachText())
			.containsExactly("/about/");
	}

	@ParameterizedTest
	@CsvSource({ "title, '', is missing", "body, '', is missing", "slug, contact, has this address",
			"slug, ballerina-review, has this address", "slug, A b, such as “a-b”",
			"slug, films/x, such as “films-x”" })
	void saysAtTheFieldWhatIsWrong(String field, String typed, String sentence) {
		Newsroom.Answer answer = this.newsroom.post("/admin/pages/new", "title", field.equals("title") ? typed : "T",
				"slug", field.equals("slug") ? typed : "t", "body", field.equals("body") ? typed : "Typed.",
				"description", "D");
		answer.assertWrong(field, sentence);
		assertThat(answer.typed(field)).isEqualTo(typed);
		assertThat(answer.typed("description")).isEqualTo("D");
	}

	/** The database says so, and gives up the transaction: so this test has none. */
	@ParameterizedTest
	@ValueSource(strings = { "films", "admin", "feed", "reviews" })
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	void refusesAReservedWord(String slug) {
		Newsroom.Answer answer = this.newsroom.post("/admin/pages/new", "title", "T", "slug", slug, "body", "Typed.");
		answer.assertWrong("slug", "“/%s/” is an address that the program itself needs".formatted(slug));
		assertThat(answer.typed("body")).isEqualTo("Typed.");
	}

	@Test
	void changesPlaces() {
		List<String> before = titles();
		this.newsroom.post("/admin/pages/" + id("about") + "/place", "direction", "down").assertTaken(LIST + "moved");
		assertThat(titles()).isNotEqualTo(before).containsExactlyInAnyOrderElementsOf(before);
		this.newsroom.post("/admin/pages/" + id("about") + "/place", "direction", "up");
		assertThat(titles()).isEqualTo(before);
		this.newsroom.post("/admin/pages/" + id("about") + "/place", "direction", "up");
		assertThat(titles()).isEqualTo(before);
		assertThat(read("/").select(".colophon li a").eachText()).startsWith(before.toArray(String[]::new));
	}

	@Test
	void isGoneUnderAllItsAddressesOnceItIsDeleted() {
		this.jdbc.sql("update static_page set slug = 'who-we-are' where slug = 'about'").update();
		long id = id("who-we-are");
		assertThat(this.newsroom.read("/admin/pages/" + id + "/deletion").select("main").text())
			.contains("/who-we-are/");
		this.newsroom.post("/admin/pages/" + id + "/deletion").assertTaken(LIST + "deleted");
		assertThat(location("/about/")).isEqualTo("410 null");
		assertThat(location("/who-we-are")).isEqualTo("410 null");
		assertThat(this.newsroom.read("/admin/redirects/?show=GONE").select("tbody th").eachText())
			.containsExactlyInAnyOrder("/about", "/who-we-are");
		add("title", "About", "slug", "about", "body", "Again.");
		assertThat(location("/about/")).isEqualTo("200 null");
	}

	@Test
	void keepsBothWhenSomebodyElseWasFasterOrDeletedIt() {
		long id = id("about");
		String version = this.newsroom.get("/admin/pages/" + id).typed("version");
		this.newsroom.post("/admin/pages/" + id, "title", "T", "slug", "about", "body", "Theirs.", "version", version);
		Newsroom.Answer stale = this.newsroom.post("/admin/pages/" + id, "title", "T", "slug", "about", "body", "Mine.",
				"version", version);
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.page().select(".errors td").eachText()).containsExactly("Theirs.", "Mine.");
		this.newsroom.post("/admin/pages/" + id + "/deletion");
		Newsroom.Answer gone = this.newsroom.post("/admin/pages/" + id, "title", "T", "slug", "about", "body", "Mine.",
				"version", stale.typed("version"));
		assertThat(gone.status()).isEqualTo(409);
		assertThat(gone.typed("body")).isEqualTo("Mine.");
		assertThat(gone.page().select("main form").attr("action")).isEqualTo("/admin/pages/new");
	}

	@Test
	void showsThePageAsReadersWouldGetIt() {
		Newsroom.Answer preview = this.newsroom.post("/admin/pages/preview", "title", "Half", "slug", "about", "body",
				"## A *heading*\n\n<b>raw</b>");
		assertThat(preview.page().select("main.fixed h1").text()).isEqualTo("Half");
		assertThat(preview.page().select("main h2 em").text()).isEqualTo("heading");
		assertThat(preview.page().select("main b")).isEmpty();
		assertThat(this.newsroom.post("/admin/pages/preview", "body", "> ".repeat(1000)).page().select("main").text())
			.contains("in a row");
		assertThat(read("/about/").select("h1").text()).isNotEqualTo("Half");
	}

	@ParameterizedTest
	@ValueSource(strings = { "title", "slug", "description", "body" })
	void refusesTenMegabytesWithASentence(String field) {
		String typed = "x".repeat(10_000_000);
		Newsroom.Answer answer = switch (field) {
			case "title" -> this.newsroom.post("/admin/pages/new", "title", typed, "body", "B");
			case "body" -> this.newsroom.post("/admin/pages/new", "title", "A", "body", typed);
			default -> this.newsroom.post("/admin/pages/new", "title", "A", "body", "B", field, typed);
		};
		answer.assertWrong(field, "10,000,000 characters");
		assertThat(answer.typed(field)).isEqualTo(typed);
	}

	@Test
	void takesNothingButWhatItsFormHas() {
		add("title", "A", "slug", "a", "body", "B", "id", "1", "version", "77", "position", "-5", "updatedAt",
				"1999-01-01T00:00:00Z", "page.title", "x", "slug[0]", "y", "class.x", "z");
		assertThat(this.jdbc.sql(
				"select version || ' ' || (position > 0) || (updated_at > '2020-01-01') from static_page where slug = 'a'")
			.query(String.class)
			.single()).isEqualTo("0 truetrue");
	}

	@Test
	void findsAndDeletesSeveral() {
		this.newsroom.post("/admin/pages/new", "title", "Zoetrope one", "slug", "zoetrope-one", "body", "Text.", "slot",
				"AFTER_CREDITS");
		this.newsroom.post("/admin/pages/new", "title", "Zoetrope two", "slug", "zoetrope-two", "body", "Text.", "slot",
				"AFTER_CREDITS");
		Document found = this.newsroom.read("/admin/pages/?q=zoetrope");
		assertThat(found.select("tbody th").eachText()).containsExactly("Zoetrope one", "Zoetrope two");
		List<String> ids = found.select("[name=chosen]").eachAttr("value");
		assertThat(this.newsroom.read("/admin/pages/?q=nothing-like-it").select("tbody")).isEmpty();
		Newsroom.Answer question = this.newsroom.post("/admin/pages/selection", "chosen", ids.get(0), "chosen",
				ids.get(1));
		assertThat(question.page().select(".uses li").eachText()).hasSize(2);
		assertThat(this.newsroom.read("/admin/pages/?q=zoetrope").select("tbody tr")).hasSize(2);
		this.newsroom.post("/admin/pages/selection", "chosen", ids.get(0), "chosen", ids.get(1), "sure", "yes")
			.assertTaken("/admin/pages/?said=deleted");
		assertThat(this.newsroom.read("/admin/pages/?q=zoetrope").select("tbody")).isEmpty();
	}

	@Test
	void isForEditors() {
		Newsroom writer = new Newsroom(this.mvc, new Colleagues(this.jdbc).named("writer", Role.WRITER));
		for (String page : List.of("", "new", "1", "1/deletion")) {
			assertThat(writer.get("/admin/pages/" + page).status()).as(page).isEqualTo(403);
		}
	}

	private void add(String... fields) {
		this.newsroom.post("/admin/pages/new", fields).assertTaken(LIST + "saved");
	}

	private List<String> titles() {
		return this.newsroom.read("/admin/pages/").select("tbody th").eachText();
	}

	private long id(String slug) {
		return this.jdbc.sql("select id from static_page where slug = ?").param(slug).query(Long.class).single();
	}

	private Document read(String path) {
		return Jsoup
			.parse(new String(this.mvc.get().uri(URI.create(path)).exchange().getResponse().getContentAsByteArray(),
					StandardCharsets.UTF_8));
	}

	private String location(String path) {
		MockHttpServletResponse response = this.mvc.get().uri(URI.create(path)).exchange().getResponse();
		return response.getStatus() + " " + response.getHeader("Location");
	}

}

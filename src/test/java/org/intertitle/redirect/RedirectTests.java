package org.intertitle.redirect;

import java.net.URI;
import java.util.List;

import org.intertitle.DemoSiteTest;
import org.intertitle.Newsroom;
import org.intertitle.account.Colleagues;
import org.intertitle.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where readers are led who ask for an old address.
 */
@DemoSiteTest
@Transactional
class RedirectTests {

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	private final Newsroom newsroom;

	RedirectTests(@Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc) {
		this.mvc = mvc;
		this.jdbc = jdbc;
		this.newsroom = new Newsroom(mvc, new Colleagues(jdbc).named("editor", Role.EDITOR));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/2019/old-page", "/2019/old-page/", "/2019/old-page?utm_source=x", "/2019/old-page/?p=1" })
	void leadReadersOnWithAndWithoutTheSlashAndTheQuery(String asked) {
		add("/2019/old-page/", "/about/");
		assertLeads(asked, "/about/");
	}

	@ParameterizedTest
	@CsvSource({ "/café/, /caf%C3%A9/", "/caf%C3%A9, /caf%c3%a9/", "/cafe%CC%81/, /caf%C3%A9",
			"/映画, /%E6%98%A0%E7%94%BB/", "/films/old-film, /films/old-film/", "/reviews/old, /reviews/old",
			"/old.html, /old.html", "/feed/old.xml, /feed/old.xml", "/media/old.jpg, /media/old.jpg" })
	void leadReadersOnFromEveryKindOfAddress(String typed, String asked) {
		add(typed, "/about/");
		assertLeads(asked, "/about/");
	}

	@ParameterizedTest
	@CsvSource({ "/about, /about/", "/films/ballerina-2025, /films/ballerina-2025/", "/about/#team, /about/#team",
			"https://elsewhere.example/x, https://elsewhere.example/x", "http://localhost:8080/about, /about/",
			"/films/?after=x, /films/?after=x", "/, /" })
	void leadToWhereThePageIsToday(String typed, String location) {
		add("/old", typed);
		assertLeads("/old/", location);
	}

	@Test
	void tellReadersThatSomethingIsGone() {
		this.newsroom.post("/admin/redirects/new", "from", "/old/", "to", "", "gone", "yes")
			.assertTaken("/admin/redirects/?sort=-added&said=redirected");
		assertThat(ask("/old").getStatus()).isEqualTo(410);
	}

	@Test
	void neverLeadToARedirect() {
		add("/b", "/c");
		add("/a", "/b/");
		assertLeads("/a", "/c");
		add("/c", "/about/");
		assertLeads("/a", "/about/");
		assertLeads("/b", "/about/");
		assertLeads("/c", "/about/");
	}

	@Test
	void neverLeadInACircle() {
		add("/a", "/b");
		add("/c", "/a");
		this.newsroom.post("/admin/redirects/new", "from", "/b", "to", "/a").assertWrong("to", "circle");
		this.newsroom.post("/admin/redirects/new", "from", "/b", "to", "/c").assertWrong("to", "circle");
		this.newsroom.post("/admin/redirects/new", "from", "/d", "to", "/d/?x").assertWrong("to", "circle");
	}

	@ParameterizedTest
	@CsvSource({ "/ballerina-review, is at this address", "/about/, is at this address", "/films, is at this address",
			"/films/ballerina-2025/, is at this address", "/reviews/, is at this address",
			"/authors/odalys-ferrante, is at this address", "/topics/action, is at this address",
			"/, is at this address", "/admin/films/, belong to the program itself",
			"/assets/x.css, belong to the program itself", "/former-review, led on to /knives-out-review/ already",
			"old, begins with a slash", "'', begins with a slash" })
	void areRefusedForAnAddressThatAnswers(String from, String sentence) {
		this.jdbc.sql(
				"insert into address (slug, article_id) select 'former-review', id from article where slug = 'knives-out-review'")
			.update();
		Newsroom.Answer answer = this.newsroom.post("/admin/redirects/new", "from", from, "to", "/about/");
		answer.assertWrong("from", sentence);
		assertThat(answer.typed("from")).isEqualTo(from);
		assertThat(answer.typed("to")).isEqualTo("/about/");
	}

	@Test
	void areRefusedForAnAddressThatLeadsSomewhereAlready() {
		add("/old", "/about/");
		this.newsroom.post("/admin/redirects/new", "from", "/old/", "to", "/contact/")
			.assertWrong("from", "leads to /about/ already");
	}

	@Test
	void giveWayToAPage() {
		add("/old", "/about/");
		this.jdbc.sql("update article set slug = 'old' where slug = 'knives-out-review'").update();
		assertThat(ask("/old/").getStatus()).isEqualTo(200);
		assertThat(this.newsroom.read("/admin/redirects/?show=NOT_NEEDED").select("tbody th").eachText())
			.containsExactly("/old");
	}

	@Test
	void workForAnArticleThatWasWithdrawn() {
		this.jdbc.sql("update article set status = 'WITHDRAWN' where slug = 'knives-out-review'").update();
		assertThat(ask("/knives-out-review/").getStatus()).isEqualTo(410);
		add("/knives-out-review/", "/about/");
		assertLeads("/knives-out-review/", "/about/");
	}

	@ParameterizedTest
	@CsvSource({ "article, knives-out-review, /", "static_page, about, /", "film, ballerina-2025, /films/",
			"person, keanu-reeves, /people/", "series, john-wick, /series/", "author, odalys-ferrante, /authors/",
			"topic, action, /topics/" })
	void followThePageThatTheyLeadTo(String table, String slug, String prefix) {
		add("/old", prefix + slug + "/?x=1#y");
		this.jdbc.sql("update %s set slug = 'moved' where slug = ?".formatted(table)).param(slug).update();
		assertLeads("/old", prefix + "moved/?x=1#y");
	}

	@Test
	void neverLeadToThemselvesThoughPagesMove() {
		add("/new-slug", "/knives-out-review/");
		this.jdbc.sql("update article set slug = 'new-slug' where slug = 'knives-out-review'").update();
		this.jdbc.sql("update article set status = 'WITHDRAWN' where slug = 'new-slug'").update();
		assertThat(ask("/new-slug/").getStatus()).isEqualTo(410);
	}

	@Test
	void standInForADeletedPage() {
		this.jdbc.sql("update static_page set slug = 'who-we-are' where slug = 'about'").update();
		add("/old", "/who-we-are/");
		this.jdbc.sql("delete from static_page where slug = 'who-we-are'").update();
		assertThat(List.of("/about/", "/who-we-are/", "/old/"))
			.allSatisfy((path) -> assertThat(ask(path).getStatus()).as(path).isEqualTo(410));
	}

	@Test
	void canBeChanged() {
		add("/old", "/about/");
		add("/older", "/elsewhere");
		long id = id("/old");
		assertThat(this.newsroom.get("/admin/redirects/" + id).typed("to")).isEqualTo("/about/");
		this.newsroom.post("/admin/redirects/" + id, "version", "0", "from", "/old", "to", "/older")
			.assertTaken("/admin/redirects/?sort=-added&said=redirected");
		assertLeads("/old", "/elsewhere");
		this.newsroom.post("/admin/redirects/" + id, "version", "1", "from", "/old", "to", "/old")
			.assertWrong("to", "circle");
	}

	@Test
	void keepWhatWasTypedWhenSomebodyElseWasFaster() {
		add("/old", "/about/");
		long id = id("/old");
		this.newsroom.post("/admin/redirects/" + id, "version", "0", "to", "/contact/");
		Newsroom.Answer stale = this.newsroom.post("/admin/redirects/" + id, "version", "0", "to", "/mission/");
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.page().select(".errors td").eachText()).containsExactly("/contact/", "/mission/");
		assertThat(stale.typed("to")).isEqualTo("/mission/");
		this.newsroom.post("/admin/redirects/" + id, "version", stale.typed("version"), "to", "/mission/")
			.assertTaken("/admin/redirects/?sort=-added&said=redirected");
		assertLeads("/old", "/mission/");
	}

	@Test
	void keepWhatWasTypedWhenSomebodyDeletedOne() {
		add("/old", "/about/");
		long id = id("/old");
		this.newsroom.post("/admin/redirects/" + id + "/deletion").assertTaken("/admin/redirects/?said=deleted");
		Newsroom.Answer gone = this.newsroom.post("/admin/redirects/" + id, "version", "0", "from", "/old", "to",
				"/x/");
		assertThat(gone.status()).isEqualTo(409);
		assertThat(gone.typed("from")).isEqualTo("/old");
		assertThat(gone.typed("to")).isEqualTo("/x/");
		assertThat(gone.page().select("main form").attr("action")).isEqualTo("/admin/redirects/new");
	}

	@Test
	void areDeletedAfterOneQuestion() {
		add("/old-a", "/about/");
		add("/old-b", "/about/");
		String[] chosen = { "chosen", "" + id("/old-a"), "chosen", "" + id("/old-b"), "action", "delete" };
		Newsroom.Answer question = this.newsroom.post("/admin/redirects/selection", chosen);
		assertThat(question.status()).isEqualTo(200);
		assertThat(question.page().select("main li .address").eachText()).containsExactly("/old-a", "/old-b");
		assertLeads("/old-a", "/about/");
		this.newsroom.post("/admin/redirects/selection", "chosen", chosen[1], "chosen", chosen[3], "sure", "yes")
			.assertTaken("/admin/redirects/?said=deleted");
		assertThat(ask("/old-a").getStatus()).isEqualTo(404);
		assertThat(this.jdbc.sql("select subject from audit where deed = 'DELETED' order by id desc limit 1")
			.query(String.class)
			.single()).isEqualTo("2 redirects from /old-a, /old-b");
	}

	@Test
	void areListedAsTheyAreAskedFor() {
		add("/old-a", "/contact/");
		add("/old-b", "/nothing-there/");
		add("/old-c", "/films/");
		assertThat(rows("")).containsExactly("/old-c", "/old-b", "/old-a");
		assertThat(rows("?sort=to")).containsExactly("/old-a", "/old-c", "/old-b");
		assertThat(rows("?q=OLD-b")).containsExactly("/old-b");
		assertThat(rows("?q=contact")).containsExactly("/old-a");
		assertThat(rows("?q=%25")).isEmpty();
		assertThat(rows("?show=LEADS_NOWHERE")).containsExactly("/old-b");
		assertThat(rows("?show=UNUSED&sort=from&page=2")).isEmpty();
		assertThat(rows("?sort=;drop&page=-1&show=nonsense")).isEmpty();
	}

	@Test
	void takeNothingButWhatTheirFormHas() {
		this.newsroom.post("/admin/redirects/new", "from", "/old", "to", "/about/", "id", "99999", "hits", "77",
				"version", "5", "lastUsedAt", "2020-01-01T00:00:00Z", "state", "GONE", "from_path", "/x", "toAddress",
				"/y", "class.module.classLoader", "x", "typed.to", "/z");
		assertThat(this.jdbc.sql("select from_path || ' ' || to_address || ' ' || hits || ' ' || version from redirect")
			.query(String.class)
			.list()).containsExactly("/old /about/ 0 0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "from", "to" })
	void refuseTenMegabytesWithASentence(String field) {
		String long10 = "/" + "x".repeat(10_000_000);
		Newsroom.Answer answer = this.newsroom.post("/admin/redirects/new", "from",
				field.equals("from") ? long10 : "/old", "to", field.equals("to") ? long10 : "/about/");
		answer.assertWrong(field, "10,000,001 characters");
		assertThat(answer.typed(field)).isEqualTo(long10);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "new", "import", "missing", "1", "1/deletion" })
	void areForEditors(String page) {
		Newsroom writer = new Newsroom(this.mvc, new Colleagues(this.jdbc).named("writer", Role.WRITER));
		assertThat(writer.get("/admin/redirects/" + page).status()).isEqualTo(403);
	}

	private List<String> rows(String query) {
		return this.newsroom.read("/admin/redirects/" + query).select("tbody th").eachText();
	}

	private void add(String from, String to) {
		this.newsroom.post("/admin/redirects/new", "from", from, "to", to)
			.assertTaken("/admin/redirects/?sort=-added&said=redirected");
	}

	private long id(String from) {
		return this.jdbc.sql("select id from redirect where from_path = ?").param(from).query(Long.class).single();
	}

	private MockHttpServletResponse ask(String path) {
		return this.mvc.get().uri(URI.create(path)).exchange().getResponse();
	}

	private void assertLeads(String path, String location) {
		MockHttpServletResponse response = ask(path);
		assertThat(response.getStatus()).as(path).isEqualTo(301);
		assertThat(response.getHeader("Location")).as(path).isEqualTo(location);
	}

}

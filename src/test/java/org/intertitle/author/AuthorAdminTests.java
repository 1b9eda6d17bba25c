package org.intertitle.author;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.intertitle.DemoSiteTest;
import org.intertitle.Newsroom;
import org.intertitle.account.Colleagues;
import org.intertitle.account.Role;
import org.jsoup.nodes.Document;
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
 * How editors keep the authors.
 */
@DemoSiteTest
@Transactional
class AuthorAdminTests {

	private static final String ODALYS = "odalys-ferrante";

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	private final Newsroom newsroom;

	AuthorAdminTests(@Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc) {
		this.mvc = mvc;
		this.jdbc = jdbc;
		this.newsroom = new Newsroom(mvc, new Colleagues(jdbc).named("editor", Role.EDITOR));
	}

	@Test
	void addsAnAuthorWithEverythingThatAnAuthorHas() {
		String picture = this.jdbc.sql("select key from image order by id limit 1").query(String.class).single();
		Newsroom.Answer answer = this.newsroom.post("/admin/authors/new", "name", " Zoë Ångström ", "slug", "", "role",
				"Guest", "bio", "Writes about\r\n*light*.", "portrait", "/media/" + picture + "/960.jpg",
				"links.labels", "Site", "links.addresses", "https://example.org/zoë", "links.labels", "",
				"links.addresses", "", "links.labels", "Mail, if you must", "links.addresses",
				"mailto:zoe@example.org");
		long id = id("zoe-angstrom");
		answer.assertTaken("/admin/authors/" + id + "?said=saved");
		Document page = read("/authors/zoe-angstrom/");
		assertThat(page.select("h1").text()).isEqualTo("Zoë Ångström");
		assertThat(page.select(".author-page__bio em").text()).isEqualTo("light");
		assertThat(page.select(".links a").eachAttr("href")).containsExactly("https://example.org/zoë",
				"mailto:zoe@example.org");
		assertThat(page.select(".links a").eachText()).containsExactly("Site", "Mail, if you must");
		assertThat(page.select(".author-page__portrait img").attr("src")).contains(picture);
	}

	@Test
	void showsWhatIsThereAndChangesIt() {
		long id = id(ODALYS);
		Document form = this.newsroom.read("/admin/authors/" + id);
		assertThat(form.select("#name").val()).isEqualTo("Odalys Ferrante");
		assertThat(form.select("#bio").text()).startsWith("Odalys Ferrante trained");
		assertThat(form.select("[name=links.labels]").eachAttr("value")).containsExactly("Sunday class", "Floor plans");
		assertThat(form.select("section:has(#uses) a").eachAttr("href")).isNotEmpty()
			.allMatch((href) -> href.matches("/admin/articles/\\d+"));
		save(id, form, "name", "Odalys F.", "slug", "odalys-f").assertTaken("/admin/authors/" + id + "?said=saved");
		assertThat(read("/authors/odalys-f/").select(".links a").eachText()).containsExactly("Sunday class",
				"Floor plans");
		assertThat(this.newsroom.read("/admin/authors/" + id).select("section:has(#former) li").eachText())
			.containsExactly("/authors/odalys-ferrante/");
	}

	@Test
	void leadsFromEveryFormerAddressToTodaysInOneStep() {
		long id = id(ODALYS);
		save(id, this.newsroom.read("/admin/authors/" + id), "slug", "odalys");
		save(id, this.newsroom.read("/admin/authors/" + id), "slug", "o-ferrante");
		for (String former : List.of("/authors/odalys-ferrante/", "/authors/odalys-ferrante", "/authors/odalys/",
				"/authors/odalys", "/authors/o-ferrante")) {
			assertThat(location(former)).as(former).isEqualTo("301 /authors/o-ferrante/");
		}
		save(id, this.newsroom.read("/admin/authors/" + id), "slug", ODALYS);
		assertThat(location("/authors/odalys/")).isEqualTo("301 /authors/odalys-ferrante/");
		assertThat(location("/authors/nobody/")).isEqualTo("404 null");
		assertThat(location("/authors/nobody")).isEqualTo("301 /authors/nobody/");
	}

	@Test
	void arrangesLinksWithoutSavingAnything() {
		long id = id(ODALYS);
		Document form = this.newsroom.read("/admin/authors/" + id);
		Newsroom.Answer added = save(id, form, "name", "Half a na", "row", "links.add");
		assertThat(added.status()).isEqualTo(200);
		assertThat(added.typed("name")).isEqualTo("Half a na");
		assertThat(added.allTyped("links.labels")).containsExactly("Sunday class", "Floor plans", "");
		assertThat(save(id, form, "row", "links.down.0").allTyped("links.labels")).containsExactly("Floor plans",
				"Sunday class");
		assertThat(save(id, form, "row", "links.up.1").allTyped("links.addresses")).hasSize(2)
			.first()
			.isEqualTo(form.select("[name=links.addresses]").last().val());
		assertThat(save(id, form, "row", "links.remove.0").allTyped("links.labels")).containsExactly("Floor plans");
		for (String nonsense : List.of("", "links.up.0", "links.down.1", "links.remove.99", "other.remove.0",
				"links.x.0", "links.remove.-1", "links.remove.99999999999")) {
			assertThat(save(id, form, "row", nonsense).allTyped("links.labels")).as(nonsense)
				.containsExactly("Sunday class", "Floor plans");
		}
		assertThat(this.newsroom.read("/admin/authors/" + id).select("#name").val()).isEqualTo("Odalys Ferrante");
	}

	@ParameterizedTest
	@CsvSource({ "name, '', is missing", "name, '  ', is missing", "name, '\u200b', is missing",
			"slug, Upper Case, such as “upper-case”", "slug, a/b, such as “a-b”", "slug, ../x, such as “x”",
			"portrait, /media/none/960.jpg, no such picture",
			"portrait, https://elsewhere.example/x.jpg, no such picture",
			"slug, tobias-brandt-wren, has this address already" })
	void saysAtTheFieldWhatIsWrong(String field, String typed, String sentence) {
		this.jdbc.sql("insert into author (slug, name) values ('tobias-brandt-wren', 'Tobias')").update();
		long id = id(ODALYS);
		Newsroom.Answer answer = save(id, this.newsroom.read("/admin/authors/" + id), "bio", "Typed.", "name", "Typed",
				field, typed);
		answer.assertWrong(field, sentence);
		assertThat(answer.typed(field)).isEqualTo(typed);
		assertThat(answer.typed("bio")).isEqualTo("Typed.");
		assertThat(answer.allTyped("links.labels")).containsExactly("Sunday class", "Floor plans");
	}

	@Test
	void refusesASlugThatSomebodyElseHadOnce() {
		this.jdbc.sql("insert into author (slug, name) values ('tobias', 'Tobias')").update();
		this.jdbc.sql("update author set slug = 'toby' where slug = 'tobias'").update();
		this.newsroom.post("/admin/authors/new", "name", "Another", "slug", "tobias")
			.assertWrong("slug", "“Tobias” had this address once");
		this.newsroom.post("/admin/authors/new", "name", "Tobias");
		assertThat(id("tobias-2")).isPositive();
	}

	@ParameterizedTest
	@CsvSource({ "javascript:alert(1)", "/path", "example.org", "https://", "'https://a b'", "ftp://example.org/",
			"mailto:x", "//example.org" })
	void saysAtTheRowWhichLinkIsWrong(String address) {
		Newsroom.Answer answer = this.newsroom.post("/admin/authors/new", "name", "A", "links.labels", "Good",
				"links.addresses", "https://example.org/", "links.labels", "Bad", "links.addresses", address,
				"links.labels", "", "links.addresses", "https://example.org/unlabelled");
		answer.assertWrong("links-1-address", "begins with https://").assertWrong("links-2-label", "is missing");
		assertThat(answer.allTyped("links.addresses")).contains(address);
	}

	@Test
	void keepsBothWhenSomebodyElseWasFaster() {
		long id = id(ODALYS);
		Document form = this.newsroom.read("/admin/authors/" + id);
		save(id, form, "bio", "Theirs.");
		Newsroom.Answer stale = save(id, form, "bio", "Mine.", "role", "Mine too");
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.page().select(".errors tr:has(th:contains(Bio)) td").eachText()).containsExactly("Theirs.",
				"Mine.");
		assertThat(stale.page().select(".errors tbody th").eachText()).containsExactly("Role", "Bio");
		assertThat(stale.typed("bio")).isEqualTo("Mine.");
		save(id, stale.page()).assertTaken("/admin/authors/" + id + "?said=saved");
		assertThat(read("/authors/odalys-ferrante/").select(".author-page__bio").text()).isEqualTo("Mine.");
	}

	@Test
	void keepsWhatWasTypedWhenTheAuthorIsDeletedMeanwhile() {
		this.jdbc.sql("insert into author (slug, name) values ('guest', 'Guest')").update();
		long id = id("guest");
		Document form = this.newsroom.read("/admin/authors/" + id);
		this.newsroom.post("/admin/authors/" + id + "/deletion").assertTaken("/admin/authors/?said=deleted");
		Newsroom.Answer gone = save(id, form, "bio", "Long and dear.");
		assertThat(gone.status()).isEqualTo(409);
		assertThat(gone.page().select("[role=alert]").text()).contains("deleted this author");
		assertThat(gone.typed("bio")).isEqualTo("Long and dear.");
		String action = gone.page().select("main form").attr("action");
		assertThat(action).isEqualTo("/admin/authors/new");
		assertThat(this.newsroom.post(action, fields(gone.page())).status()).isEqualTo(303);
		assertThat(read("/authors/guest/").text()).contains("Long and dear.");
	}

	@Test
	void takesNothingButWhatItsFormHas() {
		this.newsroom.post("/admin/authors/new", "name", "A", "bio", "New here.", "id", "1", "version", "77",
				"portraitId", "1", "portrait_id", "1", "author.name", "x", "links", "x", "links[0].label", "x",
				"links[0].href", "https://evil.example/", "class.module.classLoader.x", "y", "profile.name", "z",
				"formerSlugs", "a", "path", "b", "links.labels[x]", "c", "links.labels[9999]", "d", "slug[0]", "e");
		assertThat(this.jdbc.sql("select name || version || coalesce(portrait_id, 0) from author where slug = 'a'")
			.query(String.class)
			.single()).isEqualTo("A00");
		assertThat(read("/authors/a/").select(".links a")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "name", "slug", "role", "bio", "portrait" })
	void refusesTenMegabytesWithASentence(String field) {
		String typed = "x".repeat(10_000_000);
		List<String> sent = new ArrayList<>(List.of(field, typed));
		sent.addAll(field.equals("name") ? List.of() : List.of("name", "A"));
		Newsroom.Answer answer = this.newsroom.post("/admin/authors/new", sent.toArray(String[]::new));
		answer.assertWrong(field, field.equals("portrait") ? "no such picture" : "10,000,000 characters");
		assertThat(answer.typed(field)).isEqualTo(typed);
	}

	@Test
	void refusesTenMegabytesInARow() {
		this.newsroom
			.post("/admin/authors/new", "name", "A", "links.labels", "x".repeat(10_000_000), "links.addresses",
					"https://example.org/" + "x".repeat(10_000_000))
			.assertWrong("links-0-label", "10,000,000 characters")
			.assertWrong("links-0-address", "10,000,020 characters");
		String[] rows = new String[402];
		Arrays.setAll(rows, (i) -> (i % 2 == 0) ? "links.labels" : "x");
		this.newsroom.post("/admin/authors/new", rows).assertWrong("links-50-label", "50 links are the most");
	}

	@Test
	void mergesTwoWithoutDoubles() {
		this.jdbc.sql("insert into author (slug, name, role) values ('o-f', 'O. F.', 'Guest')").update();
		long other = id("o-f");
		long odalys = id(ODALYS);
		long both = this.jdbc.sql("select min(article_id) from byline where author_id = ?")
			.param(odalys)
			.query(Long.class)
			.single();
		this.jdbc.sql("insert into byline select ?, max(position) + 1, ? from byline where article_id = ?")
			.params(both, other, both)
			.update();
		int before = count("select count(*) from byline where author_id = " + odalys);
		this.newsroom.post("/admin/redirects/new", "from", "/old-profile", "to", "/authors/odalys-ferrante/");
		Newsroom.Answer question = this.newsroom.get("/admin/authors/" + odalys + "/merge");
		assertThat(question.page().select("main li a")).hasSizeGreaterThanOrEqualTo(Math.min(before, 20));
		this.newsroom.post("/admin/authors/" + odalys + "/merge", "into", "o. f.")
			.assertTaken("/admin/authors/" + other + "?said=merged");
		assertThat(count("select count(*) from byline where author_id = " + other)).isEqualTo(before);
		assertThat(count("select max(position) - count(*) from byline where article_id = " + both)).isZero();
		assertThat(location("/authors/odalys-ferrante/")).isEqualTo("301 /authors/o-f/");
		assertThat(location("/old-profile")).isEqualTo("301 /authors/o-f/");
		Document page = read("/authors/o-f/");
		assertThat(page.select(".author-page .kicker").text()).isEqualTo("Authors Guest");
		assertThat(page.select(".author-page__bio").text()).as("what it lacked").startsWith("Odalys Ferrante trained");
		assertThat(page.select(".links a")).hasSize(2);
		assertThat(lastDeed()).isEqualTo(
				"MERGED the author Odalys Ferrante (/authors/odalys-ferrante/) into the author O. F. (/authors/o-f/)");
	}

	@ParameterizedTest
	@CsvSource({ "Nobody, No author has this name", "Odalys Ferrante, the author who is to go",
			"'', No author has this name", "Twin, 'Type one of: Twin (twin-a), Twin (twin-b).'" })
	void asksWhoStays(String into, String sentence) {
		this.jdbc.sql("insert into author (slug, name) values ('twin-a', 'Twin'), ('twin-b', 'Twin')").update();
		Newsroom.Answer answer = this.newsroom.post("/admin/authors/" + id(ODALYS) + "/merge", "into", into);
		answer.assertWrong("into", sentence);
		assertThat(answer.typed("into")).isEqualTo(into);
		this.newsroom.post("/admin/authors/" + id(ODALYS) + "/merge", "into", "Twin (twin-b)")
			.assertTaken("/admin/authors/" + id("twin-b") + "?said=merged");
	}

	@Test
	void mergesAllWhoWereChosen() {
		this.jdbc
			.sql("insert into author (slug, name, bio) values ('a-1', 'A', 'B'), ('a-2', 'A', 'B'), ('a-3', 'A', 'B')")
			.update();
		String[] chosen = { "chosen", "" + id("a-1"), "chosen", "" + id("a-2"), "chosen", "" + id("a-3"), "action",
				"merge" };
		Newsroom.Answer question = this.newsroom.post("/admin/authors/selection", chosen);
		assertThat(question.page().select("[type=radio]")).hasSize(3);
		this.newsroom.post("/admin/authors/selection", with(chosen, "sure", "yes"))
			.assertWrong("into", "Choose who stays");
		this.newsroom.post("/admin/authors/selection", with(chosen, "sure", "yes", "into", chosen[3]))
			.assertTaken("/admin/authors/" + chosen[3] + "?said=merged");
		assertThat(location("/authors/a-1/")).isEqualTo("301 /authors/a-2/");
		assertThat(location("/authors/a-3")).isEqualTo("301 /authors/a-2/");
	}

	@Test
	void deletesNobodyWhomAnArticleNames() {
		this.jdbc.sql("insert into author (slug, name) values ('guest', 'Guest')").update();
		String[] chosen = { "chosen", "" + id(ODALYS), "chosen", "" + id("guest"), "action", "delete" };
		Newsroom.Answer question = this.newsroom.post("/admin/authors/selection", chosen);
		assertThat(question.page().select("main").text()).contains("Odalys Ferrante cannot be deleted");
		assertThat(question.allTyped("chosen")).containsExactly("" + id("guest"));
		this.newsroom.post("/admin/authors/selection", with(chosen, "sure", "yes"))
			.assertWrong("subjects", "named by articles");
		assertThat(id("guest")).isPositive();
		this.newsroom.post("/admin/authors/selection", "action", "delete", "sure", "yes", "chosen", "" + id("guest"))
			.assertTaken("/admin/authors/?said=deleted");
		assertThat(location("/authors/guest/")).isEqualTo("404 null");
		assertThat(lastDeed()).isEqualTo("DELETED the author Guest (/authors/guest/)");
	}

	@Test
	void countsAPendingRevisionAsAUse() {
		this.jdbc.sql("insert into author (slug, name) values ('guest', 'Guest')").update();
		this.jdbc
			.sql("""
					insert into revision (article_id, number, content)
					select id, head + 1, '{"authors": ["guest"], "topics": []}' from article where slug = 'knives-out-review'
					""")
			.update();
		this.jdbc.sql("update article set head = head + 1 where slug = 'knives-out-review'").update();
		this.newsroom.post("/admin/authors/" + id("guest") + "/deletion").assertWrong("subjects", "named by articles");
	}

	@Test
	void listsAuthorsAsTheyAreAskedFor() {
		this.jdbc.sql("insert into author (slug, name, role) values ('zoe', 'Zoë Zangwill', 'Aaa')").update();
		assertThat(rows("?q=ZOE")).containsExactly("Zoë Zangwill");
		assertThat(rows("?sort=role")).startsWith("Zoë Zangwill");
		assertThat(rows("?sort=-name")).startsWith("Zoë Zangwill");
		assertThat(rows("?sort=-articles")).endsWith("Zoë Zangwill");
		assertThat(rows("?show=UNPUBLISHED")).contains("Zoë Zangwill").doesNotContain("Odalys Ferrante");
		assertThat(rows("?show=BIO")).contains("Odalys Ferrante").doesNotContain("Zoë Zangwill");
		assertThat(rows("?show=NO_BIO")).contains("Zoë Zangwill");
		assertThat(rows("?q=nobody%20at%20all")).isEmpty();
		assertThat(this.newsroom.read("/admin/authors/?sort=name").select("th[aria-sort]").eachAttr("aria-sort"))
			.containsExactly("ascending");
	}

	@Test
	void dividesALongListIntoPages() {
		this.jdbc.sql(
				"insert into author (slug, name) select 'planted-' || n, 'Planted ' || n from generate_series(1, 120) n")
			.update();
		Document first = this.newsroom.read("/admin/authors/?q=planted&sort=-name");
		assertThat(first.select("tbody tr")).hasSize(50);
		assertThat(first.select(".pages").text()).startsWith("1–50 of 120");
		assertThat(first.select("[rel=prev]")).isEmpty();
		Document last = this.newsroom
			.read("/admin/authors/" + this.newsroom.read("/admin/authors/" + first.select("[rel=next]").attr("href"))
				.select("[rel=next]")
				.attr("href"));
		assertThat(last.select("tbody tr")).hasSize(20);
		assertThat(last.select("[rel=next]")).isEmpty();
		assertThat(last.select("[name=q]").val()).isEqualTo("planted");
	}

	@Test
	void suggestsAuthorsToWriters() {
		this.jdbc
			.sql("insert into author (slug, name) values ('ida-b', 'Ida, B.'), ('twin-a', 'Twin'), ('twin-b', 'Twin')")
			.update();
		Newsroom writer = new Newsroom(this.mvc, new Colleagues(this.jdbc).named("writer", Role.WRITER));
		assertThat(values(writer, "fErRaN")).containsExactly("Odalys Ferrante");
		assertThat(values(writer, "twin")).containsExactly("Twin (twin-a)", "Twin (twin-b)");
		assertThat(values(writer, "ida")).as("a comma stands between names").contains("ida-b");
		assertThat(values(writer, "%25")).hasSize(8);
		assertThat(values(writer, "")).hasSize(8);
		assertThat(writer.read("/admin/authors/search?q=ferr").select("main li").text()).contains("Odalys Ferrante");
		for (String page : List.of("", "new", "1", "1/merge", "1/deletion")) {
			assertThat(writer.get("/admin/authors/" + page).status()).as(page).isEqualTo(403);
		}
	}

	private static List<String> values(Newsroom writer, String typed) {
		return writer.read("/admin/authors/suggestions?q=" + typed).select("ul > li").eachAttr("data-value");
	}

	private List<String> rows(String query) {
		return this.newsroom.read("/admin/authors/" + query).select("tbody th").eachText();
	}

	/** Sends a form as it stands, but for some fields. */
	private Newsroom.Answer save(long id, Document form, String... changes) {
		return this.newsroom.post("/admin/authors/" + id, with(fields(form), changes));
	}

	private static String[] fields(Document form) {
		List<String> fields = new ArrayList<>();
		form.select("main form:has([name=name]) :is(input, textarea)[name]").forEach((control) -> {
			fields.add(control.attr("name"));
			fields.add(control.normalName().equals("textarea") ? control.wholeText().replaceFirst("^\n", "")
					: control.val());
		});
		return fields.toArray(String[]::new);
	}

	private static String[] with(String[] fields, String... changes) {
		List<String> changed = new ArrayList<>();
		for (int i = 0; i < fields.length; i += 2) {
			if (!namesOf(changes).contains(fields[i])) {
				changed.addAll(List.of(fields[i], fields[i + 1]));
			}
		}
		for (int i = 0; i < changes.length; i += 2) {
			if (!Arrays.asList(changes).subList(i + 2, changes.length).contains(changes[i])) {
				changed.addAll(List.of(changes[i], changes[i + 1]));
			}
		}
		return changed.toArray(String[]::new);
	}

	private static List<String> namesOf(String[] fields) {
		List<String> names = new ArrayList<>();
		for (int i = 0; i < fields.length; i += 2) {
			names.add(fields[i]);
		}
		return names;
	}

	private long id(String slug) {
		return this.jdbc.sql("select id from author where slug = ?").param(slug).query(Long.class).single();
	}

	private int count(String sql) {
		return this.jdbc.sql(sql).query(Integer.class).single();
	}

	private String lastDeed() {
		return this.jdbc.sql("select deed || ' ' || subject from audit order by id desc limit 1")
			.query(String.class)
			.single();
	}

	private Document read(String path) {
		MockHttpServletResponse response = this.mvc.get().uri(URI.create(path)).exchange().getResponse();
		assertThat(response.getStatus()).as(path).isEqualTo(200);
		return org.jsoup.Jsoup
			.parse(new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
	}

	private String location(String path) {
		MockHttpServletResponse response = this.mvc.get().uri(URI.create(path)).exchange().getResponse();
		return response.getStatus() + " " + response.getHeader("Location");
	}

}

package org.intertitle.newsroom;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.intertitle.DemoSiteTest;
import org.intertitle.account.Colleagues;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.article.ArticleForm;
import org.intertitle.article.ArticleIndex;
import org.intertitle.article.History;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@DemoSiteTest
@Transactional
class ArticleFormTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ArticleIndex index;

	@Autowired
	private History history;

	@Autowired
	private JdbcClient jdbc;

	private SignedIn wanda;

	private SignedIn edith;

	@BeforeEach
	void meet() {
		Colleagues colleagues = new Colleagues(this.jdbc);
		this.wanda = colleagues.named("wanda", Role.WRITER);
		this.edith = colleagues.named("edith", Role.EDITOR);
	}

	@Test
	void hasTheFieldsThatEditorsKnow() {
		assertThat(page("/admin/articles/new", this.wanda).select("label.field__label").eachText())
			.containsSequence(List.of("Title", "Slug", "Kind", "Kicker", "Standfirst", "Body"))
			.contains("Film", "Rating", "Verdict", "Authors", "Topics", "Series", "Cover image", "Publish at",
					"Embargo note", "Search title", "Search description", "Canonical URL", "Correction");
	}

	@Test
	void savesAnIncompleteDraft() {
		MvcTestResult saved = Typed.review()
			.with("title", "")
			.with("film", "")
			.with("body", "")
			.with("authors", "")
			.sendTo("/admin/articles/new", this.wanda, this.mvc);
		assertThat(saved).hasStatus(303);
		assertThat(this.index.standing(id(saved)).savedBy()).isEqualTo("wanda");
	}

	@Test
	void showsWhatWasSavedAsItWasTyped() {
		Typed typed = Typed.review()
			.with("slug", "as-typed")
			.with("kicker", "Again")
			.with("standfirst", "Worth *it*.")
			.with("body", "\nOne.\r\n\r\nTwo & <three>.")
			.with("rating", "3,5")
			.with("verdict", "Good.")
			.with("authors", "odalys ferrante,  Kofi Mensah-Lindqvist")
			.with("topics", "Action, Something new")
			.with("series", "John Wick")
			.with("publishAt", "2031-05-01T09:30")
			.with("plannedOn", "2031-05-01")
			.with("embargoNote", "Not before Cannes.")
			.with("searchTitle", "Ballerina, again")
			.with("searchDescription", "A second look.")
			.with("canonicalUrl", "https://example.org/ballerina")
			.with("correction", "2031-04-30: A name was wrong.\n\nAnd a date.");
		Document page = page(typed.sendTo("/admin/articles/new", this.edith, this.mvc), this.edith);
		assertThat(values(page)).containsAllEntriesOf(Map.of("slug", "as-typed", "body", "\nOne.\n\nTwo & <three>.",
				"rating", "3.5", "authors", "Odalys Ferrante, Kofi Mensah-Lindqvist", "topics", "Action, Something new",
				"series", "John Wick", "publishAt", "2031-05-01T09:30", "plannedOn", "2031-05-01", "film",
				"Ballerina (2025)", "canonicalUrl", "https://example.org/ballerina"));
		assertThat(values(page).get("correction")).startsWith("2026").endsWith("2031-04-30: A name was wrong.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			slug         | Not A Slug              | such as "not-a-slug"
			slug         | ballerina-review        | has this address
			slug         | admin                   | has this address
			kind         | ESSAY                   | Choose one of the kinds
			film         | A Film Nobody Made      | No film is called
			rating       | 3.3                     | in steps of 0.5
			rating       | eleven                  | in steps of 0.5
			rating       | 1e3                     | in steps of 0.5
			authors      | Nobody Known            | No author is called "Nobody Known"
			series       | A Series Nobody Made    | No series is called
			cover        | 0123456789abcdef01234567 | not in the media library
			publishAt    | 2026-02-30T10:00        | that exist
			publishAt    | tomorrow                | that exist
			publishAt    | 2027-03-28T01:30        | the clocks go from 01:00 to 02:00
			plannedOn    | 2026-13-01              | that exists
			canonicalUrl | javascript:alert(1)     | begins with https://
			canonicalUrl | https://a b             | begins with https://
			correction   | 2026-02-31: Nonsense.   | There is no 2026-02-31
			""")
	void saysAtTheFieldWhatIsWrongAndKeepsEverything(String field, String value, String sentence) {
		Typed typed = Typed.review().with("standfirst", "Typed with care.").with(field, value);
		MvcTestResult answer = typed.sendTo("/admin/articles/new", this.edith, this.mvc);
		assertThat(answer).hasStatus(422);
		Document page = Jsoup.parse(body(answer));
		assertThat(page.select("#" + field + "-error").text()).contains(sentence);
		assertThat(page.select(".errors a[href=#" + field + "]")).hasSize(1);
		assertThat(page.select("#" + field).attr("aria-describedby")).contains(field + "-error");
		assertThat(values(page)).containsEntry("standfirst", "Typed with care.").containsEntry("body", "The lede.");
		if (!field.equals("kind")) {
			assertThat(values(page)).containsEntry(field, value);
		}
		assertThat(page.select("[name=formKey]").first().val()).isEqualTo(typed.key());
	}

	@ParameterizedTest
	@ValueSource(strings = { "title", "slug", "body", "topics", "authors", "film", "series", "cover" })
	void tenMegabytesAreTooMuchAndStillThere(String field) {
		String much = "x".repeat(10_000_000);
		MvcTestResult answer = Typed.review().with(field, much).sendTo("/admin/articles/new", this.edith, this.mvc);
		assertThat(answer).hasStatus(422);
		Document page = Jsoup.parse(body(answer));
		assertThat(page.select("#" + field + "-error").text()).isNotBlank().hasSizeLessThan(300);
		assertThat(values(page).get(field)).hasSize(much.length());
	}

	@Test
	void tellsFilmsOfOneTitleApart() {
		this.jdbc.sql("insert into film (slug, title, year) values ('ballerina-1950', 'Ballerina', 1950)").update();
		MvcTestResult answer = Typed.review()
			.with("film", "ballerina")
			.sendTo("/admin/articles/new", this.edith, this.mvc);
		assertThat(answer).hasStatus(422);
		assertThat(Jsoup.parse(body(answer)).select("button[name=chosenFilm]").eachAttr("value"))
			.containsExactly("Ballerina (2025)", "Ballerina (1950)", "_new");
		MvcTestResult chosen = Typed.review()
			.with("film", "ballerina")
			.with("chosenFilm", "Ballerina (1950)")
			.sendTo("/admin/articles/new", this.edith, this.mvc);
		assertThat(head(chosen).film()).isEqualTo("ballerina-1950");
	}

	@Test
	void offersFilmsOfAlmostTheNameThatWasTyped() {
		MvcTestResult answer = Typed.review()
			.with("film", "Spirrited Away")
			.sendTo("/admin/articles/new", this.edith, this.mvc);
		assertThat(Jsoup.parse(body(answer)).select("button[name=chosenFilm]").eachAttr("value"))
			.startsWith("Spirited Away (2001)")
			.endsWith("_new");
	}

	@Test
	void whatHasNoTitleYetGetsItsAddressWithTheTitle() {
		Typed untitled = Typed.review().with("title", "");
		Document page = page(untitled.sendTo("/admin/articles/new", this.edith, this.mvc), this.edith);
		assertThat(values(page)).containsEntry("slug", "");
		String address = page.expectFirst("#_article").attr("action");
		MvcTestResult titled = untitled.with("title", "At last, a title")
			.with("base", 1)
			.with("formKey", "another")
			.sendTo(address, this.edith, this.mvc);
		assertThat(head(titled).slug()).isEqualTo("at-last-a-title");
	}

	@Test
	void givesNothingBackWithoutSayingWhy() {
		long id = id(Typed.review().sendTo("/admin/articles/new", this.wanda, this.mvc));
		Typed nothing = Typed.review().with("text", " ");
		nothing.sendTo("/admin/articles/" + id + "/review", this.wanda, this.mvc);
		assertThat(nothing.sendTo("/admin/articles/" + id + "/return", this.edith, this.mvc))
			.hasRedirectedUrl("/admin/articles/" + id + "?said=say-why#_notes");
		nothing.with("text", "The ending is missing.")
			.sendTo("/admin/articles/" + id + "/return", this.edith, this.mvc);
		assertThat(page("/admin/articles/" + id, this.wanda).select(".state .notice").text())
			.isEqualTo("edith gave it back: The ending is missing.");
		assertThat(page("/admin/", this.wanda).select(".desk__list li:contains(given back)")).hasSize(1);
	}

	@Test
	void tellsAuthorsOfOneNameApart() {
		this.jdbc.sql("insert into author (slug, name) values ('odalys-the-younger', 'Odalys Ferrante')").update();
		Typed typed = Typed.review().with("authors", "Kofi Mensah-Lindqvist, odalys ferrante");
		Document page = Jsoup.parse(body(typed.sendTo("/admin/articles/new", this.edith, this.mvc)));
		assertThat(page.select("#authors-error").text()).contains("Several authors are called \"odalys ferrante\"");
		assertThat(page.select("button[name=chosenAuthor]").eachAttr("value"))
			.containsExactly("Odalys Ferrante (odalys-ferrante)", "Odalys Ferrante (odalys-the-younger)");
		MvcTestResult chosen = typed.with("chosenAuthor", "Odalys Ferrante (odalys-the-younger)")
			.sendTo("/admin/articles/new", this.edith, this.mvc);
		assertThat(head(chosen).authors()).containsExactly("kofi-mensah-lindqvist", "odalys-the-younger");
		assertThat(values(page(chosen, this.edith))).containsEntry("authors",
				"Kofi Mensah-Lindqvist, Odalys Ferrante (odalys-the-younger)");
	}

	@Test
	void saysThatAFilmWasDeletedUnderAnOpenForm() {
		this.jdbc.sql("insert into film (slug, title, year) values ('gone-2026', 'Gone Tomorrow', 2026)").update();
		Typed typed = Typed.review().with("film", "Gone Tomorrow (2026)");
		long id = id(typed.sendTo("/admin/articles/new", this.edith, this.mvc));
		this.jdbc.sql("update article set film_id = null where id = ?").param(id).update();
		this.jdbc.sql("delete from film where slug = 'gone-2026'").update();
		MvcTestResult answer = typed.with("base", 1)
			.with("formKey", "another")
			.with("standfirst", "Typed with care.")
			.sendTo("/admin/articles/" + id, this.edith, this.mvc);
		assertThat(answer).hasStatus(422);
		Document page = Jsoup.parse(body(answer));
		assertThat(page.select("#film-error").text()).isEqualTo("No film is called \"Gone Tomorrow (2026)\".");
		assertThat(values(page)).containsEntry("film", "Gone Tomorrow (2026)")
			.containsEntry("standfirst", "Typed with care.");
	}

	@Test
	void writersReadWhatTheyMayNoLongerChange() {
		long id = id(Typed.review().sendTo("/admin/articles/new", this.wanda, this.mvc));
		Document draft = page("/admin/articles/" + id, this.wanda);
		assertThat(draft.select("#_article")).hasSize(1);
		this.jdbc.sql("update article set status = 'PUBLISHED', live = 1, published_at = now() where id = ?")
			.param(id)
			.update();
		Document published = page("/admin/articles/" + id, this.wanda);
		assertThat(published.select("#_article")).isEmpty();
		assertThat(published.select(".notice").text()).contains("editors change it from here on");
		assertThat(published.select("#note")).hasSize(1);
		assertThat(page("/admin/articles/" + id, this.edith).select("#_article")).hasSize(1);
	}

	@Test
	void addsAFilmAndAnAuthorOnTheSpot() {
		Typed typed = Typed.review().with("film", "A Film Nobody Made").with("authors", "Odalys Ferrante, New Name");
		MvcTestResult film = typed.with("chosenFilm", "_new")
			.with("newFilmYear", "2026")
			.sendTo("/admin/articles/new", this.wanda, this.mvc);
		assertThat(film).hasStatus(422);
		Document page = Jsoup.parse(body(film));
		assertThat(values(page)).containsEntry("film", "A Film Nobody Made (2026)");
		assertThat(page.select("#film-error")).isEmpty();
		MvcTestResult author = typed.with("film", "A Film Nobody Made (2026)")
			.with("newAuthor", "New Name")
			.sendTo("/admin/articles/new", this.wanda, this.mvc);
		assertThat(head(author).authors()).containsExactly("odalys-ferrante", "new-name");
	}

	@Test
	void showsBothTextsWhenSomebodyElseWasFaster() {
		MvcTestResult begun = Typed.review()
			.with("body", "One.\n\nTwo.\n\nThree.")
			.sendTo("/admin/articles/new", this.edith, this.mvc);
		String address = "/admin/articles/" + id(begun);
		Typed.review()
			.with("base", 1)
			.with("body", "One, of Edith.\n\nTwo.\n\nThree.")
			.sendTo(address, this.edith, this.mvc);
		Typed mine = Typed.review().with("base", 1).with("body", "One.\n\nTwo.\n\nThree, of Ada.");
		SignedIn ada = new Colleagues(this.jdbc).named("ada", Role.EDITOR);
		MvcTestResult answer = mine.sendTo(address, ada, this.mvc);
		assertThat(answer).hasStatus(409);
		Document page = Jsoup.parse(body(answer));
		assertThat(page.text()).contains("edith saved this article");
		assertThat(page.select("textarea[name=body]").val()).contains("Three, of Ada.");
		Document merged = Jsoup.parse(body(mine.with("mine", false).sendTo(address + "/merge", ada, this.mvc)));
		assertThat(values(merged)).containsEntry("body", "One, of Edith.\n\nTwo.\n\nThree, of Ada.")
			.containsEntry("base", "2");
		Document own = Jsoup.parse(body(mine.with("mine", true).sendTo(address + "/merge", ada, this.mvc)));
		assertThat(values(own)).containsEntry("body", "One.\n\nTwo.\n\nThree, of Ada.").containsEntry("base", "2");
		assertThat(this.history.head(id(begun)).orElseThrow().number()).as("nothing saved yet").isEqualTo(2);
		MvcTestResult copy = mine.with("mine", false).sendTo("/admin/articles/copy", ada, this.mvc);
		assertThat(head(copy).body()).isEqualTo("One.\n\nTwo.\n\nThree, of Ada.");
	}

	@Test
	void sendingAFormTwiceSavesOnce() {
		Typed typed = Typed.review();
		MvcTestResult first = typed.sendTo("/admin/articles/new", this.wanda, this.mvc);
		MvcTestResult second = typed.sendTo("/admin/articles/new", this.wanda, this.mvc);
		assertThat(second.getResponse().getRedirectedUrl()).isEqualTo(first.getResponse().getRedirectedUrl());
		MvcTestResult edited = typed.with("body", "The back button.")
			.sendTo("/admin/articles/new", this.wanda, this.mvc);
		assertThat(id(edited)).as("other words are another edit of it").isEqualTo(id(first));
		assertThat(head(edited).body()).isEqualTo("The back button.");
	}

	@Test
	void takesNothingThatTheFormDoesNotHave() {
		Typed typed = Typed.review();
		for (String name : List.of("id", "version", "status", "publishedAt", "updatedAt", "words", "ownerId", "head",
				"live", "savedBy", "coverId", "filmId", "role", "account", "who", "standing", "form.slug")) {
			typed = typed.with(name, "9");
		}
		MvcTestResult saved = typed.sendTo("/admin/articles/new", this.wanda, this.mvc);
		assertThat(this.index.standing(id(saved))).satisfies((standing) -> {
			assertThat(standing.status().name()).isEqualTo("DRAFT");
			assertThat(standing.head()).isEqualTo(1);
			assertThat(standing.live()).isNull();
			assertThat(standing.ownerId()).isEqualTo(this.wanda.id());
			assertThat(standing.savedBy()).isEqualTo("wanda");
		});
	}

	@Test
	void keepsWhatIsTypedOnATrackBesideTheArticle() {
		MvcTestResult begun = Typed.review().sendTo("/admin/articles/new", this.wanda, this.mvc);
		long id = id(begun);
		Typed typing = Typed.review()
			.with("track", "one-tab")
			.with("article", id)
			.with("base", 1)
			.with("body", "Half a \\u0000 sen");
		assertThat(typing.sendTo("/admin/articles/autosave", this.wanda, this.mvc)).hasStatus(204);
		assertThat(this.history.head(id).orElseThrow().number()).isEqualTo(1);
		Document page = page("/admin/articles/" + id, this.wanda);
		assertThat(values(page)).containsEntry("body", "The lede.");
		String way = page.select(".unsaved a").attr("href");
		Document again = page(way, this.wanda);
		assertThat(values(again)).containsEntry("body", "Half a \\u0000 sen")
			.containsEntry("base", "1")
			.containsEntry("track", "one-tab");
		typing.with("body", "Half a sentence.").sendTo("/admin/articles/" + id, this.wanda, this.mvc);
		assertThat(page("/admin/articles/" + id, this.wanda).select(".unsaved")).isEmpty();
		typing.sendTo("/admin/articles/autosave", this.wanda, this.mvc);
		assertThat(page("/admin/articles/" + id, this.wanda).select(".unsaved")).as("on its way during the save")
			.isEmpty();
	}

	@Test
	void nobodyReadsWhatSomebodyElseTypes() {
		Typed typing = Typed.review().with("track", "of-wanda").with("body", "A secret.");
		typing.sendTo("/admin/articles/autosave", this.wanda, this.mvc);
		assertThat(
				this.mvc.get().uri("/admin/articles/new?unsaved=of-wanda").with(Colleagues.as(this.edith)).with(csrf()))
			.hasStatus(404);
		typing.with("body", "Another.").sendTo("/admin/articles/autosave", this.edith, this.mvc);
		assertThat(values(page("/admin/articles/new?unsaved=of-wanda", this.wanda))).containsEntry("body", "A secret.");
	}

	@Test
	void saysWhoElseIsThere() {
		long id = id(Typed.review().sendTo("/admin/articles/new", this.wanda, this.mvc));
		Typed.review()
			.with("track", "t")
			.with("base", 1)
			.sendTo("/admin/articles/" + id + "/presence", this.wanda, this.mvc);
		assertThat(page("/admin/articles/" + id, this.edith).select(".presence").text()).contains("wanda");
		Typed.review().with("base", 1).with("body", "Newer.").sendTo("/admin/articles/" + id, this.edith, this.mvc);
		assertThat(body(Typed.review()
			.with("track", "t")
			.with("base", 1)
			.sendTo("/admin/articles/" + id + "/presence", this.wanda, this.mvc)))
			.contains("edith", "has saved this article since");
	}

	private static Map<String, String> values(Document page) {
		return page.select("#_article [name]")
			.stream()
			.filter((field) -> !field.tagName().equals("button"))
			.collect(Collectors.toMap((field) -> field.attr("name"), ArticleFormTests::value, (one, other) -> one));
	}

	private static String value(Element field) {
		return switch (field.tagName()) {
			case "textarea" -> field.wholeText();
			case "select" -> field.select("option[selected]").attr("value");
			default -> field.val();
		};
	}

	private ArticleForm head(MvcTestResult saved) {
		return this.history.head(id(saved)).orElseThrow().content();
	}

	private static long id(MvcTestResult saved) {
		assertThat(saved).hasStatus(303);
		return Long.parseLong(saved.getResponse().getRedirectedUrl().replaceAll("\\D", ""));
	}

	private Document page(MvcTestResult saved, SignedIn who) {
		assertThat(saved).hasStatus(303);
		return page(saved.getResponse().getRedirectedUrl(), who);
	}

	private Document page(String address, SignedIn who) {
		MvcTestResult answer = this.mvc.get().uri(address).with(Colleagues.as(who)).with(csrf()).exchange();
		assertThat(answer).hasStatusOk();
		return Jsoup.parse(body(answer));
	}

	private static String body(MvcTestResult answer) {
		try {
			return answer.getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

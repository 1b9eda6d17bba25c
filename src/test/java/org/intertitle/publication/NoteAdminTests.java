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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How editors keep the house notes.
 */
@DemoSiteTest
@Transactional
class NoteAdminTests {

	private static final String LIST = "/admin/notes/?said=";

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	private final Newsroom newsroom;

	NoteAdminTests(@Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc) {
		this.mvc = mvc;
		this.jdbc = jdbc;
		this.newsroom = new Newsroom(mvc, new Colleagues(jdbc).named("editor", Role.EDITOR));
	}

	@Test
	void addsANoteThatReadersSeeAtOnce() {
		add("title", "A new note", "body", "Go and *see* it.\r\n\r\n- one\r\n- two", "slot", "AFTER_LEDE", "sponsor",
				"The Roxy");
		Document article = read("/ballerina-review/");
		assertThat(article.select(".note--after-lede").last().select("em").text()).isEqualTo("see");
		assertThat(article.select(".note:has(.note__title:contains(A new note)) .note__sponsor").text())
			.isEqualTo("Sponsored by The Roxy");
		assertThat(titles("AFTER_LEDE")).endsWith("A new note");
	}

	@Test
	void readsDatesInThePublicationsZone() {
		add("title", "Summer", "slot", "AFTER_LEDE", "shownFrom", "2030-07-01T09:30", "shownUntil", "2030-12-01 09:30");
		assertThat(this.jdbc.sql(
				"select shown_from = '2030-07-01T08:30Z' and shown_until = '2030-12-01T09:30Z' from house_note where title = 'Summer'")
			.query(Boolean.class)
			.single()).isTrue();
		Document form = this.newsroom.read("/admin/notes/" + id("Summer"));
		assertThat(form.select("#shownFrom").val()).isEqualTo("2030-07-01T09:30");
		assertThat(form.select("#shownUntil").val()).isEqualTo("2030-12-01T09:30");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "shownFrom;2026-03-29T01:30;There is no 29 March 2026, 01:30 in Europe/London",
					"shownUntil;2027-03-28T01:00;There is no 28 March 2027, 01:00",
					"shownFrom;2026-02-30T10:00;a date and a time that exist",
					"shownUntil;tomorrow;a date and a time that exist",
					"shownUntil;2020-01-01T00:00;The end comes after the beginning", "title;' ';is missing",
					"slot;NOWHERE;Choose where it stands", "slot;'';Choose where it stands" })
	void saysAtTheFieldWhatIsWrong(String field, String typed, String sentence) {
		String from = field.equals("shownFrom") ? typed : "2025-01-01T00:00";
		Newsroom.Answer answer = this.newsroom.post("/admin/notes/new", "title", field.equals("title") ? typed : "T",
				"slot", field.equals("slot") ? typed : "AFTER_LEDE", "body", "Typed.", "shownFrom", from, "shownUntil",
				field.equals("shownUntil") ? typed : "");
		answer.assertWrong(field, sentence);
		assertThat(answer.typed("body")).isEqualTo("Typed.");
		if (!field.equals("slot")) {
			assertThat(answer.typed(field)).isEqualTo(typed);
		}
	}

	@Test
	void asksWhichOfTwoMomentsIsMeantWhenClocksArePutBack() {
		String[] fields = { "title", "T", "slot", "AFTER_LEDE", "shownFrom", "2026-10-25T01:30" };
		Newsroom.Answer answer = this.newsroom.post("/admin/notes/new", fields);
		answer.assertWrong("shownFrom", "show 25 October 2026, 01:30 twice");
		assertThat(answer.allTyped("shownFromOffset")).containsExactly("+01:00", "Z");
		add("title", "T", "slot", "AFTER_LEDE", "shownFrom", "2026-10-25T01:30", "shownFromOffset", "Z");
		Document form = this.newsroom.read("/admin/notes/" + id("T"));
		assertThat(form.select("[name=shownFromOffset][checked]").val()).isEqualTo("Z");
		assertThat(this.jdbc.sql("select shown_from = '2026-10-25T01:30Z' from house_note where title = 'T'")
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void listsNotesBySlotAndSaysWhichAreShown() {
		add("title", "Coming", "slot", "AFTER_LEDE", "shownFrom", "2199-01-01T00:00");
		add("title", "Gone by", "slot", "AFTER_LEDE", "shownUntil", "2020-01-01T00:00");
		add("title", "Behind", "slot", "MORE_STORIES");
		Document list = this.newsroom.read("/admin/notes/");
		assertThat(list.select("h2").eachText()).containsExactly("After the opening paragraph",
				"After the first section", "After the credits", "At the end, above more stories");
		assertThat(state(list, "Coming")).isEqualTo("Not yet");
		assertThat(state(list, "Gone by")).isEqualTo("Over");
		assertThat(state(list, "Behind")).startsWith("Waiting");
		assertThat(state(list, "Things to do")).isEqualTo("Shown now");
		assertThat(read("/ballerina-review/").text()).doesNotContain("Coming", "Gone by", "Behind");
	}

	@Test
	void changesPlaces() {
		add("title", "A", "slot", "AFTER_LEDE");
		add("title", "B", "slot", "AFTER_LEDE");
		this.newsroom.post("/admin/notes/" + id("B") + "/place", "direction", "up").assertTaken(LIST + "moved");
		assertThat(titles("AFTER_LEDE")).endsWith("B", "A");
		this.newsroom.post("/admin/notes/" + id("A") + "/place", "direction", "down");
		assertThat(titles("AFTER_LEDE")).endsWith("B", "A");
		for (int i = 0; i < 5; i++) {
			this.newsroom.post("/admin/notes/" + id("A") + "/place", "direction", "up");
		}
		assertThat(titles("AFTER_LEDE")).startsWith("A").endsWith("B");
		assertThat(this.newsroom.post("/admin/notes/999999/place", "direction", "up").status()).isEqualTo(303);
	}

	@Test
	void becomesTheLastInAnotherSlot() {
		add("title", "A", "slot", "AFTER_LEDE");
		this.newsroom.post("/admin/notes/" + id("A"), "title", "A", "slot", "AFTER_CREDITS", "version", "0")
			.assertTaken(LIST + "saved");
		assertThat(titles("AFTER_CREDITS")).endsWith("A").hasSizeGreaterThan(1);
		assertThat(titles("AFTER_LEDE")).doesNotContain("A");
	}

	@Test
	void keepsBothWhenSomebodyElseWasFasterOrDeletedIt() {
		add("title", "A", "slot", "AFTER_LEDE", "body", "First.");
		long id = id("A");
		this.newsroom.post("/admin/notes/" + id, "title", "A", "slot", "AFTER_LEDE", "body", "Theirs.", "version", "0");
		Newsroom.Answer stale = this.newsroom.post("/admin/notes/" + id, "title", "A", "slot", "AFTER_LEDE", "body",
				"Mine.", "version", "0");
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.page().select(".errors td").eachText()).containsExactly("Theirs.", "Mine.");
		assertThat(stale.typed("version")).isEqualTo("1");
		this.newsroom.post("/admin/notes/" + id + "/deletion").assertTaken(LIST + "deleted");
		Newsroom.Answer gone = this.newsroom.post("/admin/notes/" + id, "title", "A", "slot", "AFTER_LEDE", "body",
				"Mine.", "version", "1");
		assertThat(gone.status()).isEqualTo(409);
		assertThat(gone.typed("body")).isEqualTo("Mine.");
		assertThat(gone.page().select("main form").attr("action")).isEqualTo("/admin/notes/new");
	}

	@Test
	void showsANoteAsReadersWouldGetIt() {
		Newsroom.Answer preview = this.newsroom.post("/admin/notes/preview", "title", "Half a note", "slot",
				"AFTER_LEDE", "sponsor", "The Roxy", "body",
				"Go [there](https://example.org/).\n\nRelated article: /knives-out-review/\n\nRelated article: /no-such-thing/\n\n"
						+ "Trailer: https://www.youtube.com/watch?v=dQw4w9WgXcQ\n\n<script>alert(1)</script>");
		assertThat(preview.status()).isEqualTo(200);
		Document page = preview.page();
		assertThat(page.select(".note--after-lede .note__title").text()).isEqualTo("Half a note");
		assertThat(page.select(".note a[href=https://example.org/]").attr("rel")).contains("sponsored");
		assertThat(page.select(".note a[href=/knives-out-review/]").text()).startsWith("Knives Out");
		assertThat(page.select(".note a[href*=no-such-thing]")).isEmpty();
		assertThat(page.select(".note a[href*=youtube]").text()).isEqualTo("Play the trailer");
		assertThat(page.select("main script")).isEmpty();
		assertThat(titles("AFTER_LEDE")).doesNotContain("Half a note");
		assertThat(this.newsroom.post("/admin/notes/preview", "body", "> ".repeat(1000)).page().select("main").text())
			.contains("in a row");
	}

	@Test
	void asksOnceBeforeANoteGoes() {
		add("title", "A", "slot", "AFTER_LEDE");
		Document question = this.newsroom.read("/admin/notes/" + id("A") + "/deletion");
		assertThat(question.select("h1").text()).isEqualTo("Delete “A”?");
		this.newsroom.post("/admin/notes/" + id("A") + "/deletion").assertTaken(LIST + "deleted");
		assertThat(this.jdbc.sql("select deed || ' ' || subject from audit order by id desc limit 1")
			.query(String.class)
			.single()).isEqualTo("DELETED the house note “A”");
	}

	@ParameterizedTest
	@ValueSource(strings = { "title", "body", "sponsor", "shownFrom", "slot" })
	void refusesTenMegabytesWithASentence(String field) {
		String typed = "x".repeat(10_000_000);
		Newsroom.Answer answer = switch (field) {
			case "title" -> this.newsroom.post("/admin/notes/new", "title", typed, "slot", "AFTER_LEDE");
			case "slot" -> this.newsroom.post("/admin/notes/new", "title", "A", "slot", typed);
			default -> this.newsroom.post("/admin/notes/new", "title", "A", "slot", "AFTER_LEDE", field, typed);
		};
		answer.assertWrong(field, switch (field) {
			case "shownFrom" -> "a date and a time that exist";
			case "slot" -> "Choose where it stands";
			default -> "10,000,000 characters";
		});
		if (!field.equals("slot")) {
			assertThat(answer.typed(field)).isEqualTo(typed);
		}
	}

	@Test
	void takesNothingButWhatItsFormHas() {
		add("title", "A", "slot", "AFTER_LEDE", "id", "1", "version", "77", "position", "1", "note.title", "x",
				"slot[0]", "y", "shown_from", "2020-01-01", "state", "OVER");
		assertThat(this.jdbc.sql("select version from house_note where title = 'A'").query(Integer.class).single())
			.isZero();
		assertThat(titles("AFTER_LEDE")).endsWith("A");
	}

	@Test
	void findsAndDeletesSeveral() {
		this.newsroom.post("/admin/notes/new", "title", "Zoetrope one", "slug", "zoetrope-one", "body", "Text.", "slot",
				"AFTER_CREDITS");
		this.newsroom.post("/admin/notes/new", "title", "Zoetrope two", "slug", "zoetrope-two", "body", "Text.", "slot",
				"AFTER_CREDITS");
		Document found = this.newsroom.read("/admin/notes/?q=zoetrope");
		assertThat(found.select("tbody th").eachText()).containsExactly("Zoetrope one", "Zoetrope two");
		List<String> ids = found.select("[name=chosen]").eachAttr("value");
		assertThat(this.newsroom.read("/admin/notes/?q=nothing-like-it").select("tbody")).isEmpty();
		Newsroom.Answer question = this.newsroom.post("/admin/notes/selection", "chosen", ids.get(0), "chosen",
				ids.get(1));
		assertThat(question.page().select(".uses li").eachText()).hasSize(2);
		assertThat(this.newsroom.read("/admin/notes/?q=zoetrope").select("tbody tr")).hasSize(2);
		this.newsroom.post("/admin/notes/selection", "chosen", ids.get(0), "chosen", ids.get(1), "sure", "yes")
			.assertTaken("/admin/notes/?said=deleted");
		assertThat(this.newsroom.read("/admin/notes/?q=zoetrope").select("tbody")).isEmpty();
	}

	@Test
	void isForEditors() {
		Newsroom writer = new Newsroom(this.mvc, new Colleagues(this.jdbc).named("writer", Role.WRITER));
		for (String page : List.of("", "new", "1", "1/deletion")) {
			assertThat(writer.get("/admin/notes/" + page).status()).as(page).isEqualTo(403);
		}
		assertThat(writer.post("/admin/notes/new", "title", "A", "slot", "AFTER_LEDE").status()).isEqualTo(403);
	}

	private void add(String... fields) {
		this.newsroom.post("/admin/notes/new", fields).assertTaken(LIST + "saved");
	}

	private static String state(Document list, String title) {
		return list.select("tr:has(th:contains(" + title + ")) .status").text();
	}

	private List<String> titles(String slot) {
		return this.newsroom.read("/admin/notes/").select("section[aria-labelledby=" + slot + "] tbody th").eachText();
	}

	private long id(String title) {
		return this.jdbc.sql("select id from house_note where title = ?").param(title).query(Long.class).single();
	}

	private Document read(String path) {
		return Jsoup
			.parse(new String(this.mvc.get().uri(URI.create(path)).exchange().getResponse().getContentAsByteArray(),
					StandardCharsets.UTF_8));
	}

}

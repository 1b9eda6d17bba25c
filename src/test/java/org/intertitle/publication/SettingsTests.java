package org.intertitle.publication;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How editors and administrators change the publication's settings.
 */
@DemoSiteTest
@Transactional
class SettingsTests {

	private static final String MASTHEAD = "/admin/publication";

	private static final String HOUSE = "/admin/publication/house";

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	private final Newsroom editor;

	private final Newsroom administrator;

	SettingsTests(@Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc) {
		this.mvc = mvc;
		this.jdbc = jdbc;
		this.editor = new Newsroom(mvc, new Colleagues(jdbc).named("editor", Role.EDITOR));
		this.administrator = new Newsroom(mvc, new Colleagues(jdbc).named("administrator", Role.ADMINISTRATOR));
	}

	@Test
	void changesWhatReadersSeeOnEveryPage() {
		save(MASTHEAD, "name", "New Name", "tagline", "New line", "mission", "New mission", "accent", "plum")
			.assertTaken(MASTHEAD + "?said=saved");
		Document front = read("/");
		assertThat(front.select(".masthead__name").text()).isEqualTo("New Name");
		assertThat(front.select(".masthead__tagline").text()).isEqualTo("New line");
		assertThat(front.select(".colophon__mission").text()).isEqualTo("New mission");
		assertThat(front.select("html").attr("data-accent")).isEqualTo("plum");
		assertThat(front.select(".masthead__nav a")).as("left as they were").hasSize(7);
		assertThat(lastChange()).isEqualTo("name from “Cue Mark” to “New Name”; "
				+ "tagline from “Film criticism, reel by reel” to “New line”; "
				+ "mission from “A cue mark is the small disc in the corner of the frame that…” to “New mission”; "
				+ "accent from “vermilion” to “plum”");
	}

	@Test
	void arrangesItsLinks() {
		Newsroom.Answer arranged = save(MASTHEAD, "row", "navigation.up.1", "name", "Half a na");
		assertThat(arranged.status()).isEqualTo(200);
		assertThat(arranged.allTyped("navigation.labels")).startsWith("Features", "Reviews");
		assertThat(arranged.allTyped("social.labels")).containsExactly("Mastodon", "Letterboxd");
		assertThat(arranged.page().select(".proof__name").text()).isEqualTo("Half a na");
		assertThat(read("/").select(".masthead__nav a").eachText()).startsWith("Reviews", "Features");
		List<String> fields = new ArrayList<>(Arrays.asList(fields(MASTHEAD)));
		fields.addAll(List.of("navigation.labels", "About", "navigation.addresses", "/about/"));
		this.editor.post(MASTHEAD, fields.toArray(String[]::new)).assertTaken(MASTHEAD + "?said=saved");
		assertThat(read("/").select(".masthead__nav a").eachAttr("href")).endsWith("/about/", "/search").hasSize(8);
	}

	@ParameterizedTest
	@CsvSource({ "name, ' ', name, is missing", "accent, mauve, accent, Choose one", "accent, '', accent, Choose one",
			"navigation.addresses, //evil.example/, navigation-0-address, begins with https://",
			"social.addresses, /path, social-0-address, begins with https://",
			"social.labels, '', social-0-label, is missing" })
	void saysAtTheFieldWhatIsWrong(String field, String typed, String id, String sentence) {
		Newsroom.Answer answer = save(MASTHEAD, field, typed, "tagline", "Typed");
		answer.assertWrong(id, sentence);
		assertThat(answer.typed("tagline")).isEqualTo("Typed");
	}

	@Test
	void changesLanguageZoneAndLogo() {
		String picture = this.jdbc.sql("select key from image order by id limit 1").query(String.class).single();
		saveHouse("language", "en-gb", "timeZone", "america/new york", "logo", "/media/" + picture + "/480.jpg")
			.assertTaken(HOUSE + "?said=saved");
		assertThat(this.jdbc.sql(
				"select language || ' ' || time_zone || ' ' || key from publication p join image i on i.id = p.logo_id")
			.query(String.class)
			.single()).isEqualTo("en-GB America/New_York " + picture);
		assertThat(lastChange()).contains("language from “en” to “en-GB”",
				"time zone from “Europe/London” to “America/New_York”", "logo from “null” to");
	}

	@Test
	void takesAWiderScale() {
		saveHouse("best", "10").assertTaken(HOUSE + "?said=saved");
		assertThat(lastChange()).isEqualTo("rating scale from “0.5 to 5 by 0.5” to “0.5 to 10 by 0.5”");
	}

	/** The database says so, and gives up the transaction: so this test has none. */
	@ParameterizedTest
	@CsvSource({ "0.5, 3, 0.5", "1, 5, 1", "0.5, 5, 1.5" })
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	void refusesAScaleThatDoesNotHoldAllRatings(String worst, String best, String step) {
		Newsroom.Answer answer = saveHouse("worst", worst, "best", best, "step", step, "language", "pl");
		answer.assertWrong("worst", "Some reviews have ratings that are not on this scale");
		assertThat(answer.typed("best")).isEqualTo(best);
		assertThat(answer.typed("language")).isEqualTo("pl");
		assertThat(fieldsOf(HOUSE, this.administrator)).contains("en", "0.5", "5");
	}

	@ParameterizedTest
	@CsvSource({ "timeZone, Europe/Atlantis, no such time zone", "timeZone, '', no such time zone",
			"timeZone, Z, no such time zone", "timeZone, '+01:00', no such time zone",
			"timeZone, SystemV/EST5, no such time zone", "language, english please, a tag such as",
			"language, '', a tag such as", "worst, x, a number such as", "best, -1, a number such as",
			"step, 0.25, a number such as", "best, 0.5, above the lowest", "best, 101, at most 100",
			"step, 0, do not arrive", "step, 0.7, do not arrive", "best, 1e2, a number such as",
			"logo, /media/none.jpg, no such picture" })
	void saysAtTheFieldOfTheHouseWhatIsWrong(String field, String typed, String sentence) {
		Newsroom.Answer answer = saveHouse(field, typed);
		answer.assertWrong(field, sentence);
		assertThat(answer.typed(field)).isEqualTo(typed);
	}

	@Test
	void offersZonesAndLanguagesToSearchIn() {
		Document form = this.administrator.read(HOUSE);
		assertThat(form.select("#zones option").eachAttr("value"))
			.contains("Europe/Warsaw", "America/Argentina/Ushuaia", "UTC")
			.doesNotContain("SystemV/EST5", "Etc/GMT+1", "EST5EDT")
			.isSorted();
		assertThat(form.select("#languages option[value=pl]").text()).isEqualTo("Polish");
	}

	@Test
	void everyZoneOfTheListIsKnownToTheDatabase() {
		assertThat(this.jdbc.sql(
				"select name from unnest(cast(? as text[])) n(name) where name not in (select name from pg_timezone_names)")
			.param(SettingsShelf.zones().toArray(String[]::new))
			.query(String.class)
			.list()).isEmpty();
	}

	@Test
	void keepsBothWhenSomebodyElseWasFaster() {
		String[] opened = fields(MASTHEAD);
		save(MASTHEAD, "tagline", "Theirs");
		Newsroom.Answer stale = this.editor.post(MASTHEAD, with(opened, "tagline", "Mine"));
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.page().select(".errors td").eachText()).containsExactly("Theirs", "Mine");
		assertThat(stale.typed("tagline")).isEqualTo("Mine");
		this.editor.post(MASTHEAD, with(opened, "tagline", "Mine", "version", stale.typed("version")))
			.assertTaken(MASTHEAD + "?said=saved");
		assertThat(read("/").select(".masthead__tagline").text()).isEqualTo("Mine");
	}

	@Test
	void letsAnEditorChangeNothingOfTheHouse() {
		assertThat(this.editor.get(HOUSE).status()).isEqualTo(403);
		assertThat(this.editor.post(HOUSE, "language", "pl").status()).isEqualTo(403);
		save(MASTHEAD, "language", "pl", "timeZone", "UTC", "ratingScale.best", "10", "best", "10", "logoId", "1",
				"logo", "1", "id", "2", "navigation", "x", "navigation[0].label", "y", "class.x", "z");
		assertThat(this.jdbc
			.sql("select language || time_zone || rating_best || coalesce(logo_id, 0) || id from publication")
			.query(String.class)
			.single()).isEqualTo("enEurope/London5.001");
		assertThat(read("/").select(".masthead__nav a")).hasSize(7);
		Newsroom writer = new Newsroom(this.mvc, new Colleagues(this.jdbc).named("writer", Role.WRITER));
		assertThat(writer.get(MASTHEAD).status()).isEqualTo(403);
	}

	@Test
	void writesNothingDownWhereNothingChanged() {
		long before = this.jdbc.sql("select count(*) from audit where deed = 'SETTINGS_CHANGED'")
			.query(Long.class)
			.single();
		save(MASTHEAD).assertTaken(MASTHEAD + "?said=saved");
		assertThat(
				this.jdbc.sql("select count(*) from audit where deed = 'SETTINGS_CHANGED'").query(Long.class).single())
			.isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "name", "tagline", "mission" })
	void refusesTenMegabytesWithASentence(String field) {
		String typed = "x".repeat(10_000_000);
		Newsroom.Answer answer = save(MASTHEAD, field, typed);
		answer.assertWrong(field, "10,000,000 characters");
		assertThat(answer.typed(field)).isEqualTo(typed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "language", "timeZone", "worst", "logo" })
	void refusesTenMegabytesInTheHouse(String field) {
		String typed = "9".repeat(10_000_000);
		Newsroom.Answer answer = saveHouse(field, typed);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().getElementById(field + "-error")).isNotNull();
		assertThat(answer.typed(field)).isEqualTo(typed);
	}

	private Newsroom.Answer save(String path, String... changes) {
		return this.editor.post(path, with(fields(path), changes));
	}

	private Newsroom.Answer saveHouse(String... changes) {
		return this.administrator.post(HOUSE, with(fieldsOf(HOUSE, this.administrator), changes));
	}

	private String[] fields(String path) {
		return fieldsOf(path, this.editor);
	}

	private static String[] fieldsOf(String path, Newsroom newsroom) {
		List<String> fields = new ArrayList<>();
		newsroom.read(path)
			.select("main form :is(input:not([type=radio]), input[checked], textarea)[name]")
			.forEach((control) -> {
				fields.add(control.attr("name"));
				fields.add(control.normalName().equals("textarea") ? control.wholeText().replaceFirst("^\n", "")
						: control.val());
			});
		return fields.toArray(String[]::new);
	}

	/** Of several fields of a name, the first is changed. */
	private static String[] with(String[] fields, String... changes) {
		List<String> changed = new ArrayList<>(Arrays.asList(fields));
		for (int i = 0; i < changes.length; i += 2) {
			int at = -1;
			for (int j = 0; j < changed.size(); j += 2) {
				at = (at < 0 && changed.get(j).equals(changes[i])) ? j : at;
			}
			if (at >= 0) {
				changed.set(at + 1, changes[i + 1]);
			}
			else {
				changed.addAll(List.of(changes[i], changes[i + 1]));
			}
		}
		return changed.toArray(String[]::new);
	}

	private String lastChange() {
		return this.jdbc.sql("select subject from audit where deed = 'SETTINGS_CHANGED' order by id desc limit 1")
			.query(String.class)
			.single();
	}

	private Document read(String path) {
		return Jsoup
			.parse(new String(this.mvc.get().uri(URI.create(path)).exchange().getResponse().getContentAsByteArray(),
					StandardCharsets.UTF_8));
	}

}

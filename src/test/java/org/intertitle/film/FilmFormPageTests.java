package org.intertitle.film;

import java.util.List;
import java.util.Map;

import org.intertitle.DemoSiteTest;
import org.intertitle.account.Colleagues;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The form of a film, as somebody without scripts uses it.
 */
@DemoSiteTest
@Transactional
class FilmFormPageTests {

	private final JdbcClient jdbc;

	private final MockMvcTester mvc;

	private NewsroomPages pages;

	private long ballerina;

	FilmFormPageTests(@Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc) {
		this.mvc = mvc;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void signIn() {
		SignedIn ada = new Colleagues(this.jdbc).named("ada", Role.EDITOR);
		this.pages = new NewsroomPages(this.mvc, ada);
		this.ballerina = this.jdbc.sql("select id from film where slug = 'ballerina-2025'").query(Long.class).single();
	}

	@Test
	void savesAFilmWithPastedCredits() {
		MultiValueMap<String, String> form = filled("The New One", "2026");
		form.set("pasted",
				"Cast: Ana de Armas as Eve, Nobody Known\nDirector: Len Wiseman\nA line of prose, no credit.");
		form.set("do", "read");
		Document read = this.pages.post("/admin/films/new", form, 200);
		assertThat(read.select("#_rows [name=person]").eachAttr("value")).containsExactly("Ana de Armas",
				"Nobody Known", "Len Wiseman");
		assertThat(read.select("#_rows [name=character]").eachAttr("value")).containsExactly("Eve", "", "");
		assertThat(read.select(".status--known a").eachText()).containsExactly("Ana de Armas", "Len Wiseman");
		assertThat(read.select(".status--new")).hasSize(1);
		assertThat(read.select("#pasted").text()).isEqualTo("A line of prose, no credit.");
		assertThat(count("film where slug = 'the-new-one-2026'")).isZero();

		MultiValueMap<String, String> again = NewsroomPages.form(read, ".film-form");
		assertThat(this.pages.send("/admin/films/new", again)).matches("/admin/films/\\d+\\?said=saved");
		assertThat(credits("the-new-one-2026")).containsExactly("Cast Ana de Armas Eve", "Cast Nobody Known",
				"Director Len Wiseman");
		assertThat(count("person where name = 'Ana de Armas'")).isOne();
	}

	@Test
	void asksWhichOfTwoIsMeantAndKeepsTheAnswer() {
		this.jdbc.sql("insert into person (slug, name) values ('keanu-reeves-2', 'Keanu Reeves')").update();
		MultiValueMap<String, String> form = filled("New", "2026");
		row(form, "Cast", "Keanu Reeves", "A");
		row(form, "Writer", "Keanu Reeves", "");
		row(form, "Editor", "Keanu Reeves", "");
		Document asked = this.pages.post("/admin/films/new", form, 422);
		assertThat(asked.select("select[name=who]")).hasSize(3);
		assertThat(asked.select("select[name=who]").first().select("option").eachText()).hasSize(4)
			.anyMatch((option) -> option.contains("Ballerina (2025), cast"));
		assertThat(asked.select(".errors a").eachAttr("href")).contains("#who-0", "#who-1", "#who-2");

		MultiValueMap<String, String> again = NewsroomPages.form(asked, ".film-form");
		List<String> options = asked.select("select[name=who]").first().select("option").eachAttr("value");
		again.put("who", List.of(options.get(1), options.get(2), options.get(3)));
		this.pages.send("/admin/films/new", again);
		assertThat(this.jdbc.sql("""
				select p.slug from credit c join person p on p.id = c.person_id join film f on f.id = c.film_id
				where f.slug = 'new-2026' order by c.position
				""").query(String.class).list()).containsExactly("keanu-reeves", "keanu-reeves-2", "keanu-reeves-3");
	}

	@Test
	void forgetsADecisionWhenTheNameIsChanged() {
		MultiValueMap<String, String> form = NewsroomPages.form(this.pages.get(edit()), ".film-form");
		int at = form.get("person").indexOf("Keanu Reeves");
		form.get("person").set(at, "Somebody Else");
		this.pages.send(edit(), form);
		assertThat(credits("ballerina-2025")).contains("Cast Somebody Else John Wick")
			.doesNotContain("Cast Keanu Reeves John Wick");
	}

	@Test
	void savesWhatItShowsWithoutAChange() {
		List<String> before = credits("ballerina-2025");
		MultiValueMap<String, String> form = NewsroomPages.form(this.pages.get(edit()), ".film-form");
		this.pages.send(edit(), form);
		assertThat(credits("ballerina-2025")).isEqualTo(before);
		assertThat(this.jdbc.sql("select version from film where id = ?")
			.param(this.ballerina)
			.query(Integer.class)
			.single()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "add,22", "remove-0,20", "up-1,21", "down-0,21", "remove-99999,21", "up-0,21", "down-20,21",
			"up--1,21", "nonsense,21" })
	void changesTheRowsWithoutScripts(String button, int rows) {
		MultiValueMap<String, String> form = NewsroomPages.form(this.pages.get(edit()), ".film-form");
		form.set("title", "A title that is typed");
		form.set("do", button);
		Document page = this.pages.post(edit(), form, 200);
		assertThat(page.select("#_rows > li")).hasSize(rows);
		assertThat(page.select("#title").attr("value")).isEqualTo("A title that is typed");
		assertThat(page.select("#_rows > li").first().select("[name=person]").attr("value"))
			.isEqualTo(button.matches("remove-0|up-1|down-0") ? "Shay Hatten" : "Len Wiseman");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			title           |                         | needs a title
			year            |                         | needs the year
			year            | next year               | number such as
			year            | 1700                    | from 1874
			runtime         | two hours               | number of minutes
			slug            | Not An Address          | not-an-address
			slug            | amelie-2001             | Amélie (2001) has this address
			poster          | /media/nothing/960.jpg  | no such picture
			poster          | 000000000000000000000000| no such picture
			seriesPosition  | 1                       | John Wick (2014) has this place
			seriesPosition  | first                   | is a number
			imdbId          | nm0000206               | looks like tt0018455
			""")
	void saysWhatIsWrongAtTheFieldAndKeepsEverything(String field, String typed, String sentence) {
		MultiValueMap<String, String> form = NewsroomPages.form(this.pages.get(edit()), ".film-form");
		form.set("synopsis", "What was typed here");
		form.set(field, (typed != null) ? typed : "");
		Document page = this.pages.post(edit(), form, 422);
		assertThat(page.select("#" + field + "-error").text()).contains(sentence);
		assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#" + field);
		assertThat(page.select("#" + field).attr("value")).isEqualTo(form.getFirst(field));
		assertThat(NewsroomPages.form(page, ".film-form")).containsAllEntriesOf(without(form, "formKey"));
	}

	@Test
	void saysWhichCreditIsThereTwice() {
		MultiValueMap<String, String> form = NewsroomPages.form(this.pages.get(edit()), ".film-form");
		row(form, "Director", "Len Wiseman", "");
		Document page = this.pages.post(edit(), form, 422);
		assertThat(page.select("#person-21-error").text()).contains("further up");
		assertThat(page.select("#_rows > li")).hasSize(22);
	}

	@Test
	void letsOnlyTheCastPlaySomebody() {
		MultiValueMap<String, String> form = filled("New", "2026");
		row(form, "Director", "Len Wiseman", "Himself");
		row(form, "", "Len Wiseman", "");
		row(form, "Cast", "", "Eve");
		Document page = this.pages.post("/admin/films/new", form, 422);
		assertThat(page.select(".errors a").eachAttr("href")).contains("#character-0", "#job-1", "#person-2");
	}

	@Test
	void showsWhatSomebodyElseSavedMeanwhile() {
		MultiValueMap<String, String> form = NewsroomPages.form(this.pages.get(edit()), ".film-form");
		this.jdbc.sql("update film set year = 2024, version = version + 1 where id = ?").param(this.ballerina).update();
		form.set("title", "Mine");
		Document page = this.pages.post(edit(), form, 409);
		assertThat(page.select(".errors tbody tr").eachText()).containsExactly("Title Mine Ballerina",
				"Year 2025 2024");
		assertThat(page.select("#title").attr("value")).isEqualTo("Mine");
		this.pages.send(edit(), NewsroomPages.form(page, ".film-form"));
		assertThat(count("film where title = 'Mine' and year = 2025")).isOne();
	}

	@Test
	void keepsAFormWhoseFilmWasDeleted() {
		long id = this.jdbc
			.sql("insert into film (slug, title, year) values ('short-lived-2020', 'Short-lived', 2020) returning id")
			.query(Long.class)
			.single();
		MultiValueMap<String, String> form = NewsroomPages.form(this.pages.get("/admin/films/" + id), ".film-form");
		this.jdbc.sql("delete from film where id = ?").param(id).update();
		form.set("synopsis", "What was typed here");
		Document page = this.pages.post("/admin/films/" + id, form, 409);
		assertThat(page.select(".errors__title").text()).contains("deleted meanwhile");
		assertThat(page.select("#synopsis").text()).isEqualTo("What was typed here");
		assertThat(page.select(".film-form").attr("action")).isEqualTo("/admin/films/new");
		this.pages.send("/admin/films/new", NewsroomPages.form(page, ".film-form"));
		assertThat(count("film where slug = 'short-lived-2020' and synopsis = 'What was typed here'")).isOne();
	}

	@Test
	void makesOneFilmOfADoubleClick() {
		MultiValueMap<String, String> form = filled("Twice", "2026");
		form.set("formKey", "one-key");
		String first = this.pages.send("/admin/films/new", form);
		assertThat(this.pages.send("/admin/films/new", form)).isEqualTo(first);
		assertThat(count("film where title = 'Twice'")).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "title", "originalTitle", "slug", "year", "countries", "languages", "genres", "runtime",
			"synopsis", "poster", "series", "seriesPosition", "imdbId", "job", "person", "character", "who", "pasted",
			"version", "formKey", "do" })
	void answersToTenMegabytesInAnyField(String field) {
		MultiValueMap<String, String> form = filled("New", "2026");
		row(form, "Cast", "Ana de Armas", "Eve");
		form.set(field, "A".repeat(10_000_000));
		int status = this.pages.status("/admin/films/new", form);
		assertThat(status).isIn(200, 303, 400, 422);
		assertThat(count("film where title like 'AAA%'")).isZero();
	}

	@Test
	void takesNothingFromTheFormThatIsNotItsOwn() {
		MultiValueMap<String, String> form = filled("Mass", "2026");
		Map.of("id", "1", "seriesId", "1", "posterId", "1", "credits[0].personId", "1", "folded", "x", "class.name",
				"x", "posterid", "1", "series_id", "1")
			.forEach(form::set);
		this.pages.send("/admin/films/new", form);
		assertThat(count("film where slug = 'mass-2026' and id > 1 and series_id is null and poster_id is null"))
			.isOne();
	}

	@Test
	void keepsANameWithACommaWhole() {
		MultiValueMap<String, String> form = filled("New", "2026");
		row(form, "Cast", "Sammy Davis, Jr.", "");
		this.pages.send("/admin/films/new", form);
		assertThat(credits("new-2026")).containsExactly("Cast Sammy Davis, Jr.");
	}

	@Test
	void refusesMoreCreditsThanAFormHolds() {
		MultiValueMap<String, String> form = filled("New", "2026");
		for (int i = 0; i < 1_001; i++) {
			row(form, "Cast", "Person " + i, "");
		}
		assertThat(this.pages.post("/admin/films/new", form, 422).select("#credits .field__error").first().text())
			.contains("at most 1,000");
	}

	private String edit() {
		return "/admin/films/" + this.ballerina;
	}

	private static MultiValueMap<String, String> filled(String title, String year) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.set("title", title);
		form.set("year", year);
		form.set("formKey", "key-" + title);
		return form;
	}

	private static void row(MultiValueMap<String, String> form, String job, String person, String character) {
		form.add("job", job);
		form.add("person", person);
		form.add("character", character);
		form.add("who", "");
	}

	private static MultiValueMap<String, String> without(MultiValueMap<String, String> form, String field) {
		MultiValueMap<String, String> rest = new LinkedMultiValueMap<>(form);
		rest.remove(field);
		return rest;
	}

	private long count(String from) {
		return this.jdbc.sql("select count(*) from " + from).query(Long.class).single();
	}

	private List<String> credits(String slug) {
		return this.jdbc.sql("""
				select concat_ws(' ', c.job, p.name, c.character_name) from credit c
				join person p on p.id = c.person_id join film f on f.id = c.film_id where f.slug = ? order by c.position
				""").param(slug).query(String.class).list();
	}

}

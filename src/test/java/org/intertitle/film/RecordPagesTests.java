package org.intertitle.film;

import java.util.List;

import org.intertitle.DemoSiteTest;
import org.intertitle.account.Colleagues;
import org.intertitle.account.Role;
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
 * The newsroom's lists of films, people and series, and what leads on from them.
 */
@DemoSiteTest
@Transactional
class RecordPagesTests {

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	private NewsroomPages pages;

	RecordPagesTests(@Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc) {
		this.mvc = mvc;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void signIn() {
		this.pages = as("ada", Role.EDITOR);
	}

	private NewsroomPages as(String name, Role role) {
		return new NewsroomPages(this.mvc, new Colleagues(this.jdbc).named(name, role));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			q=amelie                       | Amélie
			q=OTTO e mezzo                 | 8½
			q=ballarina                    | Ballerina
			decade=1950&genre=Thriller     | The Night of the Hunter
			decade=1958                    | Ashes and Diamonds
			country=Senegal&sort=-year     | Touki Bouki, Black Girl
			country=Senegal&sort=year      | Black Girl, Touki Bouki
			missing=review                 | John Wick: Chapter 2, John Wick: Chapter 3 – Parabellum
			genre=Nothing                  | ''
			q=%25                          | ''
			""")
	void findsFilms(String query, String titles) {
		Document page = this.pages.get("/admin/films/?" + query.replace(" ", "+"));
		assertThat(String.join(", ", page.select("tbody th a").eachText()))
			.startsWith(query.equals("q=%25") ? "" : titles);
		assertThat(page.select(".empty")).hasSize(titles.isEmpty() && !query.equals("q=%25") ? 1 : 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "sort=nonsense", "sort=f.id;drop+table+film", "page=0", "page=99999", "decade=x",
			"missing=y", "q='", "genre=%27%3B--" })
	void listsFilmsWhateverTheAddressSays(String query) {
		this.pages.get("/admin/films/?" + query);
		this.pages.get("/admin/people/?" + query);
		this.pages.get("/admin/series/?" + query);
	}

	@Test
	void saysHowAListIsSorted() {
		Document page = this.pages.get("/admin/films/?sort=-year");
		assertThat(page.select("th[aria-sort]").eachText()).containsExactly("Year");
		assertThat(page.select("th[aria-sort]").attr("aria-sort")).isEqualTo("descending");
		assertThat(page.select("th[aria-sort] a").attr("href")).endsWith("sort=year");
	}

	@Test
	void leadsOnToFurtherPages() {
		this.jdbc.sql(
				"insert into film (slug, title, year) select 'planted-' || n, 'Planted ' || n, 2000 from generate_series(1, 60) n")
			.update();
		Document first = this.pages.get("/admin/films/?q=planted&sort=-title");
		assertThat(first.select("tbody tr")).hasSize(50);
		Document second = this.pages.get(first.select("a[rel=next]").attr("href"));
		assertThat(second.select("tbody tr")).hasSize(10);
		assertThat(second.select("a[rel=next]")).isEmpty();
		assertThat(second.select("#q").attr("value")).isEqualTo("planted");
	}

	@Test
	void addsAGenreToSeveralFilms() {
		MultiValueMap<String, String> form = chosen("film", id("film", "ballerina-2025"), id("film", "amelie-2001"));
		form.set("action", "genre");
		form.set("value", " Revenge ");
		assertThat(this.pages.send("/admin/films/", form)).isEqualTo("/admin/films/?said=saved");
		this.pages.send("/admin/films/", form);
		assertThat(strings("select slug from film where genres[cardinality(genres)] = 'Revenge' order by slug"))
			.containsExactly("amelie-2001", "ballerina-2025");
		assertThat(strings("select cardinality(genres)::text from film where slug = 'ballerina-2025'"))
			.containsExactly("3");
		form.set("value", " ");
		assertThat(this.pages.send("/admin/films/", form)).isEqualTo("/admin/films/?said=choose-word");
	}

	@ParameterizedTest
	@CsvSource({ "films,film", "people,person", "series,series" })
	void mergesOnlyTwo(String section, String parameter) {
		MultiValueMap<String, String> form = chosen(parameter, 1, 2);
		form.set("action", "merge");
		assertThat(this.pages.send("/admin/" + section + "/", form)).isEqualTo("/admin/" + section + "/1/merge?with=2");
		form.add(parameter, "3");
		assertThat(this.pages.send("/admin/" + section + "/", form)).endsWith("said=choose-two");
		form.remove(parameter);
		form.set("action", "delete");
		assertThat(this.pages.send("/admin/" + section + "/", form)).endsWith("said=choose-some");
	}

	@Test
	void asksBeforeItDeletesAndSaysWhatUsesAFilm() {
		long unused = film("unused-2001");
		MultiValueMap<String, String> form = chosen("film", unused, id("film", "ballerina-2025"));
		form.set("action", "delete");
		Document asked = this.pages.get(this.pages.send("/admin/films/", form));
		assertThat(asked.select("form[method=post] li").eachText()).contains("unused-2001 (2001)");
		assertThat(asked.select("section.used h2").text()).isEqualTo("Ballerina (2025) stays");
		assertThat(asked.select("section.used li a").eachAttr("href"))
			.allMatch((href) -> href.startsWith("/admin/articles/"));
		assertThat(asked.select("section.used a").eachAttr("href"))
			.contains("/admin/films/%d/merge".formatted(id("film", "ballerina-2025")));
		this.pages.send("/admin/films/deletion", NewsroomPages.form(asked, "#_deletion form"));
		assertThat(strings("select slug from film where id = " + unused)).isEmpty();
	}

	@Test
	void mergesTwoFilmsAsTheFormSays() {
		long kept = film("ballerina-again");
		long gone = id("film", "ballerina-2025");
		assertThat(this.pages.get("/admin/films/%d/merge?q=ballerina".formatted(kept))
			.select(".choices a")
			.eachAttr("href")).contains("/admin/films/%d/merge?with=%d".formatted(kept, gone));
		Document page = this.pages.get("/admin/films/%d/merge?with=%d".formatted(kept, gone));
		MultiValueMap<String, String> form = NewsroomPages.form(page, ".merge");
		assertThat(form.getFirst("take.Title")).isEqualTo("kept");
		assertThat(form.getFirst("take.Synopsis")).isEqualTo("gone");
		form.set("take.Title", "gone");
		assertThat(this.pages.send("/admin/films/%d/merge".formatted(kept), form))
			.isEqualTo("/admin/films/%d?said=merged".formatted(kept));
		assertThat(strings("select title || ' ' || year from film where id = " + kept))
			.containsExactly("Ballerina 2001");
		assertThat(this.pages.answer("/films/ballerina-2025/").getHeader("Location"))
			.isEqualTo("/films/ballerina-again/");
	}

	@Test
	void showsTheTwoOnceMoreIfOneWasChanged() {
		long kept = film("one-2001");
		long gone = film("two-2001");
		MultiValueMap<String, String> form = NewsroomPages
			.form(this.pages.get("/admin/films/%d/merge?with=%d".formatted(kept, gone)), ".merge");
		form.set("take.Title", "gone");
		this.jdbc.sql("update film set version = version + 1 where id = ?").param(gone).update();
		Document page = this.pages.post("/admin/films/%d/merge".formatted(kept), form, 409);
		assertThat(page.select(".errors").text()).contains("changed one of the two");
		assertThat(NewsroomPages.form(page, ".merge").getFirst("take.Title")).isEqualTo("gone");
		this.pages.send("/admin/films/%d/merge".formatted(kept), NewsroomPages.form(page, ".merge"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "-1", "999999999999999999999" })
	void asksAgainForAnotherRecordToMergeWith(String with) {
		long kept = film("one-2001");
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.set("with", with);
		form.set("formKey", "k");
		assertThat(this.pages.send("/admin/films/%d/merge".formatted(kept), form))
			.isEqualTo("/admin/films/%d/merge".formatted(kept));
	}

	@Test
	void keepsPeople() {
		assertThat(this.pages.get("/admin/people/?q=anouk+aimee").select("tbody th").eachText())
			.containsExactly("Anouk Aimée");
		assertThat(this.pages.get("/admin/people/?job=Music&sort=-films").select("tbody tr")).isNotEmpty();
		assertThat(this.pages.get("/admin/people/?missing=credits").select(".empty")).hasSize(1);
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.set("name", "Keanu  Reeves");
		form.set("formKey", "k");
		String address = this.pages.send("/admin/people/new", form);
		Document page = this.pages.get(address.replaceFirst("\\?.*", ""));
		assertThat(page.select("#slug").attr("value")).isEqualTo("keanu-reeves-2");
		MultiValueMap<String, String> edited = NewsroomPages.form(page, ".form");
		edited.set("slug", "keanu-reeves");
		assertThat(this.pages.post(address.replaceFirst("\\?.*", ""), edited, 422).select("#slug-error").text())
			.contains("has this address");
	}

	@Test
	void showsWhereAPersonIsCredited() {
		Document page = this.pages.get("/admin/people/" + id("person", "keanu-reeves"));
		assertThat(page.select(".used tbody th").eachText()).startsWith("Ballerina (2025)").hasSize(5);
	}

	@ParameterizedTest
	@CsvSource({ "people,person,keanu-reeves", "series,series,john-wick" })
	void tellsOfAChangeUnderAnOpenForm(String section, String table, String slug) {
		String path = "/admin/" + section + "/" + id(table, slug);
		MultiValueMap<String, String> form = NewsroomPages.form(this.pages.get(path), ".form");
		this.jdbc.sql("update %s set name = 'Other', version = version + 1 where slug = ?".formatted(table))
			.param(slug)
			.update();
		form.set("name", "Mine");
		Document page = this.pages.post(path, form, 409);
		assertThat(page.select(".errors").text()).contains("Somebody else saved", "Other");
		assertThat(page.select("#name").attr("value")).isEqualTo("Mine");
		this.pages.send(path, NewsroomPages.form(page, ".form"));
		assertThat(strings("select name from %s where slug = '%s'".formatted(table, slug))).containsExactly("Mine");
	}

	@ParameterizedTest
	@CsvSource({ "people,person", "series,series" })
	void keepsAFormWhoseRecordWasDeleted(String section, String table) {
		long id = this.jdbc
			.sql("insert into %s (slug, name) values ('gone-soon', 'Gone Soon') returning id".formatted(table))
			.query(Long.class)
			.single();
		MultiValueMap<String, String> form = NewsroomPages.form(this.pages.get("/admin/%s/%d".formatted(section, id)),
				".form");
		this.jdbc.sql("delete from %s where id = ?".formatted(table)).param(id).update();
		form.set("name", "What was typed");
		Document page = this.pages.post("/admin/%s/%d".formatted(section, id), form, 409);
		assertThat(page.select(".errors__title").text()).contains("deleted meanwhile");
		assertThat(page.select("#name").attr("value")).isEqualTo("What was typed");
		assertThat(page.select("#_main .form").attr("action")).isEqualTo("/admin/%s/new".formatted(section));
	}

	@Test
	void ordersTheFilmsOfASeries() {
		String path = "/admin/series/" + id("series", "john-wick");
		MultiValueMap<String, String> form = NewsroomPages.form(this.pages.get(path), ".form");
		form.set("do", "up-4");
		Document moved = this.pages.post(path, form, 200);
		assertThat(moved.select(".place-row a").eachText()).endsWith("Ballerina (2025)", "John Wick: Chapter 4 (2023)");
		assertThat(moved.select("[name=place]").eachAttr("value")).containsExactly("1", "2", "3", "4", "5");
		MultiValueMap<String, String> next = NewsroomPages.form(moved, ".form");
		this.pages.send(path, next);
		assertThat(strings("select slug from film where series_id is not null order by series_position"))
			.endsWith("ballerina-2025", "john-wick-chapter-4-2023");
		MultiValueMap<String, String> wrong = NewsroomPages.form(this.pages.get(path), ".form");
		wrong.put("place", List.of("1", "2", "2", "4", "5"));
		assertThat(this.pages.post(path, wrong, 422).select("#places .field__error").text()).contains("same place");
		wrong.put("place", List.of("1", "2", "three", "4", "5"));
		Document page = this.pages.post(path, wrong, 422);
		assertThat(page.select("#places .field__error").text()).contains("number from 1");
		assertThat(page.select("[name=place]").eachAttr("value")).containsExactly("1", "2", "three", "4", "5");
	}

	@Test
	void answersWhatMayBeMeant() {
		assertThat(this.pages.get("/admin/films/suggestions?q=ball").select("ul > li").eachAttr("data-value"))
			.containsExactly("Ballerina (2025)");
		assertThat(this.pages.get("/admin/people/suggestions?q=reev").select("li").eachText())
			.containsExactly("Keanu Reeves Ballerina (2025), cast; John Wick: Chapter 4 (2023), cast; 3 more");
		assertThat(this.pages.get("/admin/series/suggestions?q=john").select("li").eachText())
			.containsExactly("John Wick 5 films");
		assertThat(this.pages.get("/admin/films/suggestions?q=").select("li")).isEmpty();
	}

	@Test
	void letsAWriterFindAndAddAFilm() {
		NewsroomPages writer = as("will", Role.WRITER);
		assertThat(writer.get("/admin/films/search?q=wick").select("tbody th").eachText()).hasSize(4);
		assertThat(writer.get("/admin/films/suggestions?q=ball").select("li")).hasSize(1);
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.set("title", "On the Spot");
		form.set("year", "soon");
		assertThat(writer.post("/admin/films/stubs", form, 422).select("#title").attr("value"))
			.isEqualTo("On the Spot");
		form.set("year", "2026");
		assertThat(writer.post("/admin/films/stubs", form, 200).select(".notice").text())
			.contains("On the Spot (2026)");
		assertThat(writer.post("/admin/films/stubs", form, 200).select(".notice").text())
			.contains("On the Spot (2026)");
		assertThat(strings("select slug from film where title = 'On the Spot'")).containsExactly("on-the-spot-2026");
	}

	@ParameterizedTest
	@ValueSource(strings = { "films/", "films/new", "films/1", "films/1/merge", "films/deletion", "people/",
			"people/new", "people/1", "people/1/merge", "people/deletion", "people/suggestions", "series/",
			"series/new", "series/1", "series/1/merge", "series/deletion" })
	void leavesTheRecordsToEditors(String path) {
		assertThat(as("will", Role.WRITER).answer("/admin/" + path).getForwardedUrl()).endsWith("/refused");
	}

	@ParameterizedTest
	@ValueSource(strings = { "films/999999", "films/999999/merge", "films/1/merge?with=999999", "people/999999",
			"people/999999/merge", "series/999999", "series/999999/merge" })
	void saysThatThereIsNothing(String path) {
		assertThat(this.pages.answer("/admin/" + path).getStatus()).isEqualTo(404);
	}

	private MultiValueMap<String, String> chosen(String parameter, long... ids) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		for (long id : ids) {
			form.add(parameter, Long.toString(id));
		}
		return form;
	}

	private long film(String slug) {
		return this.jdbc.sql("insert into film (slug, title, year) values (?, ?, 2001) returning id")
			.params(slug, slug)
			.query(Long.class)
			.single();
	}

	private long id(String table, String slug) {
		return this.jdbc.sql("select id from %s where slug = ?".formatted(table))
			.param(slug)
			.query(Long.class)
			.single();
	}

	private List<String> strings(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

}

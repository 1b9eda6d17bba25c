package org.intertitle;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.intertitle.account.Colleagues;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.article.ArticleDesk;
import org.intertitle.article.Drafts;
import org.intertitle.article.Workflow;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What readers find who half remember something.
 */
@DemoSiteTest
@Transactional
class ReaderSearchTests {

	private static final List<Long> MILLIS = new ArrayList<>();

	private final ReadPages pages;

	private final JdbcClient jdbc;

	@Autowired
	private ArticleDesk desk;

	@Autowired
	private Workflow workflow;

	ReaderSearchTests(@Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc) {
		this.pages = new ReadPages(mvc);
		this.jdbc = jdbc;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			8½                     | 8-1-2-review
			8 1/2                  | 8-1-2-review
			8                      | 8-1-2-review
			otto e mezzo           | 8-1-2-review
			Amélie                 | amelie-review
			AMELIE                 | amelie-review
			L'Avventura            | l-avventura-review
			L’Avventura            | l-avventura-review
			avventura              | l-avventura-review
			lavventura             | l-avventura-review
			"the night of the hunter" | the-night-of-the-hunter-review
			hunter night           | the-night-of-the-hunter-review
			of hunter              | the-night-of-the-hunter-review
			cleo                   | cleo-from-5-to-7-review
			touki-bouki            | touki-bouki-review
			knives                 | knives-out-review
			spirited -ballerina    | spirited-away-review
			mastroianni            | 8-1-2-review
			imogen achterberg fellini | 8-1-2-review
			Guido Anselmi spaceship | 8-1-2-review
			""")
	void findsTheReviewFirst(String q, String slug) {
		assertThat(found(search(q))).as(q).startsWith("/" + slug + "/");
	}

	@Test
	void findsEveryFilmByEveryWordOfItsTitles() {
		record Titled(String slug, String titles) {
		}
		List<Titled> films = this.jdbc.sql("""
				select slug, title || ' ' || coalesce(original_title, '') as titles from film
				where slug in (select slug from film where id in (select film_id from published_article))
				""").query(Titled.class).list();
		assertThat(films).hasSizeGreaterThan(15);
		for (Titled film : films) {
			for (String word : film.titles().split("[\\s:]+")) {
				assertThat(search(word).select(".search__names a, .search__suggestions a")
					.eachAttr("href")
					.stream()
					.anyMatch(("/films/" + film.slug() + "/")::equals) || everythingFound(word).contains(film.slug()))
					.as(word + " of " + film.slug())
					.isTrue();
			}
		}
	}

	/** The films of all articles on all pages of results. */
	private List<String> everythingFound(String q) {
		List<String> articles = this.pages.readAll(path(q)).stream().flatMap((page) -> found(page).stream()).toList();
		return this.jdbc.sql(
				"select f.slug from film f join published_article a on a.film_id = f.id where '/' || a.slug || '/' in (:slugs)")
			.param("slugs", articles.isEmpty() ? List.of("") : articles)
			.query(String.class)
			.list();
	}

	@Test
	void findsAFilmWhoseTitleIsAWordThatOthersDrop() {
		this.jdbc.sql("insert into film (slug, title, year) values ('planted-it', 'It', 2017)").update();
		plant("planted-it-review", "Balloons", "Nothing of note.", "planted-it");
		assertThat(found(search("it"))).startsWith("/planted-it-review/");
		assertThat(search("it").select(".search__names a").eachAttr("href")).startsWith("/films/planted-it/");
	}

	@Test
	void listsFilmsPeopleAndAuthorsAboveTheArticles() {
		assertThat(search("ballerina").select(".search__names a").eachAttr("href"))
			.startsWith("/films/ballerina-2025/");
		assertThat(search("keanu").select(".search__names a").eachAttr("href")).contains("/people/keanu-reeves/");
		assertThat(search("keanu ree").select(".search__names a").eachAttr("href")).contains("/people/keanu-reeves/");
		assertThat(search("Ferrante").select(".search__names a").eachAttr("href"))
			.contains("/authors/odalys-ferrante/");
	}

	@ParameterizedTest
	@CsvSource({ "kind=feature", "year=1963", "rating=4.5", "author=Imogen+Achterberg", "author=imogen-achterberg",
			"genre=drama" })
	void narrowsToWhatIsAskedFor(String filter) {
		String all = "/search?q=film";
		List<String> narrowed = this.pages.readAll(all + "&" + filter)
			.stream()
			.flatMap((page) -> found(page).stream())
			.toList();
		List<String> expected = this.jdbc.sql("""
				select '/' || a.slug || '/' from published_article a left join film f on f.id = a.film_id
				where %s
				""".formatted(switch (filter.split("=")[0]) {
			case "kind" -> "a.kind = 'FEATURE'";
			case "year" -> "f.year = 1963";
			case "rating" -> "a.rating >= 4.5";
			case "author" ->
				"a.id in (select article_id from byline b join author u on u.id = b.author_id where u.slug = 'imogen-achterberg')";
			default -> "'Drama' = any (f.genres)";
		})).query(String.class).list();
		List<String> unnarrowed = this.pages.readAll(all).stream().flatMap((page) -> found(page).stream()).toList();
		assertThat(narrowed).isNotEmpty().hasSizeLessThan(unnarrowed.size()).doesNotHaveDuplicates();
		assertThat(narrowed)
			.containsExactlyInAnyOrderElementsOf(unnarrowed.stream().filter(expected::contains).toList());
	}

	@Test
	void goesOnWithoutATwiceOrALack() {
		IntStream.range(0, 35)
			.forEach((n) -> plant("planted-" + n, (n % 3 == 0) ? "Quillon " + n : "Plain " + n, "A quillon.", null));
		List<Document> pages = this.pages.readAll(path("quillon"));
		assertThat(pages).hasSize(4);
		assertThat(pages.getFirst().select("#_articles").text()).isEqualTo("35 articles");
		List<String> found = pages.stream().flatMap((page) -> found(page).stream()).toList();
		assertThat(found).hasSize(35).doesNotHaveDuplicates();
		assertThat(found.subList(0, 12)).as("titles come first")
			.allMatch((path) -> Integer.parseInt(path.replaceAll("\\D", "")) % 3 == 0);
	}

	@ParameterizedTest
	@CsvSource({ "kianu reeves,keanu reeves", "ballarina,ballerina", "avventurra,avventura",
			"keanuu reves,keanu reeves" })
	void understandsWhatIsMisspelt(String typed, String meant) {
		Document page = search(typed);
		assertThat(page.select(".search__meant").text()).contains(meant);
		assertThat(found(page)).isNotEmpty().isEqualTo(found(search(meant)));
	}

	@Test
	void correctsNobodyWhomItHelpsNothing() {
		assertThat(search("film").select(".search__meant")).isEmpty();
		assertThat(this.pages.read("/search?q=film&year=1963").select(".search__meant")).isEmpty();
	}

	@Test
	void marksTheWordsAndLetsNoMarkupThrough() {
		plant("planted-markup", "Markup",
				"""
						Of <b>bold</b> "words" <script>alert(1)</script> \ue000 and 2 < 3 & a quillon, see [a *quillon*](https://x.example/) too.

						Related article: /quillon-elsewhere/
						""",
				null);
		Document page = search("quillon");
		assertThat(page.select(".found__passage mark").eachText()).containsOnly("quillon").hasSize(2);
		assertThat(page.select(".found__passage").text()).contains("2 < 3 &", "\"words\"")
			.doesNotContain("x.example", "elsewhere", "\ue000", "\ue001");
		assertThat(page.select(".found__passage script, .found__passage b")).isEmpty();
	}

	@Test
	void followsADeskInTheSameTransaction() {
		Colleagues colleagues = new Colleagues(this.jdbc);
		SignedIn editor = colleagues.named("edith", Role.EDITOR);
		long id = this.desk.draft(Drafts.review("planted-desk", "A quillon."), editor);
		settle();
		assertThat(found(search("quillon"))).isEmpty();
		this.workflow.publish(id, 1, false, editor);
		settle();
		assertThat(found(search("quillon"))).containsExactly("/planted-desk/");
		this.workflow.publish(id, this.desk.save(id, 1, Drafts.review("planted-desk", "A ricasso."), editor), false,
				editor);
		settle();
		assertThat(found(search("quillon"))).isEmpty();
		assertThat(found(search("ricasso"))).containsExactly("/planted-desk/");
		this.workflow.withdraw(id, "", editor);
		settle();
		assertThat(found(search("ricasso"))).doesNotContain("/planted-desk/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update film set title = 'Quillon' where slug = 'ballerina-2025'",
			"update person set name = 'Quillon' where slug = 'keanu-reeves'",
			"update author set name = 'Quillon' where slug = 'odalys-ferrante'",
			"update series set name = 'Quillon' where slug = 'john-wick'",
			"update topic set name = 'Quillon' where slug = 'action'",
			"update credit set character_name = 'Quillon' where character_name = 'Eve Macarro'",
			"update article set body = body || ' Quillon.' where slug = 'ballerina-review'" })
	void followsWhateverChanges(String change) {
		this.jdbc.sql(change).update();
		settle();
		assertThat(found(search("quillon"))).contains("/ballerina-review/");
	}

	@Test
	void speaksThePublicationsLanguage() {
		plant("planted-language", "Langue", "Les réalisatrices aimaient continuellement.", null);
		assertThat(found(search("continuelle"))).isEmpty();
		this.jdbc.sql("update publication set language = 'fr-CA'").update();
		settle();
		assertThat(found(search("continuelle"))).containsExactly("/planted-language/");
		this.jdbc.sql("update publication set language = 'tlh'").update();
		settle();
		assertThat(found(search("continuelle"))).isEmpty();
		assertThat(found(search("continuellement"))).containsExactly("/planted-language/");
	}

	@Test
	void suggestsWhatBeginsSo() {
		assertThat(suggestions("keanu r")).contains("/people/keanu-reeves/");
		assertThat(suggestions("reev")).contains("/people/keanu-reeves/");
		assertThat(suggestions("ba")).contains("/films/ballerina-2025/");
		assertThat(suggestions("amel")).contains("/films/amelie-2001/");
		assertThat(suggestions("the empty r")).contains("/the-empty-room/");
		assertThat(suggestions(" ")).doesNotContain("path");
		for (String q : hostile()) {
			assertThat(this.pages.get("/search/suggestions?q=" + encoded(q)).getStatus()).as(q).isEqualTo(200);
		}
	}

	@Test
	void keepsFromReadersWhatNobodyHasSomethingToShowOf() {
		this.jdbc.sql("insert into film (slug, title, year) values ('planted-stub', 'Zarquillon', 2017)").update();
		this.jdbc.sql("insert into person (slug, name) values ('planted-person', 'Zarquillon')").update();
		this.jdbc.sql("insert into author (slug, name) values ('planted-author', 'Zarquillon')").update();
		plant("planted-to-come", "Zarquillon", "Zarquillon", null, OffsetDateTime.now().plusDays(1));
		assertThat(search("zarquillon").body().select(":not(form):not(h1):containsOwn(Zarquillon)")).isEmpty();
		assertThat(search("zarquilon").text()).doesNotContain("Zarquillon", "zarquillon");
		assertThat(search("zarquilon or film").text()).doesNotContain("Zarquillon", "zarquillon");
		assertThat(suggestions("zarq")).doesNotContain("illon");
	}

	@ParameterizedTest
	@CsvSource({ "0,Look further back", "100,More articles" })
	void goesOnFromWhereItRanOutOfPatience(int enough, String link) {
		this.jdbc
			.sql("""
					create or replace function search_newest(wanted tsquery, lowest numeric, before timestamptz, before_id bigint,
						quota integer, deadline timestamptz) returns table (published_at timestamptz, article_id bigint)
					language plpgsql as $$
					begin
						return query select before, null::bigint where quota > %d;
						return query
							select a.published_at, a.id from published_article a
							where quota <= %d and (a.published_at, a.id) < (before, before_id) order by 1 desc, 2 desc limit quota;
					end $$
					"""
				.formatted(enough, enough))
			.update();
		Document page = search("film");
		assertThat(page.select(".paging a").text()).isEqualTo(link);
		assertThat(page.select("main").text().contains("too common")).isEqualTo(enough == 0);
		assertThat(page.select("#_articles").text()).isEqualTo((enough == 0) ? "" : "Articles");
		this.pages.read(page.select(".paging a").attr("href"));
		assertThat(search("kianu").select("h1").text()).isEqualTo("“kianu”");
	}

	static List<String> hostile() {
		return List.of("", " ", "a".repeat(10_000), "a ".repeat(5_000), "\"".repeat(999), "\"unbalanced quotes",
				"- -- | & ! :* <-> ( ) \\ ' \" OR or AND", "-ballerina", "or", "\u202eabc\u2066", "\ud800x\udfff",
				"'; drop table article; --", "<script>alert(1)</script>", "\ue000\ue001", "\u0301\u0301", "½", "%_%",
				"'a' & 'b':*", "!(a|b)", "\ufffe\uffff", "日本語", "a-b-c-d-e-f-g-h-i", "((((((((", "\\", "😀 😀",
				"x".repeat(199) + "😀😀", "the of and", "or or or a or or b", "-\"a b\" c -d");
	}

	@AfterAll
	static void sayHowLongTheyTook() {
		System.out.printf("Searches for %d odd texts: p50 %d ms, longest %d ms%n", MILLIS.size(),
				MILLIS.stream().sorted().skip(MILLIS.size() / 2).findFirst().orElse(0L),
				MILLIS.stream().max(Long::compare).orElse(0L));
	}

	@ParameterizedTest
	@MethodSource("hostile")
	void answersWhateverIsTyped(String q) {
		String path = path(q);
		this.pages.read(path);
		long begun = System.nanoTime();
		Document page = this.pages.read(path);
		MILLIS.add((System.nanoTime() - begun) / 1_000_000);
		assertThat(page.select("main script:not([src]), main b:not(.search__meant b)")).isEmpty();
		assertThat(page.select("#_q").val().length()).isLessThanOrEqualTo(202);
	}

	@Test
	void takesEveryParameterAsItComes() {
		for (String query : List.of("kind=x&year=x&rating=x&author=%27&genre=%5C", "year=99999999999", "rating=999.9",
				"kind=&year=&rating=&author=&genre=", "nothing=known&utm_source=x", "genre=" + "x".repeat(5000),
				"author=%F0%9F%98%80".repeat(50))) {
			assertThat(this.pages.get("/search?q=film&" + query).getStatus()).as(query).isEqualTo(200);
		}
		assertThat(this.pages.get("/search?q=film&from=9~x").getStatus()).isEqualTo(404);
		assertThat(this.pages.get("/search?q=film&from=5~2025-01-01T00:00:00Z~x").getStatus()).isEqualTo(404);
	}

	@Test
	void isNotForSearchEnginesAndFetchesFromNobodyElse() {
		MockHttpServletResponse response = this.pages.get("/search?q=film");
		assertThat(this.pages.read("/search?q=film").select("meta[name=robots]").attr("content")).isEqualTo("noindex");
		assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'", "connect-src 'self'");
	}

	private void plant(String slug, String title, String body, String film) {
		plant(slug, title, body, film, OffsetDateTime.now().minusDays(1));
	}

	private void plant(String slug, String title, String body, String film, OffsetDateTime at) {
		long id = new PlantedRows(this.jdbc)
			.article(Map.of("slug", slug, "title", title, "body", body, "kind", (film != null) ? "REVIEW" : "FEATURE",
					"status", (film != null) ? "DRAFT" : "PUBLISHED", "published_at", at));
		if (film != null) {
			this.jdbc.sql(
					"update article set film_id = (select id from film where slug = ?), status = 'PUBLISHED' where id = ?")
				.params(film, id)
				.update();
		}
		settle();
	}

	/** What a commit does. */
	private void settle() {
		this.jdbc.sql("set constraints all immediate").update();
		this.jdbc.sql("set constraints all deferred").update();
	}

	private Document search(String q) {
		return this.pages.read(path(q));
	}

	private static String path(String q) {
		return "/search?q=" + encoded(q);
	}

	private static String encoded(String q) {
		return URLEncoder.encode(q, StandardCharsets.UTF_8).replace("+", "%20");
	}

	private static List<String> found(Document page) {
		return page.select(".found .card__title a").eachAttr("href");
	}

	private String suggestions(String q) {
		return new String(this.pages.get("/search/suggestions?q=" + encoded(q)).getContentAsByteArray(),
				StandardCharsets.UTF_8);
	}

}

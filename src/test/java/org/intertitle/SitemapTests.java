package org.intertitle;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What crawlers learn of, and what they are kept from.
 */
@DemoSiteTest
@Transactional
class SitemapTests {

	private static final String BASE = "http://localhost:8080";

	private static final String RECENT = """
			insert into article (slug, kind, status, title, body, published_at, updated_at, canonical_url)
			select 'planted-' || ?, 'NEWS', 'PUBLISHED', 'Fire & ice: ' || ?, 'Text.', at, at, ?
			from (select now() - ? * interval '1 hour' as at) moment
			""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	@Test
	void listsEveryPageThatReadersCanOpenOnceAndNothingElse() {
		new PlantedRows(this.jdbc).reviews(30);
		List<String> listed = listed();
		assertThat(listed).doesNotHaveDuplicates();
		assertThat(listed).containsExactlyInAnyOrderElementsOf(
				new PublicAddresses(this.jdbc).all().stream().map(BASE::concat).toList());
	}

	@Test
	void leavesOutWhatIsNobodysBusinessAndSoDoesTheSite() {
		write("insert into film (slug, title, year) values ('planted', 'Planted', 1999)");
		write("insert into person (slug, name) values ('planted', 'Planted')");
		write("insert into series (slug, name) values ('planted', 'Planted')");
		write("""
				insert into film (slug, title, year, series_id, series_position)
				select 'planted-too', 'Planted', 1999, id, 1 from series where slug = 'planted'
				""");
		write("insert into author (slug, name) values ('planted', 'Planted')");
		write("insert into topic (slug, name) values ('planted', 'Planted')");
		assertThat(listed()).noneMatch((address) -> address.contains("planted"));
		for (String section : List.of("films", "people", "series", "authors", "topics")) {
			assertThat(get("/" + section + "/planted/").getStatus()).as(section).isEqualTo(404);
		}
		assertThat(get("/people/planted").getStatus()).isEqualTo(301);
		write("""
				insert into credit select id, 1, 'Director', (select id from person where slug = 'planted') from film
				where slug = 'planted-too'
				""");
		assertThat(listed()).contains(BASE + "/people/planted/", BASE + "/series/planted/",
				BASE + "/films/planted-too/");
		assertThat(get("/people/planted/").getStatus()).isEqualTo(200);
		assertThat(get("/series/planted/").getStatus()).isEqualTo(200);
	}

	@Test
	void leavesOutWhatHasItsAddressElsewhere() {
		write("update article set canonical_url = 'https://elsewhere.example/' where slug = 'the-empty-room'");
		write(RECENT, "elsewhere", "", "https://elsewhere.example/", 1);
		assertThat(listed()).contains(BASE + "/ballerina-review/")
			.doesNotContain(BASE + "/the-empty-room/", BASE + "/planted-elsewhere/");
		assertThat(read("/news-sitemap.xml").addresses()).doesNotContain(BASE + "/planted-elsewhere/");
	}

	@Test
	void tellsWhenThereWasSomethingThatReadersShouldKnowOf() {
		String before = changed("articles", "/ballerina-review/");
		write("update article set body = body || ' ', version = version + 1 where slug = 'ballerina-review'");
		assertThat(changed("articles", "/ballerina-review/")).isEqualTo(before);
		write("update article set updated_at = '2026-03-04 05:06:07.89Z' where slug = 'ballerina-review'");
		assertThat(changed("articles", "/ballerina-review/")).isEqualTo("2026-03-04T05:06:07Z");
	}

	@ParameterizedTest
	@CsvSource({ "film,films,ballerina-2025", "person,people,keanu-reeves", "series,series,john-wick",
			"author,authors,odalys-ferrante", "topic,topics,franchises" })
	void tellsWhenARecordChanged(String table, String section, String slug) {
		write("update film set changed_at = '2001-01-01Z'");
		write("update person set changed_at = '2001-01-01Z'");
		write("update series set changed_at = '2001-01-01Z'");
		write("update author set changed_at = '2001-01-01Z'");
		write("update topic set changed_at = '2001-01-01Z'");
		String path = "/%s/%s/".formatted(section, slug);
		String newest = changed(section, path);
		assertThat(newest).as("an article about one of the films").isGreaterThan("2020").isLessThan(now());
		write("update %s set version = version + 1 where slug = '%s'".formatted(table, slug));
		assertThat(changed(section, path)).isEqualTo(now());
	}

	@Test
	void saysNothingOfWhatNobodyKnows() {
		write("update film set changed_at = null");
		write("delete from credit where person_id in (select id from person where slug = 'keanu-reeves')");
		write("""
				insert into film (slug, title, year, changed_at) values ('planted', 'Planted', 1999, null)
				""");
		write("""
				insert into credit select f.id, 1, 'Director', p.id from film f, person p
				where f.slug = 'planted' and p.slug = 'keanu-reeves'
				""");
		assertThat(part("films").url(BASE + "/films/planted/").select("lastmod")).isEmpty();
	}

	@Test
	void showsTheCoverOrTheDrawnOneAndThePicturesOfTheText() {
		Sitemap articles = part("articles");
		List<String> drawn = pictures(articles, "/8-1-2-review/");
		assertThat(drawn).hasSize(1).first().asString().startsWith(BASE + "/media/cards/8-1-2-review.");
		List<String> withText = pictures(articles, "/ballerina-review/");
		assertThat(withText).hasSizeGreaterThan(1)
			.anyMatch((picture) -> picture.matches(BASE + "/media/[0-9a-f]{24}/1200\\.jpg"));
		for (String picture : List.of(drawn.getFirst(), withText.getLast())) {
			MockHttpServletResponse answer = get(picture.substring(BASE.length()));
			assertThat(answer.getStatus()).as(picture).isEqualTo(200);
			assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
		}
	}

	@Test
	void knowsTheNewsOfTwoDays() {
		write(RECENT, "new", "one", null, 47);
		write(RECENT, "old", "two", null, 49);
		write(RECENT, "to-come", "three", null, -1);
		Sitemap news = read("/news-sitemap.xml");
		assertThat(news.addresses()).contains(BASE + "/planted-new/")
			.doesNotContain(BASE + "/planted-old/", BASE + "/planted-to-come/");
		assertThat(news.url(BASE + "/planted-new/").select("news|title").text()).isEqualTo("Fire & ice: one");
		assertThat(news.url(BASE + "/planted-new/").select("news|name").text()).isEqualTo("Cue Mark");
		assertThat(news.url(BASE + "/planted-new/").select("news|language").text()).isEqualTo("en");
	}

	@Test
	void writesEveryScriptAsProgramsReadIt() {
		write("update article set slug = 'バレリーナ' where slug = 'ballerina-review'");
		assertThat(part("articles").addresses()).contains(BASE + "/%E3%83%90%E3%83%AC%E3%83%AA%E3%83%BC%E3%83%8A/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sitemaps/articles-0.xml", "/sitemaps/articles-999999999.xml", "/sitemaps/articles.xml",
			"/sitemaps/nothing-1.xml", "/sitemaps/news-2.xml", "/sitemaps/pages-1.xml", "/sitemaps/", "/sitemaps",
			"/sitemaps/articles-1.xml.gz" })
	void thereIsNoOther(String path) {
		assertThat(get(path).getStatus()).isEqualTo(404);
	}

	@Test
	void robotsMayFetchEveryPageAndNothingThatIsNone() {
		String robots = text("/robots.txt");
		assertThat(robots).startsWith("User-agent: *\n")
			.contains("\nSitemap: " + BASE + "/sitemap.xml\n", "\nSitemap: " + BASE + "/news-sitemap.xml\n");
		List<Pattern> closed = robots.lines()
			.filter((line) -> line.startsWith("Disallow: "))
			.map((line) -> Pattern.compile(Pattern.quote(line.substring(10)).replace("$\\E", "\\E$")))
			.toList();
		assertThat(listed()).noneMatch((address) -> isClosed(closed, address.substring(BASE.length())));
		assertThat(List.of("/searchers-review/", "/logins/", "/login-to-love/", "/administration/", "/preview/abc",
				"/feed.xml", "/ballerina-review.md", "/media/cards/a.b.png", "/assets/a.css", "/reviews/?before=a"))
			.noneMatch((path) -> isClosed(closed, path));
		assertThat(List.of("/admin", "/admin/", "/admin/articles/1", "/login", "/login/links/a", "/login?a", "/search",
				"/search?q=a", "/search/suggestions?q=a"))
			.allMatch((path) -> isClosed(closed, path));
	}

	private static boolean isClosed(List<Pattern> closed, String path) {
		return closed.stream().anyMatch((rule) -> rule.matcher(path).lookingAt());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sitemap.xml", "/sitemaps/pages.xml", "/sitemaps/articles-1.xml", "/news-sitemap.xml",
			"/robots.txt", "/llms.txt", "/feed.xml", "/feed/", "/feed.json", "/feed", "/ballerina-review.md",
			"/authors/odalys-ferrante/feed" })
	void believesNoHeaderAboutItsOwnAddress(String path) {
		Visitor visitor = new Visitor(this.port);
		Visitor.Answer plain = visitor.send("GET " + path + " HTTP/1.0");
		Visitor.Answer forged = visitor.send("GET " + path
				+ " HTTP/1.0\nX-Forwarded-Host: evil.example\nX-Forwarded-Proto: https\nX-Forwarded-Prefix: /evil"
				+ "\nX-Original-URL: /evil.example/\nX-Rewrite-URL: /evil.example/\nForwarded: host=evil.example");
		assertThat(forged.status()).isEqualTo(plain.status());
		assertThat(forged.text()).isEqualTo(plain.text());
		assertThat(forged.headers().toString()).doesNotContain("evil");
		assertThat(visitor.send("GET " + path + " HTTP/1.1\nHost: evil.example").status()).isEqualTo(400);
		assertThat(plain.text()).doesNotContain(":" + this.port);
		plain.assertSafe();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sitemap.xml", "/sitemaps/articles-1.xml", "/robots.txt", "/llms.txt", "/feed.xml",
			"/feed/", "/feed.json", "/ballerina-review.md" })
	void headIsGetWithoutTheText(String path) {
		Visitor visitor = new Visitor(this.port);
		Visitor.Answer get = visitor.send("GET " + path + " HTTP/1.1");
		Visitor.Answer head = visitor.send("HEAD " + path + " HTTP/1.1");
		assertThat(head.status()).isEqualTo(200);
		assertThat(head.content()).isEmpty();
		for (String name : List.of("Content-Type", "Last-Modified", "Cache-Control", "Link", "X-Robots-Tag")) {
			assertThat(head.header(name)).as(name).isEqualTo(get.header(name));
		}
		assertThat(head.header("Content-Length")).satisfiesAnyOf((length) -> assertThat(length).isEmpty(),
				(length) -> assertThat(length).isEqualTo(get.header("Content-Length")));
	}

	private List<String> listed() {
		List<String> addresses = new ArrayList<>();
		for (String part : read("/sitemap.xml").addresses()) {
			assertThat(part).startsWith(BASE + "/sitemaps/");
			List<String> some = read(part.substring(BASE.length())).addresses();
			assertThat(some).as(part).isNotEmpty();
			addresses.addAll(some);
		}
		return addresses;
	}

	private String changed(String kind, String path) {
		return part(kind).url(BASE + path).select("lastmod").text();
	}

	private static List<String> pictures(Sitemap sitemap, String path) {
		return sitemap.url(BASE + path).select("image|image > image|loc").eachText();
	}

	private Sitemap part(String kind) {
		return read("/sitemaps/" + kind + "-1.xml");
	}

	private Sitemap read(String path) {
		assertThat(get(path).getContentType()).isEqualTo("application/xml;charset=UTF-8");
		return Sitemap.of(text(path));
	}

	private String text(String path) {
		MockHttpServletResponse answer = get(path);
		assertThat(answer.getStatus()).as(path).isEqualTo(200);
		return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MockHttpServletResponse get(String path) {
		return this.mvc.get().uri(URI.create(path)).exchange().getResponse();
	}

	/** By the database's clock, which stands still within a transaction. */
	private String now() {
		return this.jdbc.sql("select date_trunc('second', now())")
			.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.single()
			.toString();
	}

	private void write(String sql, Object... params) {
		this.jdbc.sql(sql).params(Arrays.asList(params)).update();
	}

}

package org.intertitle;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import javax.xml.parsers.DocumentBuilderFactory;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What feed readers get. Atom, RSS and JSON say the same.
 */
@DemoSiteTest
@Transactional
class FeedTests {

	private static final String BASE = "http://localhost:8080";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	static List<String> lists() {
		return List.of("/", "/reviews/", "/features/", "/tributes/", "/interviews/", "/news/", "/lists/",
				"/authors/odalys-ferrante/", "/topics/franchises/");
	}

	@ParameterizedTest
	@MethodSource("lists")
	void atomHasEverythingThatTheStandardAsks(String list) {
		Element feed = xml(list + "feed.xml", "application/atom+xml;charset=UTF-8").selectFirst("feed");
		assertThat(feed.attr("xml:lang")).isEqualTo("en");
		assertThat(feed.select("> id").text()).startsWith("urn:uuid:");
		assertThat(feed.select("> title").text()).startsWith("Cue Mark");
		assertThat(feed.select("> link[rel=self]").attr("href")).isEqualTo(BASE + list + "feed.xml");
		assertThat(feed.select("> link[rel=alternate]").attr("href")).isEqualTo(BASE + list);
		List<Instant> updated = feed.select("entry > updated").eachText().stream().map(Instant::parse).toList();
		assertThat(Instant.parse(feed.select("> updated").text()))
			.isEqualTo(updated.stream().max(Comparator.naturalOrder()).orElseThrow());
		assertThat(feed.select("> entry")).isNotEmpty().allSatisfy((entry) -> {
			assertThat(entry.select("> title, > summary").eachText()).hasSize(2).doesNotContain("");
			assertThat(entry.select("> author > name").eachText()).isNotEmpty();
			assertThat(entry.select("> author > uri").eachText()).allMatch((uri) -> uri.startsWith(BASE + "/authors/"));
			assertThat(entry.select("> link[rel=enclosure]").attr("href")).startsWith(BASE + "/media/");
			assertThat(entry.select("> content[type=html]").text()).isNotBlank();
			assertThat(Instant.parse(entry.select("> published").text()))
				.isBeforeOrEqualTo(Instant.parse(entry.select("> updated").text()));
		});
		assertThat(feed.select("entry > published").eachText()).isSortedAccordingTo(Comparator.reverseOrder());
		assertThat(feed.select("entry > id").eachText()).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("lists")
	void rssSaysTheSame(String list) {
		Element atom = xml(list + "feed.xml", "application/atom+xml;charset=UTF-8");
		Element channel = xml(list + "feed/", "application/rss+xml;charset=UTF-8")
			.selectFirst("rss[version=2.0] > channel");
		assertThat(channel.select("> title, > link, > description, > language").eachText()).hasSize(4)
			.doesNotContain("")
			.contains(BASE + list, "en");
		assertThat(channel.select("> atom|link[rel=self]").attr("href")).isEqualTo(BASE + list + "feed/");
		assertThat(channel.select("item > guid[isPermaLink=false]").eachText())
			.isEqualTo(atom.select("entry > id").eachText());
		assertThat(channel.select("item > title").eachText()).isEqualTo(atom.select("entry > title").eachText());
		assertThat(channel.select("item > link").eachText())
			.isEqualTo(atom.select("entry > link[rel=alternate]").eachAttr("href"));
		assertThat(channel.select("item > category").eachText())
			.isEqualTo(atom.select("entry > category").eachAttr("term"));
		assertThat(channel.select("item > content|encoded").eachText())
			.isEqualTo(atom.select("entry > content").eachText());
		assertThat(channel.select("item > dc|creator").eachText())
			.isEqualTo(atom.select("entry > author > name").eachText());
		assertThat(channel.select("item > media|content").eachAttr("url"))
			.isEqualTo(atom.select("entry > link[rel=enclosure]").eachAttr("href"));
		assertThat(channel.select("item > pubDate").eachText().stream().map(FeedTests::rfc1123))
			.isEqualTo(atom.select("entry > published").eachText().stream().map(Instant::parse).toList());
		assertThat(channel.select("item > atom|updated").eachText())
			.isEqualTo(atom.select("entry > updated").eachText());
	}

	@ParameterizedTest
	@MethodSource("lists")
	void jsonSaysTheSame(String list) {
		Element atom = xml(list + "feed.xml", "application/atom+xml;charset=UTF-8");
		JsonNode feed = JsonMapper.shared().readTree(text(list + "feed.json", "application/feed+json"));
		assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
		assertThat(feed.get("title").asString()).isEqualTo(atom.selectFirst("feed > title").text());
		assertThat(feed.get("home_page_url").asString()).isEqualTo(BASE + list);
		assertThat(feed.get("feed_url").asString()).isEqualTo(BASE + list + "feed.json");
		assertThat(feed.get("language").asString()).isEqualTo("en");
		assertThat(each(feed, "id")).isEqualTo(atom.select("entry > id").eachText());
		assertThat(each(feed, "url")).isEqualTo(atom.select("entry > link[rel=alternate]").eachAttr("href"));
		assertThat(each(feed, "image")).isEqualTo(atom.select("entry > link[rel=enclosure]").eachAttr("href"));
		assertThat(each(feed, "date_published")).isEqualTo(atom.select("entry > published").eachText());
		assertThat(each(feed, "date_modified")).isEqualTo(atom.select("entry > updated").eachText());
		assertThat(each(feed, "content_html").stream().map((html) -> Jsoup.parse(html).text())).isEqualTo(
				atom.select("entry > content").eachText().stream().map((html) -> Jsoup.parse(html).text()).toList());
		assertThat(feed.get("items")).allSatisfy((item) -> {
			assertThat(item.get("authors").get(0).get("url").asString()).startsWith(BASE + "/authors/");
			assertThat(item.get("tags").isArray()).isTrue();
		});
	}

	@Test
	void anArticleIsWholeAndStandsOnItsOwn() {
		write("update house_note set sponsor = 'Zyzzogeton Inc.', body = body || E'\\n\\nZyzzogeton', shown_from = null, shown_until = null");
		String text = content("ballerina-review");
		Document content = Jsoup.parse(text);
		assertThat(content.text()).contains("Rating: 3.5 out of 5", "The verdict", "Correction, 8 June 2025.",
				"Director: ", "Related: ", "Watch the trailer", "One of them has learnt the steps.");
		assertThat(text).doesNotContain("Zyzzogeton", "class=", "id=", "style=", "<script", "<svg", "<iframe",
				"srcset");
		assertThat(Stream.concat(content.select("[href]").eachAttr("href").stream(),
				content.select("[src]").eachAttr("src").stream()))
			.isNotEmpty()
			.allMatch((address) -> address.startsWith("https://") || address.startsWith(BASE + "/"));
		assertThat(content.select("img[alt]:not([alt=''])[width][height]")).isNotEmpty();
		assertThat(content.select("a[href*=youtube]").eachText()).containsExactly("Watch the trailer");
	}

	@Test
	void aNoteOfTheTextLeadsToItsPage() {
		write("update article set body = ? where slug = 'ballerina-review'",
				"See.[^1] [About](/about/) [here](#there)\n\n::: spoiler The end\nThey part.\n:::\n\n[^1]: Note.\n");
		assertThat(Jsoup.parse(content("ballerina-review")).select("a").eachAttr("href"))
			.contains(BASE + "/ballerina-review/#fn-1", BASE + "/about/", BASE + "/ballerina-review/#there");
		assertThat(Jsoup.parse(content("ballerina-review")).select("details > summary").text()).isEqualTo("The end");
	}

	@Test
	void anArticleKeepsItsIdWhateverItIsCalled() {
		String before = idOf("ballerina-review");
		String feed = xml("/authors/odalys-ferrante/feed.xml", null).select("feed > id").text();
		write("update article set slug = 'once-more', title = 'Once more' where slug = 'ballerina-review'");
		write("update author set slug = 'o-f' where slug = 'odalys-ferrante'");
		assertThat(idOf("once-more")).isEqualTo(before);
		assertThat(xml("/authors/o-f/feed.xml", null).select("feed > id").text()).isEqualTo(feed);
		assertThat(get("/authors/odalys-ferrante/feed.xml")).satisfies(movedTo("/authors/o-f/feed.xml"));
		assertThat(get("/authors/odalys-ferrante/feed/")).satisfies(movedTo("/authors/o-f/feed/"));
		assertThat(get("/authors/odalys-ferrante/feed")).satisfies(movedTo("/authors/o-f/feed/"));
	}

	@ParameterizedTest
	@CsvSource({ "/feed,/feed/", "/reviews/feed,/reviews/feed/",
			"/authors/odalys-ferrante/feed,/authors/odalys-ferrante/feed/",
			"/topics/action/feed,/topics/action/feed/" })
	void aSlashIsAddedInOneStep(String path, String location) {
		assertThat(get(path)).satisfies(movedTo(location));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/authors/nobody/feed.xml", "/topics/nothing/feed.json", "/authors/nobody/feed/",
			"/films/feed.xml", "/nothing/feed.xml", "/feed.rss", "/reviews/feed.xml/" })
	void thereIsNoOther(String path) {
		assertThat(get(path).getStatus()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/feed.xml", "/feed/", "/feed.json", "/authors/odalys-ferrante/feed.xml" })
	void isNotSentAgainUntilThereIsSomethingNew(String path) {
		MockHttpServletResponse first = get(path);
		String tag = first.getHeader("ETag");
		assertThat(first.getHeader("Cache-Control")).contains("s-maxage=60");
		assertThat(get(path, "If-None-Match", tag).getStatus()).isEqualTo(304);
		assertThat(get(path, "If-None-Match", tag).getContentAsByteArray()).isEmpty();
		assertThat(get(path, "If-Modified-Since", first.getHeader("Last-Modified")).getStatus()).isEqualTo(304);
		write("update author set name = 'O. Ferrante' where slug = 'odalys-ferrante'");
		assertThat(get(path, "If-None-Match", tag).getStatus()).isEqualTo(200);
	}

	@Test
	void everyFormatHasItsOwnTag() {
		assertThat(Stream.of("/feed.xml", "/feed/", "/feed.json", "/reviews/feed.xml")
			.map((path) -> get(path).getHeader("ETag"))).doesNotHaveDuplicates();
	}

	@Test
	void aControlCharacterBreaksNothing() {
		write("update article set title = E'A\\u0001 \\uFFFE<b>&amp;</b> \\U0001F3AC \"]]>' where slug = 'ballerina-review'");
		assertThat(xml("/authors/odalys-ferrante/feed.xml", null).select("entry > title").eachText())
			.contains("A <b>&amp;</b> \uD83C\uDFAC \"]]>");
	}

	@Test
	void nothingGrowsBeyondWhatIsRead() {
		String text = "Fire & ice, <again> and again. ".repeat(12_000);
		write("""
				insert into article (slug, kind, status, title, body, published_at)
				select 'planted-' || n, 'TRIBUTE', 'PUBLISHED', 'Planted', ?, now() from generate_series(1, 5) n
				""", text);
		MockHttpServletResponse feed = get("/tributes/feed.xml");
		assertThat(feed.getContentAsByteArray().length).isBetween(500_000, 2_000_000);
		assertThat(xml("/tributes/feed.xml", null).select("entry > content").eachText())
			.allMatch((content) -> content.getBytes(StandardCharsets.UTF_8).length < 1_000_000);
	}

	@Test
	void anEmptyListIsAFeed() {
		write("update article set kind = 'FEATURE' where kind = 'TRIBUTE'");
		for (String file : List.of("feed.xml", "feed/")) {
			assertThat(xml("/tributes/" + file, null).select("entry, item")).isEmpty();
		}
		assertThat(JsonMapper.shared().readTree(text("/tributes/feed.json", null)).get("items").isEmpty()).isTrue();
	}

	private String content(String slug) {
		return entry(slug).select("> content").text();
	}

	private String idOf(String slug) {
		return entry(slug).select("> id").text();
	}

	private Element entry(String slug) {
		return xml("/reviews/feed.xml", null)
			.select("entry:has(> link[rel=alternate][href=" + BASE + "/" + slug + "/])")
			.first();
	}

	/** By two parsers: a strict one has to read it as well. */
	private Document xml(String path, String type) {
		String text = text(path, type);
		try {
			DocumentBuilderFactory.newInstance()
				.newDocumentBuilder()
				.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (Exception ex) {
			throw new AssertionError(path, ex);
		}
		return Jsoup.parse(text, Parser.xmlParser());
	}

	private String text(String path, String type) {
		MockHttpServletResponse answer = get(path);
		assertThat(answer.getStatus()).as(path).isEqualTo(200);
		if (type != null) {
			assertThat(answer.getContentType()).isEqualTo(type);
		}
		return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MockHttpServletResponse get(String path, String... header) {
		var request = this.mvc.get().uri(URI.create(path));
		if (header.length > 0) {
			request.header(header[0], header[1]);
		}
		return request.exchange().getResponse();
	}

	private static Consumer<MockHttpServletResponse> movedTo(String location) {
		return (answer) -> {
			assertThat(answer.getStatus()).isEqualTo(301);
			assertThat(answer.getHeader("Location")).isEqualTo(location);
		};
	}

	private static List<String> each(JsonNode feed, String name) {
		return StreamSupport.stream(feed.get("items").spliterator(), false)
			.map((item) -> item.get(name).asString())
			.toList();
	}

	private static Instant rfc1123(String time) {
		return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(time));
	}

	private void write(String sql, Object... params) {
		this.jdbc.sql(sql).params(params).update();
	}

}

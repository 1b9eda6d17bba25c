package org.intertitle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever starts at the front page and follows everything.
 */
@DemoSiteTest
class CrawlTests {

	private static final String BASE = "http://localhost:8080";

	private static final Pattern STYLE_URL = Pattern.compile("url\\([\"']?(?!data:)([^\"')]+)");

	private static final Pattern STRUCTURED_URL = Pattern.compile("\"(" + BASE + "[^\"]*)\"");

	private static final Map<String, Visitor.Answer> ANSWERS = new LinkedHashMap<>();

	private static final Map<String, Document> PAGES = new LinkedHashMap<>();

	/** By address, the page on which it was found first. */
	private static final Map<String, String> FOUND_ON = new LinkedHashMap<>();

	@BeforeAll
	static void followEverything(@LocalServerPort int port) {
		Visitor visitor = new Visitor(port);
		Deque<String> open = new ArrayDeque<>(List.of("/"));
		FOUND_ON.put("/", "/");
		for (String path = open.poll(); path != null; path = open.poll()) {
			Visitor.Answer answer = visitor.get(path);
			ANSWERS.put(path, answer);
			for (String link : linksOf(path, answer)) {
				if (FOUND_ON.putIfAbsent(link, path) == null) {
					open.add(link);
				}
			}
		}
		System.out.printf("%n| Crawled | pages | other files |%n|---|---|---|%n| all of the demo | %d | %d |%n",
				PAGES.size(), ANSWERS.size() - PAGES.size());
	}

	private static List<String> linksOf(String path, Visitor.Answer answer) {
		String type = answer.header("Content-Type").orElse("");
		if (type.startsWith("text/html")) {
			Document page = answer.page();
			PAGES.put(path, page);
			return addresses(page).filter(CrawlTests::isInternal).map(CrawlTests::path).toList();
		}
		if (type.startsWith("text/css")) {
			return STYLE_URL.matcher(answer.text()).results().map((MatchResult url) -> url.group(1)).toList();
		}
		return List.of();
	}

	private static Stream<String> addresses(Document page) {
		List<String> addresses = new ArrayList<>();
		for (Element element : page.select("[href], [src], [srcset], [poster], meta[property~=^og:(image|url)$]")) {
			for (String attribute : List.of("href", "src", "poster", "content")) {
				addresses.add(element.attr(attribute));
			}
			Stream.of(element.attr("srcset").split(","))
				.map((source) -> source.strip().split("\\s")[0])
				.forEach(addresses::add);
		}
		STRUCTURED_URL.matcher(page.select("script[type=application/ld+json]").html())
			.results()
			.map((url) -> url.group(1).replaceFirst("/#publisher$", "/"))
			.forEach(addresses::add);
		return addresses.stream();
	}

	private static boolean isInternal(String address) {
		return address.startsWith("/") && !address.startsWith("//") || address.startsWith(BASE);
	}

	private static String path(String address) {
		return address.replaceFirst("^" + BASE, "").replaceFirst("#.*", "");
	}

	@Test
	void findsNothingBrokenAndNothingMoved() {
		Map<String, String> wrong = new TreeMap<>();
		ANSWERS.forEach((path, answer) -> {
			if (answer.status() != 200 || answer.content().length == 0) {
				wrong.put(path, answer.status() + " on " + FOUND_ON.get(path));
			}
		});
		assertThat(wrong).isEmpty();
	}

	@Test
	void findsEveryPublicPage(@Autowired JdbcClient jdbc) {
		assertThat(PAGES.keySet()).containsAll(new PublicAddresses(jdbc).all());
	}

	@Test
	void findsEveryPlaceThatALinkPointsTo() {
		PAGES.forEach((path, page) -> {
			for (Element link : page.select("a[href*=#]")) {
				String[] parts = link.attr("href").split("#", 2);
				Document target = parts[0].isEmpty() ? page : PAGES.get(path(parts[0]));
				if (target != null) {
					assertThat(target.getElementById(parts[1])).as("%s on %s", link, path).isNotNull();
				}
			}
		});
	}

	/** Without it, browsers fall back on how they set pages in 1998. */
	@Test
	void findsEveryPageDeclaredAsHtml() {
		assertThat(PAGES.keySet()).allSatisfy(
				(path) -> assertThat(ANSWERS.get(path).text()).as(path).startsWithIgnoringCase("<!doctype html>"));
	}

	@Test
	void findsNoTitleAndNoDescriptionTwice() {
		Map<String, List<String>> pages = new TreeMap<>();
		PAGES.forEach((path, page) -> {
			pages.computeIfAbsent(page.title(), (title) -> new ArrayList<>()).add(path);
			pages.computeIfAbsent(page.select("meta[name=description]").attr("content"), (text) -> new ArrayList<>())
				.add(path);
		});
		pages.values().removeIf((paths) -> paths.size() == 1);
		assertThat(pages).isEmpty();
	}

	@Test
	void findsOneHeadlineAndOneCanonicalAddressOnEveryPage() {
		assertThat(PAGES).allSatisfy((path, page) -> {
			assertThat(page.select("h1").eachText()).as(path).hasSize(1).doesNotContain("");
			boolean indexed = !page.select("meta[name=robots]").attr("content").contains("noindex");
			assertThat(indexed).as(path).isEqualTo(!path.contains("?") && !path.equals("/search"));
			assertThat(page.select("link[rel=canonical]").eachAttr("href")).as(path)
				.isEqualTo(indexed ? List.of(BASE + path) : List.of());
			assertThat(page.select("meta[name=description]").attr("content")).as(path).isNotBlank();
		});
	}

	@Test
	void findsNothingThatABrowserWouldFetchFromElsewhere() {
		assertThat(PAGES).allSatisfy((path, page) -> {
			assertThat(page.select("iframe, object, embed")).as(path).isEmpty();
			assertThat(page.select("[src], link:not([rel=canonical])")
				.stream()
				.flatMap((element) -> Stream.of(element.attr("src"), element.attr("href")))).as(path)
				.allMatch((address) -> address.isEmpty() || isInternal(address));
		});
	}

	@Test
	void findsNoIdTwiceOnAPage() {
		assertThat(PAGES).allSatisfy((path, page) -> {
			Set<String> ids = new HashSet<>();
			assertThat(page.select("[id]").eachAttr("id")).as(path).allMatch(ids::add);
		});
	}

}

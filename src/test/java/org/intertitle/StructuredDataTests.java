package org.intertitle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What pages tell search engines: enough, correct, and nothing that a reader cannot see.
 */
@DemoSiteTest
@Transactional
class StructuredDataTests {

	private static final String BASE = "http://localhost:8080";

	/**
	 * What search engines require of each type, and what they recommend and the
	 * demonstration has.
	 */
	private static final Map<String, List<String>> NEEDED = Map.ofEntries(
			Map.entry("Review", List.of("author", "reviewRating", "datePublished", "publisher", "url")),
			Map.entry("Rating", List.of("ratingValue", "bestRating", "worstRating")),
			Map.entry("AggregateRating", List.of("ratingValue", "reviewCount", "bestRating", "worstRating")),
			Map.entry("Movie", List.of("name", "image", "dateCreated", "director", "actor", "url")),
			Map.entry("Article",
					List.of("author", "dateModified", "datePublished", "headline", "image", "publisher",
							"description")),
			Map.entry("NewsArticle",
					List.of("author", "dateModified", "datePublished", "headline", "image", "publisher",
							"description")),
			Map.entry("Person", List.of("name")), Map.entry("ProfilePage", List.of("mainEntity")),
			Map.entry("NewsMediaOrganization", List.of("name", "url")), Map.entry("WebSite", List.of("name", "url")),
			Map.entry("BreadcrumbList", List.of("itemListElement")), Map.entry("ItemList", List.of("itemListElement")),
			Map.entry("ListItem", List.of("position")), Map.entry("ImageObject", List.of("contentUrl")),
			Map.entry("VideoObject", List.of("name", "thumbnailUrl", "uploadDate", "embedUrl")),
			Map.entry("CorrectionComment", List.of("text", "datePublished")));

	private final ReadPages pages;

	private final JdbcClient jdbc;

	StructuredDataTests(@Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc) {
		this.pages = new ReadPages(mvc);
		this.jdbc = jdbc;
	}

	@Test
	void tellsOfAReviewItsFilmItsRatingAndItsAuthors() {
		JsonNode review = only(read("/ballerina-review/"), "Review");
		assertThat(review.path("headline").asString()).isEqualTo("Ballerina counts to three and shuts the door");
		assertThat(review.path("author").toString()).isEqualTo("""
				[{"@type":"Person","name":"Odalys Ferrante","url":"%s/authors/odalys-ferrante/"}]""".formatted(BASE));
		assertThat(review.path("reviewRating").toString()).isEqualTo("""
				{"@type":"Rating","ratingValue":3.5,"bestRating":5,"worstRating":0.5}""");
		assertThat(review.path("datePublished").asString()).isEqualTo("2025-06-06T08:00:00Z");
		assertThat(review.path("publisher").path("name").asString()).isEqualTo("Cue Mark");
		assertThat(review.path("correction").path(0).path("text").asString()).isNotBlank();
		JsonNode film = review.path("itemReviewed");
		assertThat(film.path("@type").asString()).isEqualTo("Movie");
		assertThat(film.path("name").asString()).isEqualTo("Ballerina");
		assertThat(film.path("dateCreated").asString()).isEqualTo("2025");
		assertThat(texts(film.path("director"), "name")).containsExactly("Len Wiseman");
		assertThat(texts(film.path("actor"), "name")).contains("Ana de Armas", "Keanu Reeves");
		assertThat(film.path("sameAs").path(0).asString()).startsWith("https://www.imdb.com/title/tt");
		assertThat(film.path("image").path("contentUrl").asString()).startsWith(BASE + "/media/");
	}

	@Test
	void tellsOfATrailerOnlyWhenItsTitleAndDateAreThere() {
		JsonNode trailer = only(read("/ballerina-review/"), "VideoObject");
		assertThat(trailer.path("uploadDate").asString()).isEqualTo("2024-09-26");
		this.jdbc.sql("update article set body = replace(body, ' The first trailer, 2024-09-26', '')").update();
		assertThat(nodes(read("/ballerina-review/"), "VideoObject")).isEmpty();
	}

	@Test
	void tellsOfAReviewWithoutARatingAsAnArticle() {
		this.jdbc.sql("update article set rating = null where slug = 'ballerina-review'").update();
		List<JsonNode> graph = read("/ballerina-review/");
		assertThat(nodes(graph, "Review")).isEmpty();
		assertThat(only(graph, "Article").path("about").path("name").asString()).isEqualTo("Ballerina");
	}

	@Test
	void tellsOfNewsAsNews() {
		String slug = this.jdbc.sql("select slug from article where kind = 'NEWS' limit 1")
			.query(String.class)
			.single();
		assertThat(nodes(read("/" + slug + "/"), "NewsArticle")).hasSize(1);
	}

	@Test
	void tellsOfTheMeanOfSeveralReviewsAndPrintsIt() {
		new PlantedRows(this.jdbc).reviews(1);
		this.jdbc.sql("""
				update article set film_id = (select id from film where slug = 'ballerina-2025')
				where slug = 'planted-1'
				""").update();
		JsonNode film = only(read("/films/ballerina-2025/"), "Movie");
		assertThat(film.path("aggregateRating").toString()).isEqualTo("""
				{"@type":"AggregateRating","ratingValue":3,"reviewCount":2,"bestRating":5,"worstRating":0.5}""");
		assertThat(film.path("review")).hasSize(2);
		assertThat(this.pages.read("/films/ballerina-2025/").select(".film__facts").text())
			.contains("3 out of 5, the mean of 2 reviews");
	}

	@Test
	void tellsWhatThePublicationIsOnTheFrontPageAlone() {
		List<JsonNode> graph = read("/");
		assertThat(only(graph, "WebSite").path("name").asString()).isEqualTo("Cue Mark");
		assertThat(texts(graph, "@type")).contains("NewsMediaOrganization", "ItemList")
			.doesNotContain("BreadcrumbList");
		assertThat(nodes(read("/reviews/"), "WebSite")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SEARCH")
	void saysOnEveryPageWhatSearchEnginesNeedAndNothingElse(PageType type) {
		if (type.status() != 200) {
			return;
		}
		Document page = this.pages.read(type.path());
		List<JsonNode> graph = graph(page);
		Set<String> wrong = new TreeSet<>();
		graph.forEach((node) -> check(node, node.path("@type").asString(), wrong));
		assertThat(wrong).isEmpty();
		assertThat(texts(graph, "@type")).contains(type == PageType.HOME ? "WebSite" : "BreadcrumbList");
		assertThat(words(graph)).as("seen by readers")
			.allSatisfy((word) -> assertThat(page.text() + page.select("[alt]").eachAttr("alt")).contains(word));
	}

	private static void check(JsonNode node, String path, Set<String> wrong) {
		if (node.isArray()) {
			node.forEach((each) -> check(each, path, wrong));
		}
		if (!node.isObject()) {
			return;
		}
		List<String> needed = NEEDED.get(node.path("@type").asString());
		if (needed == null) {
			wrong.add(path + " is of no known type");
			return;
		}
		needed.stream()
			.filter((name) -> node.path(name).isMissingNode()
					|| node.path(name).isEmpty() && node.path(name).isContainer())
			.forEach((name) -> wrong.add(path + " has no " + name));
		node.properties().forEach((property) -> {
			if (property.getValue().isNull() || "".equals(property.getValue().asString(null))) {
				wrong.add(path + "." + property.getKey() + " is empty");
			}
			if (Set.of("url", "@id", "item", "contentUrl").contains(property.getKey())
					&& !property.getValue().asString().startsWith(BASE + "/")) {
				wrong.add(path + "." + property.getKey() + " is not ours: " + property.getValue());
			}
			check(property.getValue(), path + "." + property.getKey(), wrong);
		});
		checkList(node, path, wrong);
	}

	/**
	 * Positions count from one, breadcrumbs and lists have two at least, and none twice.
	 */
	private static void checkList(JsonNode node, String path, Set<String> wrong) {
		if (!node.path("@type").asString().endsWith("List")) {
			return;
		}
		Set<String> urls = new HashSet<>();
		JsonNode items = node.path("itemListElement");
		for (int i = 0; i < items.size(); i++) {
			JsonNode item = items.get(i);
			boolean last = i == items.size() - 1;
			boolean crumb = node.path("@type").asString().equals("BreadcrumbList");
			if (item.path("position").asInt() != i + 1 || !urls.add(item.path(crumb ? "item" : "url").asString(""))
					|| (item.path(crumb ? "item" : "url").isMissingNode() && !(crumb && last))) {
				wrong.add(path + " goes wrong at " + (i + 1));
			}
		}
		if (items.size() < 2) {
			wrong.add(path + " is too short");
		}
	}

	/** Names, headlines, numbers: what a reader must be able to read as well. */
	private static Set<String> words(List<JsonNode> graph) {
		Set<String> words = new HashSet<>();
		graph.forEach((node) -> collect(node, words));
		return words;
	}

	private static void collect(JsonNode node, Set<String> words) {
		node.properties().forEach((property) -> {
			if (Set.of("name", "headline", "caption", "creditText", "jobTitle", "dateCreated", "alternateName")
				.contains(property.getKey())) {
				words.add(property.getValue().asString().replaceAll("\\s+", " "));
			}
			if (property.getValue().isContainer()) {
				collect(property.getValue(), words);
			}
		});
		if (node.isArray()) {
			node.forEach((each) -> collect(each, words));
		}
	}

	private List<JsonNode> read(String path) {
		return graph(this.pages.read(path));
	}

	private static List<JsonNode> graph(Document page) {
		assertThat(page.select("script[type=application/ld+json]")).hasSize(1);
		JsonNode data = JsonMapper.shared().readTree(page.selectFirst("script[type=application/ld+json]").data());
		assertThat(data.path("@context").asString()).isEqualTo("https://schema.org");
		return StreamSupport.stream(data.path("@graph").spliterator(), false).toList();
	}

	private static List<JsonNode> nodes(List<JsonNode> graph, String type) {
		return graph.stream().filter((node) -> node.path("@type").asString().equals(type)).toList();
	}

	private static JsonNode only(List<JsonNode> graph, String type) {
		assertThat(nodes(graph, type)).hasSize(1);
		return nodes(graph, type).getFirst();
	}

	private static List<String> texts(Iterable<JsonNode> nodes, String property) {
		List<String> texts = new ArrayList<>();
		nodes.forEach((node) -> texts.add(node.path(property).asString()));
		return texts;
	}

}

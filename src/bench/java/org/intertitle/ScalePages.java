package org.intertitle;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.intertitle.scale.Landmarks;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which addresses stand for a type of page. Those that are called typical are alike in
 * databases of all sizes (so many credits, so many words), those that are called the
 * largest are what grows with them.
 *
 * @param jdbc asks for them
 * @param landmarks what there is to search for
 */
record ScalePages(JdbcClient jdbc, Landmarks landmarks) {

	/** As far as a section of a million articles is looked into: 5,000 pages. */
	private static final int DEEP = 5_000 * 24;

	private static final String BEFORE = "to_char(published_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') || '~' || id";

	private static final String BYLINES = """
			select slug from author u join (select author_id, count(*) as articles from byline group by 1) b on b.author_id = u.id
			order by articles desc
			""";

	/** Addresses by the name of their type. */
	Map<String, List<String>> byType() {
		Map<String, List<String>> pages = new LinkedHashMap<>();
		pages.put("home", List.of("/"));
		pages.put("section", List.of("/reviews/"));
		pages.put("section, deep", List.of("/reviews/?before=" + deep()));
		pages.put("article, typical", articles());
		pages.put("article of the largest film", slugs("/", """
				select slug from published_article where film_id = 1 order by published_at desc limit 20
				"""));
		pages.put("film, typical", films());
		pages.put("film with most articles", List.of("/films/" + slugOf("film", 1) + "/"));
		pages.put("person, typical", people());
		pages.put("person with most credits", slugs("/people/", """
				select slug from person p join (select person_id, count(*) as credits from credit group by 1) c
					on c.person_id = p.id order by credits desc limit 1
				"""));
		pages.put("author with most articles", slugs("/authors/", BYLINES + "limit 1"));
		pages.put("author in the middle", slugs("/authors/", BYLINES + "offset 60 limit 20"));
		pages.put("all authors", List.of("/authors/"));
		pages.put("topic with most articles", List.of("/topics/" + slugOf("topic", 1) + "/"));
		pages.put("topic in the middle", slugs("/topics/", "select slug from topic where id between 40 and 60"));
		pages.put("series", slugs("/series/", "select slug from series order by id limit 20"));
		pages.put("all films", List.of("/films/"));
		pages.put("all films, deep", List.of("/films/?after=" + middleFilm()));
		pages.put("archive", List.of("/archive/"));
		pages.put("archive, year of most", slugs("/archive/", busiest("YYYY")));
		pages.put("archive, month of most", slugs("/archive/", busiest("YYYY/MM")));
		pages.put("404", missing());
		feeds(pages);
		searches(pages);
		return pages;
	}

	private void feeds(Map<String, List<String>> pages) {
		pages.put("feed, Atom", List.of("/feed.xml"));
		pages.put("feed, RSS", List.of("/feed/"));
		pages.put("feed, JSON", List.of("/feed.json"));
		pages.put("feed of reviews", List.of("/reviews/feed.xml"));
		pages.put("feed of an author", slugs("/authors/", BYLINES + "limit 1", "/feed.xml"));
		pages.put("feed of a topic", slugs("/topics/", "select slug from topic where id = 1", "/feed.xml"));
		pages.put("article as Markdown", articles().stream().map((path) -> path.replaceFirst("/$", ".md")).toList());
		pages.put("llms.txt", List.of("/llms.txt"));
		pages.put("sitemap index", List.of("/sitemap.xml"));
		pages.put("sitemap of lists", List.of("/sitemaps/pages.xml"));
		pages.put("news sitemap", List.of("/news-sitemap.xml"));
	}

	private void searches(Map<String, List<String>> pages) {
		Landmarks words = this.landmarks;
		pages.put("search, rare word", search(words.rare()));
		pages.put("search, word of half", search(words.frequent()));
		pages.put("search, two of half", search(words.frequent() + " " + words.second()));
		pages.put("search, two that never meet", search(words.either() + " " + words.other()));
		pages.put("search, phrase", search('"' + words.phrase() + '"'));
		pages.put("search, rare phrase", search("\"" + words.phrase().split(" ")[1] + " " + words.either() + '"'));
		pages.put("search, without a word", search(words.frequent() + " -" + words.second()));
		pages.put("search, one or the other", search(words.frequent() + " or " + words.second()));
		pages.put("search, stop words", search("the of and"));
		pages.put("search, person", search(words.person()));
		pages.put("search, title", search(words.title()));
		pages.put("search, misspelt", search(words.title().substring(0, words.title().length() - 2) + "xq"));
		pages.put("search, kind", narrowed(words, "&kind=news"));
		pages.put("search, kind and year", narrowed(words, "&kind=review&year=1999"));
		pages.put("search, author and rating", narrowed(words, "&rating=5&author=" + slugsOf(BYLINES + "offset 100 limit 1").getFirst()));
		pages.put("search, nothing fits", narrowed(words, "&kind=news&rating=5"));
		pages.put("suggestions, 1 letter", suggestions(words.title().substring(4, 5)));
		pages.put("suggestions, 3 letters", suggestions(words.title().substring(4, 7)));
		pages.put("suggestions, a title", suggestions(words.title()));
		pages.put("suggestions, a name", suggestions(words.person().substring(0, words.person().length() - 2)));
		pages.put("suggestions, nothing", suggestions("qqzzxx"));
	}

	private static List<String> search(String words) {
		return List.of("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
	}

	private static List<String> narrowed(Landmarks words, String how) {
		return search(words.frequent()).stream().map((path) -> path + how).toList();
	}

	private static List<String> suggestions(String words) {
		return List.of("/search/suggestions?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
	}

	private String deep() {
		return this.jdbc.sql("""
				with reviews as (select published_at, id from published_article where kind = 'REVIEW')
				select %s from reviews order by published_at desc, id desc
				offset (select least(%d, count(*) * 7 / 10) from reviews) limit 1
				""".formatted(BEFORE, DEEP)).query(String.class).single();
	}

	private List<String> articles() {
		return slugs("/", """
				select a.slug from published_article a
				where a.kind = 'REVIEW' and a.words between 550 and 650 and a.film_id > 15
					and (select count(*) from article_topic x where x.article_id = a.id) = 2
				order by a.id desc limit 20
				""");
	}

	private List<String> films() {
		return slugs("/films/", """
				select f.slug from film f
				where (select count(*) from credit c where c.film_id = f.id) between 14 and 18
					and (select count(*) from published_article a where a.film_id = f.id) between 6 and 9
				order by f.id desc limit 20
				""");
	}

	private List<String> people() {
		return slugs("/people/", """
				select p.slug from person p join credit c on c.person_id = p.id group by p.id
				having count(*) between 4 and 6 and min(c.film_id) > 10 order by p.id desc limit 20
				""");
	}

	private String middleFilm() {
		return this.jdbc.sql("select slug from film order by title offset (select count(*) / 2 from film) limit 1")
			.query(String.class)
			.single();
	}

	private static String busiest(String format) {
		return """
				select to_char(published_at at time zone 'UTC', '%s') from published_article group by 1
				order by count(*) desc limit 1
				""".formatted(format);
	}

	private List<String> missing() {
		List<String> missing = new ArrayList<>();
		for (String slug : this.jdbc.sql("select slug from published_article order by id desc limit 20")
			.query(String.class)
			.list()) {
			missing.add("/" + slug.substring(0, slug.length() - 3) + "ly/");
		}
		return missing;
	}

	private String slugOf(String table, int id) {
		return this.jdbc.sql("select slug from " + table + " where id = ?").param(id).query(String.class).single();
	}

	private List<String> slugs(String path, String sql) {
		return slugs(path, sql, "/");
	}

	private List<String> slugs(String path, String sql, String end) {
		return slugsOf(sql).stream().map((slug) -> path + slug + end).toList();
	}

	private List<String> slugsOf(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

}

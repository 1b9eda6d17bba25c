package org.intertitle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The addresses under which readers find something, as the database knows them and not as
 * pages link to them.
 *
 * @param jdbc asks the tables, not the views that pages are made from
 */
record PublicAddresses(JdbcClient jdbc) {

	static final List<String> LISTS = List.of("/reviews/", "/features/", "/tributes/", "/interviews/", "/news/",
			"/lists/", "/films/", "/authors/", "/archive/");

	private static final String BY_NAME = """
			select '/' || slug || '/' from article where status = 'PUBLISHED' and published_at <= now()
			union all select '/' || slug || '/' from static_page
			union all select '/films/' || slug || '/' from film
			union all select '/people/' || slug || '/' from person
			union all select '/series/' || slug || '/' from series
			union all select '/authors/' || slug || '/' from author
			union all select '/topics/' || slug || '/' from topic
			union all (
				select distinct to_char(published_at at time zone time_zone, unnest(array['"/archive/"YYYY/', '"/archive/"YYYY/MM/']))
				from article, publication where status = 'PUBLISHED' and published_at <= now())
			""";

	/** The first page of every list, and every page of one thing. */
	List<String> all() {
		return Stream
			.concat(Stream.concat(Stream.of("/"), LISTS.stream()),
					this.jdbc.sql(BY_NAME).query(String.class).list().stream())
			.toList();
	}

	/**
	 * What is not read by people: feeds, sitemaps, articles as Markdown.
	 */
	List<String> forPrograms() {
		List<String> files = new ArrayList<>(List.of("/sitemap.xml", "/news-sitemap.xml", "/robots.txt", "/llms.txt",
				"/sitemaps/pages.xml", "/sitemaps/articles-1.xml", "/sitemaps/films-1.xml", "/sitemaps/people-1.xml",
				"/sitemaps/series-1.xml", "/sitemaps/authors-1.xml", "/sitemaps/topics-1.xml"));
		for (String list : all()) {
			if (list.equals("/")
					|| list.matches("/(reviews|features|tributes|interviews|news|lists|authors/.+|topics/.+)/")) {
				files.addAll(List.of(list + "feed.xml", list + "feed/", list + "feed.json"));
			}
			else if (list.matches("/[^/]+-review/")) {
				files.add(list.replaceFirst("/$", ".md"));
			}
		}
		return files;
	}

	/**
	 * Where a list goes on.
	 * @return the address of the next page, or nothing
	 */
	static List<String> next(Document page) {
		return page.select(".paging a[rel=next]").eachAttr("href");
	}

	/**
	 * Reads everything, all pages of every list among it.
	 * @return what a reader gets, by address
	 */
	Map<String, String> read(Visitor visitor) {
		Map<String, String> texts = new LinkedHashMap<>();
		List<String> addresses = new ArrayList<>(all());
		for (int i = 0; i < addresses.size(); i++) {
			Visitor.Answer answer = visitor.get(addresses.get(i));
			assertThat(answer.status()).as(addresses.get(i)).isEqualTo(200);
			texts.put(addresses.get(i), answer.text());
			addresses.addAll(next(answer.page()));
		}
		return texts;
	}

}

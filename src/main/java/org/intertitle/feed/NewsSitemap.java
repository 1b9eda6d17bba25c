package org.intertitle.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import org.intertitle.publication.Site;
import org.intertitle.web.SiteProperties;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was published first within the last two days (Google's news extension 0.9).
 */
@Component
class NewsSitemap {

	/** As many as one file may have. */
	private static final int SIZE = 1000;

	private static final String RECENT = """
			from published_article
			where published_at > now() - interval '48 hours' and canonical_url is null
			""";

	private final JdbcClient jdbc;

	private final SiteProperties site;

	private final int size;

	@Autowired
	NewsSitemap(JdbcClient jdbc, SiteProperties site) {
		this(jdbc, site, SIZE);
	}

	NewsSitemap(JdbcClient jdbc, SiteProperties site, int size) {
		this.jdbc = jdbc;
		this.site = site;
		this.size = size;
	}

	/** How many files the news of now need; at least one, which may be empty. */
	int files() {
		long articles = this.jdbc.sql("select count(*) " + RECENT).query(Long.class).single();
		return (int) Math.max(1, Math.ceilDiv(articles, this.size));
	}

	/**
	 * Reads the news of one file.
	 * @param file from 1 on
	 * @return from new to old
	 */
	List<News> read(int file) {
		return this.jdbc
			.sql("select slug, title, published_at " + RECENT
					+ " order by published_at desc, id desc offset :offset limit :limit")
			.param("offset", (long) (file - 1) * this.size)
			.param("limit", this.size)
			.query((row, number) -> new News(row.getString(1), row.getString(2),
					row.getObject(3, OffsetDateTime.class).toInstant()))
			.list();
	}

	/** One article. */
	record News(String slug, String title, Instant publishedAt) {
	}

	void write(List<News> news, Site publication, OutputStream out) throws IOException {
		Xml xml = Xml.begin(out, "urlset", "xmlns", UrlSet.NAMESPACE, "xmlns:news",
				"http://www.google.com/schemas/sitemap-news/0.9");
		for (News article : news) {
			xml.open("url").text("loc", this.site.absolute("/" + article.slug() + "/"));
			xml.open("news:news").open("news:publication");
			xml.text("news:name", publication.name()).text("news:language", language(publication)).close();
			xml.text("news:publication_date", article.publishedAt().truncatedTo(ChronoUnit.SECONDS).toString());
			xml.text("news:title", article.title()).close().close();
		}
		xml.end();
	}

	/** By ISO 639; only the two ways to write Chinese are told apart. */
	static String language(Site publication) {
		Locale locale = Locale.forLanguageTag(publication.language());
		boolean traditional = "Hant".equals(locale.getScript()) || "TW".equals(locale.getCountry())
				|| "HK".equals(locale.getCountry());
		return locale.getLanguage().equals("zh") ? (traditional ? "zh-tw" : "zh-cn") : locale.getLanguage();
	}

}

package org.intertitle.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.intertitle.article.ArticleCard;
import org.intertitle.article.Kind;
import org.intertitle.article.PublicAddress;
import org.intertitle.article.PublishedArticles;
import org.intertitle.publication.FixedPages;
import org.intertitle.publication.Site;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pages of which there is one: the front page, the sections and other lists, the
 * archive, the fixed pages. A list changed when its newest article came.
 */
@Component
@Transactional(readOnly = true)
class SitePages {

	/**
	 * From each month to the one before it that has an article, by the index on dates.
	 */
	private static final String MONTHS = """
			with recursive month(newest, first) as (
				select newest, date_trunc('month', newest at time zone :zone)
				from (select max(published_at) as newest from published_article) newest
				union all
				select n.newest, date_trunc('month', n.newest at time zone :zone)
				from month m, lateral (
					select max(published_at) as newest from published_article
					where published_at < m.first at time zone :zone) n
				where m.newest is not null)
			select newest, cast(first as date) from month where newest is not null
			""";

	private final PublishedArticles articles;

	private final FixedPages pages;

	private final JdbcClient jdbc;

	SitePages(PublishedArticles articles, FixedPages pages, JdbcClient jdbc) {
		this.articles = articles;
		this.pages = pages;
		this.jdbc = jdbc;
	}

	/**
	 * Reads their addresses, in three statements.
	 * @param site whose time zone the months are of
	 */
	List<PublicAddress> read(Site site) {
		List<PublicAddress> found = new ArrayList<>();
		List<ArticleCard> newest = this.articles.front(1);
		Map<String, Instant> archive = archive(site);
		Instant last = newest.isEmpty() ? null : newest.getFirst().publishedAt();
		add(found, "/", last);
		for (Kind kind : Kind.values()) {
			newest.stream()
				.filter((card) -> card.kind() == kind)
				.forEach((card) -> add(found, "/" + kind.segment() + "/", card.publishedAt()));
		}
		add(found, "/films/", null);
		add(found, "/authors/", null);
		add(found, "/archive/", last);
		archive.forEach((path, changed) -> add(found, path, changed));
		this.pages.changes().forEach((path, changed) -> add(found, path, changed));
		return found;
	}

	private static void add(List<PublicAddress> found, String path, @Nullable Instant changed) {
		found.add(new PublicAddress(0, path, changed, List.of()));
	}

	private Map<String, Instant> archive(Site site) {
		Map<String, Instant> archive = new LinkedHashMap<>();
		this.jdbc.sql(MONTHS).param("zone", site.timeZone()).query((row) -> {
			Instant newest = row.getObject(1, OffsetDateTime.class).toInstant();
			LocalDate month = row.getObject(2, LocalDate.class);
			archive.putIfAbsent("/archive/%d/".formatted(month.getYear()), newest);
			archive.put("/archive/%d/%02d/".formatted(month.getYear(), month.getMonthValue()), newest);
		});
		return archive;
	}

}

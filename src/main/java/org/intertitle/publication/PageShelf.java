package org.intertitle.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.intertitle.web.JsonRows;
import org.intertitle.web.Listed;
import org.intertitle.web.Listing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The fixed pages, for the newsroom. Every method is one statement.
 */
@Component
@Transactional(readOnly = true)
class PageShelf {

	private static final String PAGES = """
			select json_build_object('id', p.id, 'version', p.version, 'slug', p.slug, 'title', p.title,
				'description', p.description, 'body', p.body, 'updatedAt', date_trunc('second', p.updated_at),
				'formerSlugs', (
					select coalesce(json_agg(d.slug order by d.slug), '[]')
					from address d where d.page_id = p.id and d.slug <> p.slug))
			from static_page p
			""";

	private static final Map<String, String> ORDERS = Map.of("place", "p.position, p.id", "title",
			"lower(p.title), p.id", "-title", "lower(p.title) desc, p.id", "saved", "p.updated_at, p.id", "-saved",
			"p.updated_at desc, p.id");

	private final JdbcClient jdbc;

	private final JsonRows rows;

	PageShelf(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/**
	 * The pages that are asked for.
	 * @param asked its words are looked for in titles, addresses and texts
	 */
	Listed<PageRecord> list(Listing asked) {
		Listing listing = asked.in(ORDERS, "place");
		List<PageRecord> pages = this.jdbc
			.sql(PAGES + "where concat_ws(' ', p.title, '/' || p.slug || '/', p.body) ilike :pattern order by "
					+ listing.order(ORDERS))
			.param("pattern", listing.pattern())
			.query(this.rows.as(PageRecord.class))
			.list();
		return new Listed<>(pages, pages.size(), listing);
	}

	Optional<PageRecord> byId(long id) {
		return this.jdbc.sql(PAGES + "where p.id = :id")
			.param("id", id)
			.query(this.rows.as(PageRecord.class))
			.optional();
	}

}

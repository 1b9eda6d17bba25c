package org.intertitle.publication;

import java.util.List;
import java.util.Optional;

import org.intertitle.web.JsonRows;

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

	private final JdbcClient jdbc;

	private final JsonRows rows;

	PageShelf(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	List<PageRecord> all() {
		return this.jdbc.sql(PAGES + "order by p.position, p.id").query(this.rows.as(PageRecord.class)).list();
	}

	Optional<PageRecord> byId(long id) {
		return this.jdbc.sql(PAGES + "where p.id = :id")
			.param("id", id)
			.query(this.rows.as(PageRecord.class))
			.optional();
	}

}

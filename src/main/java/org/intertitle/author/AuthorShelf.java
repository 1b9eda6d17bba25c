package org.intertitle.author;

import java.time.OffsetDateTime;
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
 * The authors, for the newsroom. Every method is one statement.
 */
@Component
@Transactional(readOnly = true)
class AuthorShelf {

	private static final String LIST = """
			select u.id, u.name, u.role, u.bio <> '', w.articles, w.published, w.newest, count(*) over ()
			from author u cross join lateral (
				select count(*) as articles, count(p.id) as published, date_trunc('second', max(p.published_at)) as newest
				from byline b left join published_article p on p.id = b.article_id where b.author_id = u.id) w
			where folded(u.name) like '%%' || folded(:words) || '%%'
				and case :show when 'BIO' then u.bio <> '' when 'NO_BIO' then u.bio = '' when 'UNPUBLISHED' then w.published = 0
					else true end
			order by %s limit :limit offset :offset
			""";

	private static final Map<String, String> ORDERS = Map.of("name", "folded(u.name), u.id", "-name",
			"folded(u.name) desc, u.id", "role", "folded(u.role), folded(u.name), u.id", "-role",
			"folded(u.role) desc, folded(u.name), u.id", "articles", "w.articles, u.id", "-articles",
			"w.articles desc, u.id", "newest", "w.newest nulls first, u.id", "-newest",
			"w.newest desc nulls last, u.id");

	private static final String RECORDS = """
			select json_build_object('id', u.id, 'version', u.version, 'profile', p.profile,
				'formerSlugs', (
					select coalesce(json_agg(d.slug order by d.slug), '[]')
					from author_address d where d.author_id = u.id and d.slug <> u.slug),
				'uses', (
					select coalesce(json_agg(json_build_object('href', '/admin/articles/' || x.article_id, 'title', x.title,
						'status', upper(left(x.status, 1)) || replace(lower(substr(x.status, 2)), '_', ' '))), '[]')
					from (select * from author_use where author_id = u.id order by updated_at desc limit 20) x),
				'total', (select count(*) from author_use where author_id = u.id))
			from author u join author_profile p on p.id = u.id
			where u.id = any(:ids) order by u.name, u.id
			""";

	private final JdbcClient jdbc;

	private final JsonRows rows;

	AuthorShelf(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	Listed<AuthorRow> list(Listing asked) {
		Listing listing = asked.in(ORDERS, "name");
		long[] total = new long[1];
		List<AuthorRow> rows = this.jdbc.sql(LIST.formatted(listing.order(ORDERS)))
			.param("words", listing.q())
			.param("show", listing.show())
			.param("limit", Listing.ROWS)
			.param("offset", listing.offset())
			.query((row, number) -> {
				total[0] = row.getLong(8);
				OffsetDateTime newest = row.getObject(7, OffsetDateTime.class);
				return new AuthorRow(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4),
						row.getLong(5), row.getLong(6), (newest != null) ? newest.toInstant() : null);
			})
			.list();
		return new Listed<>(rows, total[0], listing);
	}

	Optional<AuthorRecord> byId(long id) {
		return byIds(List.of(id)).stream().findFirst();
	}

	List<AuthorRecord> byIds(List<Long> ids) {
		return this.jdbc.sql(RECORDS)
			.param("ids", ids.toArray(Long[]::new))
			.query(this.rows.as(AuthorRecord.class))
			.list();
	}

}

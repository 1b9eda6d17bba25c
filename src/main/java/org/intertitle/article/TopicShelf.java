package org.intertitle.article;

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
 * The topics, for the newsroom. Every method is one statement.
 */
@Component
@Transactional(readOnly = true)
class TopicShelf {

	private static final String LIST = """
			select t.id, t.name, t.description <> '', w.articles, w.published, w.newest, count(*) over ()
			from topic t cross join lateral (
				select count(*) as articles, count(p.id) as published, date_trunc('second', max(p.published_at)) as newest
				from article_topic x left join published_article p on p.id = x.article_id where x.topic_id = t.id) w
			where folded(t.name) like '%%' || folded(:words) || '%%'
				and case :show when 'UNUSED' then w.articles = 0 when 'UNPUBLISHED' then w.published = 0
					when 'NO_DESCRIPTION' then t.description = '' else true end
			order by %s limit :limit offset :offset
			""";

	private static final Map<String, String> ORDERS = Map.of("name", "folded(t.name), t.id", "-name",
			"folded(t.name) desc, t.id", "articles", "w.articles, t.id", "-articles", "w.articles desc, t.id", "newest",
			"w.newest nulls first, t.id", "-newest", "w.newest desc nulls last, t.id");

	private static final String RECORDS = """
			select json_build_object('id', t.id, 'version', t.version, 'slug', t.slug, 'name', t.name,
				'description', t.description,
				'formerSlugs', (
					select coalesce(json_agg(d.slug order by d.slug), '[]')
					from topic_address d where d.topic_id = t.id and d.slug <> t.slug),
				'uses', (
					select coalesce(json_agg(json_build_object('href', '/admin/articles/' || x.article_id, 'title', x.title,
						'status', upper(left(x.status, 1)) || replace(lower(substr(x.status, 2)), '_', ' '))), '[]')
					from (select * from topic_use where topic_id = t.id order by updated_at desc limit 20) x),
				'total', (select count(*) from topic_use where topic_id = t.id))
			from topic t where t.id = any(:ids) order by t.name, t.id
			""";

	private static final String SUGGEST = """
			select json_build_object('slug', t.slug, 'label', t.name,
				'articles', (select count(*) from article_topic x where x.topic_id = t.id))
			from topic t
			where folded(t.name) like '%' || folded(:typed) || '%'
				or t.id in (select topic_id from topic_name where name = folded(:typed))
			order by position(' ' || folded(:typed) in ' ' || folded(t.name)) = 0,
				position(folded(:typed) in folded(t.name)) > 1,
				(select count(*) from article_topic x where x.topic_id = t.id) desc, t.name, t.id
			limit :limit
			""";

	private final JdbcClient jdbc;

	private final JsonRows rows;

	TopicShelf(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	Listed<TopicRow> list(Listing asked) {
		Listing listing = asked.in(ORDERS, "name");
		long[] total = new long[1];
		List<TopicRow> rows = this.jdbc.sql(LIST.formatted(listing.order(ORDERS)))
			.param("words", listing.q())
			.param("show", listing.show())
			.param("limit", Listing.ROWS)
			.param("offset", listing.offset())
			.query((row, number) -> {
				total[0] = row.getLong(7);
				OffsetDateTime newest = row.getObject(6, OffsetDateTime.class);
				return new TopicRow(row.getLong(1), row.getString(2), row.getBoolean(3), row.getLong(4), row.getLong(5),
						(newest != null) ? newest.toInstant() : null);
			})
			.list();
		return new Listed<>(rows, total[0], listing);
	}

	Optional<TopicRecord> byId(long id) {
		return byIds(List.of(id)).stream().findFirst();
	}

	List<TopicRecord> byIds(List<Long> ids) {
		return this.jdbc.sql(RECORDS)
			.param("ids", ids.toArray(Long[]::new))
			.query(this.rows.as(TopicRecord.class))
			.list();
	}

	List<TopicOption> suggest(String typed, int limit) {
		return this.jdbc.sql(SUGGEST)
			.param("typed", typed)
			.param("limit", limit)
			.query(this.rows.as(TopicOption.class))
			.list();
	}

}

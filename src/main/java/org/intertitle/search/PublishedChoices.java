package org.intertitle.search;

import java.util.List;

import org.intertitle.web.JsonRows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What readers are offered to narrow a search with. It is one statement.
 */
@Component
@Transactional(readOnly = true, timeout = 2)
class PublishedChoices {

	/**
	 * Among the newest articles is nearly everything that there is; the rest can be
	 * typed.
	 */
	private static final int NEWEST = 300;

	private final JdbcClient jdbc;

	private final JsonRows rows;

	PublishedChoices(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/**
	 * What is offered.
	 *
	 * @param genres by name
	 * @param authors by name
	 */
	record Choices(List<String> genres, List<String> authors) {
	}

	Choices read() {
		return this.jdbc.sql("""
				with newest as materialized (
					select id, film_id from published_article order by published_at desc, id desc limit :newest)
				select json_build_object(
					'genres', (
						select coalesce(json_agg(distinct genre), '[]')
						from newest n join film f on f.id = n.film_id cross join unnest(f.genres) genre),
					'authors', (
						select coalesce(json_agg(distinct u.name), '[]')
						from newest n join byline b on b.article_id = n.id join author u on u.id = b.author_id))
				""").param("newest", NEWEST).query(this.rows.as(Choices.class)).single();
	}

}

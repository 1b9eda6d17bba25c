package org.intertitle;

import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that no editor wrote: they go past every desk, and only the database's own rules
 * hold them. The slug of each begins with {@code planted-}.
 *
 * @param jdbc writes them
 */
record PlantedRows(JdbcClient jdbc) {

	/**
	 * Many reviews, each of a film of its own; seven at a time are of the same moment.
	 * All share people, series, topics and the author with the Ballerina review, which
	 * every one of them links to.
	 */
	void reviews(int number) {
		write("""
				insert into film (slug, title, year, series_id, series_position, countries)
				select 'planted-' || n, 'Planted ' || n, 1900 + n % 100, f.series_id, 100 + n, f.countries
				from film f, generate_series(1, ?) n where f.slug = 'ballerina-2025'
				""", number);
		write("""
				insert into credit (film_id, position, job, person_id, character_name)
				select p.id, c.position, c.job, c.person_id, c.character_name
				from film p, film f join credit c on c.film_id = f.id
				where p.slug like 'planted-%' and f.slug = 'ballerina-2025'
				""");
		write("""
				insert into article (slug, kind, status, title, body, rating, film_id, published_at)
				select f.slug, 'REVIEW', 'PUBLISHED', f.title || ', a review', 'It grew overnight.', 2.5, f.id,
					timestamptz '2024-01-01 12:00Z' + (f.series_position / 7) * interval '1 hour'
				from film f where f.slug like 'planted-%'
				""");
		write("""
				insert into byline (article_id, position, author_id)
				select a.id, b.position, b.author_id
				from article a, article o join byline b on b.article_id = o.id
				where a.slug like 'planted-%' and o.slug = 'ballerina-review'
				""");
		write("""
				insert into article_topic (article_id, position, topic_id)
				select a.id, t.position, t.topic_id
				from article a, article o join article_topic t on t.article_id = o.id
				where a.slug like 'planted-%' and o.slug = 'ballerina-review'
				""");
		write("""
				insert into related_link (article_id, position, address, target_id)
				select a.id, 1, '/ballerina-review/', o.id
				from article a, article o where a.slug like 'planted-%' and o.slug = 'ballerina-review'
				""");
	}

	/**
	 * One article.
	 * @param columns to fill
	 * @return its id
	 */
	long article(Map<String, Object> columns) {
		return this.jdbc
			.sql("insert into article (%s) values (:%s) returning id".formatted(String.join(", ", columns.keySet()),
					String.join(", :", columns.keySet())))
			.params(columns)
			.query(Long.class)
			.single();
	}

	/** Takes everything away that was planted, wherever it was committed. */
	void remove() {
		write("delete from related_link where target_id in (select id from article where slug like 'planted-%')");
		write("delete from article where slug like 'planted-%'");
		write("delete from film where slug like 'planted-%'");
	}

	private void write(String sql, Object... params) {
		this.jdbc.sql(sql).params(params).update();
	}

}

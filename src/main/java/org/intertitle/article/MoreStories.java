package org.intertitle.article;

import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.intertitle.film.FilmFacts;
import org.intertitle.web.JsonRows;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which articles to offer a reader who has finished one: those that the house notes
 * choose, then the nearest. Nearest is who links here, then a shared film, people, a
 * series, topics, and last the likeness of the titles.
 */
@Component
class MoreStories {

	private static final String CHOSEN_AND_NEAREST = """
			with self as (
				select f.id as film_id, coalesce(f.series_id, s.id) as series_id
				from (values (1)) one left join film f on f.slug = :film left join series s on s.slug = :series),
			near as (
				(select a.id, 1 as distance from related_link l
					join published_article a on a.id = l.article_id
					where l.target_id = :id
					order by a.published_at desc, a.id desc limit :limit)
				union all
				(select a.id, 2 from self join published_article a on a.film_id = self.film_id
					order by a.published_at desc, a.id desc limit :limit)
				union all
				(select a.id, 3 from self join credit mine on mine.film_id = self.film_id
					join credit theirs on theirs.person_id = mine.person_id and theirs.film_id <> mine.film_id
					join published_article a on a.film_id = theirs.film_id
					order by a.published_at desc, a.id desc limit :limit)
				union all
				(select a.id, 4 from self join film f on f.series_id = self.series_id
					join published_article a on a.film_id = f.id
					order by a.published_at desc, a.id desc limit :limit)
				union all
				(select a.id, 4 from self join published_article a on a.series_id = self.series_id
					order by a.published_at desc, a.id desc limit :limit)
				union all
				(select a.id, 5 from topic mine
					join article_topic theirs on theirs.topic_id = mine.id
					join published_article a on a.id = theirs.article_id
					where mine.slug = any(cast(:topics as text[]))
					order by a.published_at desc, a.id desc limit :limit)
				union all
				(select a.id, 6 from published_article a
					order by a.title <-> :title, a.id limit :limit)),
			nearest as (
				select id, min(distance) as distance from near where id <> :id group by id)
			select json_build_object('chosen', slug, 'card', card) from (
				select s.slug, c.card, 0 as distance, s.position, c.published_at, c.id
				from unnest(cast(:chosen as text[])) with ordinality s(slug, position)
				join address d on d.slug = s.slug join published_card c on c.id = d.article_id
				union all
				select null, c.card, n.distance, 0, c.published_at, c.id
				from nearest n join published_card c on c.id = n.id) found
			order by distance, position, published_at desc, id desc
			""";

	private final JdbcClient jdbc;

	private final JsonRows rows;

	MoreStories(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/**
	 * Finds the articles, in one statement.
	 * @param article the one that is read; it need not be public
	 * @param chosen slugs that house notes name, present or former
	 * @param limit how many of each nearness to look at
	 */
	Found around(ArticleFacts article, List<String> chosen, int limit) {
		FilmFacts film = article.film();
		ArticleFacts.SeriesLink series = article.series();
		return new Found(this.jdbc.sql(CHOSEN_AND_NEAREST)
			.param("id", article.id())
			.param("title", article.title())
			.param("film", (film != null) ? film.slug() : null, Types.VARCHAR)
			.param("series", (series != null) ? series.slug() : null, Types.VARCHAR)
			.param("topics", article.topics().stream().map(ArticleFacts.TopicLink::slug).toArray(String[]::new))
			.param("chosen", chosen.toArray(String[]::new))
			.param("limit", limit)
			.query(this.rows.as(Row.class))
			.list());
	}

	record Row(@Nullable String chosen, ArticleCard card) {
	}

	record Found(List<Row> rows) {

		/**
		 * The articles that some house note chooses.
		 * @param slugs the note's choice
		 * @return those that are public, in the note's order
		 */
		List<ArticleCard> chosen(List<String> slugs) {
			return slugs.stream()
				.flatMap((slug) -> this.rows.stream().filter((row) -> slug.equals(row.chosen)).limit(1))
				.map(Row::card)
				.toList();
		}

		/**
		 * A choice filled up with the nearest.
		 * @param slugs the choice
		 * @param shown ids of articles that the page shows already
		 * @param size how many articles in all
		 * @return the choice first, then from near to far
		 */
		List<ArticleCard> filled(List<String> slugs, Set<Long> shown, int size) {
			List<ArticleCard> chosen = chosen(slugs);
			Stream<ArticleCard> nearest = this.rows.stream()
				.filter((row) -> row.chosen == null)
				.map(Row::card)
				.filter((card) -> !shown.contains(card.id()));
			return Stream.concat(chosen.stream(), nearest).distinct().limit(Math.max(size, chosen.size())).toList();
		}

	}

}

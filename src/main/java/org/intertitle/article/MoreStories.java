package org.intertitle.article;

import org.intertitle.web.MadeFrom;
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
				(select a.id, 1 as distance from (
						select article_id from related_link where target_id = :id order by article_id desc limit :some) l
					join published_article a on a.id = l.article_id
					order by a.published_at desc, a.id desc limit :limit)
				union all
				(select a.id, 2 from self join published_article a on a.film_id = self.film_id
					order by a.published_at desc, a.id desc limit :limit)
				union all
				(select a.id, 3 from self join credit mine on mine.film_id = self.film_id
					cross join lateral (
						select film_id from credit c where c.person_id = mine.person_id and c.film_id <> self.film_id
						order by film_id desc limit :some) theirs
					cross join lateral (
						select id, published_at from published_article p where p.film_id = theirs.film_id
						order by published_at desc, id desc limit :limit) a
					order by a.published_at desc, a.id desc limit :limit)
				union all
				(select a.id, 4 from self join film f on f.series_id = self.series_id
					cross join lateral (
						select id, published_at from published_article p where p.film_id = f.id
						order by published_at desc, id desc limit :limit) a
					order by a.published_at desc, a.id desc limit :limit)
				union all
				(select a.id, 4 from self join published_article a on a.series_id = self.series_id
					order by a.published_at desc, a.id desc limit :limit)
				union all
				(select a.id, 5 from topic mine
					cross join lateral (
						select x.article_id from article_topic x join published_article p on p.id = x.article_id
						where x.topic_id = mine.id and x.published_at <= now()
						order by x.published_at desc, x.article_id desc limit :limit) theirs
					join published_article a on a.id = theirs.article_id
					where mine.slug = any(cast(:topics as text[]))
					order by a.published_at desc, a.id desc limit :limit)),
			alike as (
				select a.id, 6 as distance from published_article a
				where (select count(distinct id) from near where id <> :id and id <> all(:shown)) < :limit
				order by a.title <-> :title, a.id limit :limit),
			nearest as (
				select id, min(distance) as distance from (select * from near union all select * from alike) found
				where id <> :id group by id)
			select json_build_object('chosen', slug, 'card', card) from (
				select s.slug, c.card, 0 as distance, s.position, c.published_at, c.id
				from unnest(cast(:chosen as text[])) with ordinality s(slug, position)
				join address d on d.slug = s.slug join published_card c on c.id = d.article_id
				union all
				select null, c.card, n.distance, 0, c.published_at, c.id
				from nearest n join published_card c on c.id = n.id) found
			order by distance, position, published_at desc, id desc
			""";

	/**
	 * Of those who link here and of each person's films the newest: nobody asks for more.
	 */
	private static final int SOME = 20;

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
	 * @param shown ids of articles that the page shows already
	 * @param limit how many of each nearness to look at. The likeness of titles, which
	 * costs most, counts only when all the others have not as many
	 */
	Found around(ArticleFacts article, List<String> chosen, Set<Long> shown, int limit) {
		FilmFacts film = article.film();
		ArticleFacts.SeriesLink series = article.series();
		return new Found(this.jdbc.sql(CHOSEN_AND_NEAREST)
			.param("id", article.id())
			.param("title", article.title())
			.param("film", (film != null) ? film.slug() : null, Types.VARCHAR)
			.param("series", (series != null) ? series.slug() : null, Types.VARCHAR)
			.param("topics", article.topics().stream().map(ArticleFacts.TopicLink::slug).toArray(String[]::new))
			.param("chosen", chosen.toArray(String[]::new))
			.param("shown", shown.toArray(Long[]::new))
			.param("some", SOME)
			.param("limit", limit)
			.query(this.rows.as(Row.class))
			.list());
	}

	record Row(@Nullable String chosen, ArticleCard card) implements MadeFrom {

		@Override
		public Stream<String> contentKeys() {
			return this.card.contentKeys();
		}

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

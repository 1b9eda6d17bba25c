package org.intertitle.film;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.intertitle.web.JsonRows;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Series as editors see them. Each method is one statement.
 */
@Component
@Transactional(readOnly = true)
class SeriesShelf {

	static final int PAGE = 50;

	private static final Map<String, String> ORDERS = Map.of("name", "s.folded, s.id", "-name",
			"s.folded desc, s.id desc", "films", "films, s.folded, s.id", "-films", "films desc, s.folded, s.id");

	private final JdbcClient jdbc;

	private final JsonRows rows;

	SeriesShelf(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/**
	 * Which series a list shows.
	 *
	 * @param q a part of a name; blank for any
	 * @param sort a key of {@link #ORDERS}
	 * @param page from 1
	 */
	record Query(String q, String sort, int page) {

		Query(@Nullable String q, @Nullable String sort, int page) {
			String words = Objects.requireNonNullElse(q, "").strip();
			this.q = words.substring(0, Math.min(words.length(), 100));
			this.sort = ORDERS.containsKey(Objects.requireNonNullElse(sort, "")) ? Objects.requireNonNull(sort)
					: "name";
			this.page = Math.clamp(page, 1, 100_000);
		}

		/** What a click on a column's head sorts by. */
		public String toggled(String column) {
			return this.sort.equals(column) ? "-" + column : column;
		}

		/** The state of a column, for {@code aria-sort}. */
		public @Nullable String direction(String column) {
			return this.sort.equals(column) ? "ascending" : this.sort.equals("-" + column) ? "descending" : null;
		}

	}

	/**
	 * A series in the list.
	 *
	 * @param id of the series
	 * @param slug its address
	 * @param name as it is printed
	 * @param films how many belong to it
	 * @param articles how many are about it, in any state
	 * @param total how many series the whole list has
	 */
	record SeriesRow(long id, String slug, String name, int films, int articles, int total) {
	}

	List<SeriesRow> list(Query query) {
		return this.jdbc.sql("""
				select json_build_object('id', s.id, 'slug', s.slug, 'name', s.name, 'films', s.films,
					'articles', (select count(*) from series_mention m where m.series_id = s.id),
					'total', count(*) over ())
				from (select *, (select count(*) from film f where f.series_id = series.id) as films from series) s
				where :q = '' or s.folded like '%%' || folded(:q) || '%%' or s.folded %% folded(:q)
				order by %s limit :limit offset :offset
				""".formatted(ORDERS.get(query.sort())))
			.params(Map.of("q", query.q(), "limit", PAGE, "offset", (query.page() - 1) * PAGE))
			.query(this.rows.as(SeriesRow.class))
			.list();
	}

	/**
	 * A series and everything that names it.
	 *
	 * @param id of the series
	 * @param version that a change has to name
	 * @param slug its address
	 * @param name as it is printed
	 * @param description Markdown
	 * @param films in their order
	 * @param articles about it, in every state
	 */
	record SavedSeries(long id, int version, String slug, String name, String description, List<Placed> films,
			List<FilmShelf.Mention> articles) {
	}

	/** A film at its place in a series. */
	record Placed(long id, String label, int place) {
	}

	Optional<SavedSeries> series(long id) {
		return all(List.of(id)).stream().findFirst();
	}

	List<SavedSeries> all(List<Long> ids) {
		return this.jdbc.sql("""
				select json_build_object('id', s.id, 'version', s.version, 'slug', s.slug, 'name', s.name,
					'description', s.description,
					'films', (
						select coalesce(json_agg(json_build_object('id', l.id, 'label', l.label,
							'place', f.series_position) order by f.series_position), '[]')
						from film f join film_label l on l.id = f.id where f.series_id = s.id),
					'articles', (
						select coalesce(json_agg(json_build_object('id', m.article_id, 'title', m.title,
							'status', m.status) order by m.article_id desc), '[]')
						from series_mention m where m.series_id = s.id))
				from series s where s.id = any(cast(:ids as bigint[])) order by s.folded, s.id
				""").param("ids", ids.toArray(Long[]::new)).query(this.rows.as(SavedSeries.class)).list();
	}

	/**
	 * Finds series by a part of their name.
	 * @param typed a name as far as it is typed, in any spelling
	 * @param limit how many at most
	 * @return in the order of their names
	 */
	List<SeriesRow> suggest(String typed, int limit) {
		return !FilmFinder.saysSomething(typed) ? List.of()
				: list(new Query(typed, "name", 1)).stream().limit(limit).toList();
	}

}

package org.intertitle.film;

import java.util.List;
import java.util.Optional;

import org.intertitle.web.JsonRows;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Films as editors see them.
 */
@Component
@Transactional(readOnly = true)
class FilmShelf {

	private static final String SAVED = """
			select json_build_object('id', f.id, 'version', f.version, 'label', l.label, 'slug', f.slug, 'title', f.title,
				'originalTitle', f.original_title, 'year', f.year, 'countries', f.countries, 'languages', f.languages,
				'genres', f.genres, 'runtimeMinutes', f.runtime_minutes, 'synopsis', f.synopsis,
				'poster', (select key from image where image.id = f.poster_id),
				'series', (select name from series s where s.id = f.series_id), 'seriesPosition', f.series_position,
				'imdbId', f.imdb_id,
				'credits', (
					select coalesce(json_agg(json_build_object('job', c.job, 'person', p.id, 'name', p.name,
						'character', c.character_name) order by c.position), '[]')
					from credit c join person p on p.id = c.person_id where c.film_id = f.id),
				'articles', (
					select coalesce(json_agg(json_build_object('id', m.article_id, 'title', m.title,
						'status', m.status) order by m.article_id desc), '[]')
					from film_mention m where m.film_id = f.id))
			from film f join film_label l on l.id = f.id where f.id = :id
			""";

	private static final String LIST = """
			with chosen as materialized (
				select f.id, count(*) over () as total, row_number() over (order by %2$s) as number
				from film f where %1$s order by %2$s limit :limit offset :offset)
			select json_build_object('id', f.id, 'slug', f.slug, 'label', l.label, 'title', f.title,
				'originalTitle', f.original_title, 'year', f.year, 'directors', l.directors, 'countries', f.countries,
				'genres', f.genres, 'poster', f.poster_id is not null,
				'credits', (select count(*) from credit c where c.film_id = f.id),
				'articles', (select count(*) from film_mention m where m.film_id = f.id), 'total', chosen.total)
			from chosen join film f on f.id = chosen.id join film_label l on l.id = f.id order by chosen.number
			""";

	private final JdbcClient jdbc;

	private final JsonRows rows;

	FilmShelf(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/**
	 * A film in the list.
	 *
	 * @param id of the film
	 * @param slug its address
	 * @param label tells it from all others
	 * @param title as the publication prints it
	 * @param originalTitle if it differs
	 * @param year of first release
	 * @param directors names
	 * @param countries of production
	 * @param genres by name
	 * @param poster whether it has one
	 * @param credits how many
	 * @param articles how many are about it, in any state
	 * @param total how many films the whole list has
	 */
	record FilmRow(long id, String slug, String label, String title, @Nullable String originalTitle, int year,
			List<String> directors, List<String> countries, List<String> genres, boolean poster, int credits,
			int articles, int total) {
	}

	/**
	 * Lists films.
	 * @param query which
	 * @return one page; if no title has the words, those that are like them
	 */
	List<FilmRow> list(FilmQuery query) {
		List<FilmRow> films = list(query, false);
		return (films.isEmpty() && !query.q().isEmpty()) ? list(query, true) : films;
	}

	private List<FilmRow> list(FilmQuery query, boolean likely) {
		return this.jdbc.sql(LIST.formatted(query.where(likely), query.order()))
			.params(query.params())
			.query(this.rows.as(FilmRow.class))
			.list();
	}

	/**
	 * What the list can be narrowed to.
	 *
	 * @param genres in use
	 * @param countries in use
	 * @param decades with films, such as 1950, newest first
	 */
	record Filters(List<String> genres, List<String> countries, List<Integer> decades) {
	}

	Filters filters() {
		return this.jdbc.sql("""
				select json_build_object(
					'genres', (select coalesce(json_agg(distinct g), '[]') from film, unnest(genres) g),
					'countries', (select coalesce(json_agg(distinct c), '[]') from film, unnest(countries) c),
					'decades', (select coalesce(json_agg(d order by d desc), '[]')
						from (select distinct year / 10 * 10 as d from film) decades))
				""").query(this.rows.as(Filters.class)).single();
	}

	Optional<SavedFilm> film(long id) {
		return this.jdbc.sql(SAVED).param("id", id).query(this.rows.as(SavedFilm.class)).optional();
	}

	/**
	 * What is about a film.
	 *
	 * @param id of the film
	 * @param version that a change has to name
	 * @param label tells it from all others
	 * @param slug its address
	 * @param articles about it, in every state
	 */
	record Use(long id, int version, String label, String slug, List<Mention> articles) {
	}

	/** An article that mentions a record. */
	record Mention(long id, String title, String status) {

		/** Some drafts have no title yet. */
		public String shown() {
			return this.title.isBlank() ? "an article without a title" : this.title;
		}

	}

	List<Use> uses(List<Long> ids) {
		return this.jdbc.sql("""
				select json_build_object('id', l.id, 'version', f.version, 'label', l.label, 'slug', l.slug,
					'articles', (
						select coalesce(json_agg(json_build_object('id', m.article_id, 'title', m.title,
							'status', m.status) order by m.article_id desc), '[]')
						from film_mention m where m.film_id = l.id))
				from film f join film_label l on l.id = f.id
				where f.id = any(cast(:ids as bigint[])) order by f.folded, f.year, f.id
				""").param("ids", ids.toArray(Long[]::new)).query(this.rows.as(Use.class)).list();
	}

}

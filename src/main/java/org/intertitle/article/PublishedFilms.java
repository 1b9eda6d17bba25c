package org.intertitle.article;

import java.util.List;
import java.util.Optional;

import org.intertitle.film.FilmFacts;
import org.intertitle.web.JsonRows;
import org.intertitle.web.PageOf;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Films, people and series with what has been published about them. Every method is one
 * statement.
 */
@Component
@Transactional(readOnly = true)
class PublishedFilms {

	static final int FILMS_PER_PAGE = 100;

	/** A film in a list, with its newest reviews. */
	private static final String ENTRY = """
			json_build_object('slug', f.slug, 'title', f.title, 'originalTitle', f.original_title,
				'year', f.year, 'genres', f.genres, 'countries', f.countries, 'runtimeMinutes', f.runtime_minutes,
				'directors', (
					select coalesce(json_agg(p.name order by c.position), '[]')
					from credit c join person p on p.id = c.person_id where c.film_id = f.id and c.job = 'Director'),
				'reviews', (
					select coalesce(json_agg(json_build_object('slug', r.slug, 'title', r.title, 'rating', r.rating)
						order by r.published_at desc), '[]')
					from (
						select * from published_article a where a.film_id = f.id
						order by a.published_at desc, a.id desc limit 5) r))
			""";

	private final JdbcClient jdbc;

	/**
	 * A film of which there is a title only, as writers add them, is nobody's business
	 * yet. The offsets keep the planner from reading all articles and credits where it
	 * needs those of a few films.
	 */
	static final String KNOWN = """
			(exists (select from published_article a where a.film_id = f.id offset 0)
				or exists (select from credit c where c.film_id = f.id offset 0))
			""";

	/** Neither is a person without a credit. */
	static final String KNOWN_PERSON = "exists (select from credit c where c.person_id = p.id offset 0)";

	/** Nor a series without a film and an article that readers find. */
	static final String KNOWN_SERIES = """
			(exists (select from published_article a where a.series_id = s.id offset 0)
				or exists (select from film f where f.series_id = s.id and %s offset 0))
			""".formatted(KNOWN);

	private final JsonRows rows;

	PublishedFilms(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	Optional<FilmFacts> bySlug(String slug) {
		return this.jdbc.sql("select facts from film_facts f where slug = :slug and " + KNOWN)
			.param("slug", slug)
			.query(this.rows.as(FilmFacts.class))
			.optional();
	}

	/**
	 * All films by title.
	 * @param after the slug of the film after which to begin; none for the beginning
	 * @return empty if there is no film of that slug
	 */
	PageOf<FilmEntry> byTitle(@Nullable String after) {
		String rest = (after != null)
				? "(f.title, f.year, f.id) > (select title, year, id from film where slug = :after) and " : "";
		List<FilmEntry> films = this.jdbc.sql("select " + ENTRY + " from film f where " + rest + KNOWN + """
				order by f.title, f.year, f.id limit :limit
				""")
			.param("after", after)
			.param("limit", FILMS_PER_PAGE + 1)
			.query(this.rows.as(FilmEntry.class))
			.list();
		return PageOf.of(films, FILMS_PER_PAGE, FilmEntry::slug);
	}

	Optional<SeriesPage> series(String slug) {
		return this.jdbc
			.sql("""
					select json_build_object('id', s.id, 'slug', s.slug, 'name', s.name, 'description', s.description, 'films', (
						select coalesce(json_agg(%s order by f.series_position), '[]')
						from film f where f.series_id = s.id and %s))
					from series s where s.slug = :slug and %s
					"""
				.formatted(ENTRY, KNOWN, KNOWN_SERIES))
			.param("slug", slug)
			.query(this.rows.as(SeriesPage.class))
			.optional();
	}

	/**
	 * A person and their films, from the newest to the oldest.
	 * @param slug of the person
	 * @param after the slug of the film after which to begin; none for the beginning
	 */
	Optional<PersonPage> person(String slug, @Nullable String after) {
		String rest = (after != null)
				? "and (-x.year, x.title, x.id) > (select -year, title, id from film where slug = :after)" : "";
		return this.jdbc.sql("""
				select json_build_object('slug', p.slug, 'name', p.name, 'credits', (
					select coalesce(json_agg(json_build_object('job', c.job, 'character', c.character_name, 'film', %s)
						order by f.year desc, f.title, f.id, c.position), '[]')
					from (
						select * from film x where x.id in (select film_id from credit where person_id = p.id) %s
						order by x.year desc, x.title, x.id limit :limit) f
					join credit c on c.film_id = f.id and c.person_id = p.id))
				from person p where p.slug = :slug and %s
				""".formatted(ENTRY, rest, KNOWN_PERSON))
			.param("slug", slug)
			.param("after", after)
			.param("limit", FILMS_PER_PAGE + 1)
			.query(this.rows.as(PersonPage.class))
			.optional();
	}

	/**
	 * Whose address a slug was, before that one had another.
	 * @param what "film", "person" or "series"
	 * @param slug a former slug, or today's
	 * @return today's slug, or nothing if nobody ever had it
	 */
	Optional<String> today(String what, String slug) {
		return this.jdbc
			.sql("select x.slug from %1$s_address d join %1$s x on x.id = d.%1$s_id where d.slug = lower(:slug)"
				.formatted(what))
			.param("slug", slug)
			.query(String.class)
			.optional();
	}

}

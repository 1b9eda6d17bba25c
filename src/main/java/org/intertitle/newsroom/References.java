package org.intertitle.newsroom;

import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.intertitle.article.ArticleForm;
import org.intertitle.film.FilmFinder;
import org.intertitle.media.MediaLibrary;
import org.intertitle.web.JsonRows;
import org.intertitle.web.Slug;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Between what an editor types into the article form and the records that are meant by
 * it.
 */
@Component
@Transactional(readOnly = true)
class References {

	private static final String FOUND = """
			select json_build_object(
				'authors', (
					select coalesce(json_agg(json_build_object('slug', u.slug, 'name', u.name)), '[]')
					from author u where folded(u.name) in (select folded(name) from unnest(cast(:authors as text[])) n(name))),
				'series', (select slug from series where folded = folded(:series) limit 1),
				'cover', (select id from image where key = :cover))
			""";

	private static final String LABELS = """
			select json_build_object(
				'film', (select l.label from film_address d join film_label l on l.id = d.film_id where d.slug = :film),
				'authors', (
					select coalesce(json_agg(a.name order by u.position), '[]')
					from unnest(cast(:authors as text[])) with ordinality u(slug, position) join author a on a.slug = u.slug),
				'series', (select s.name from series_address d join series s on s.id = d.series_id where d.slug = :series),
				'cover', (select key from image where id = :cover))
			""";

	private final JdbcClient jdbc;

	private final JsonRows rows;

	private final FilmFinder films;

	References(JdbcClient jdbc, JsonRows rows, FilmFinder films) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.films = films;
	}

	/**
	 * An author who may be meant.
	 *
	 * @param slug the author's address
	 * @param name as it is printed
	 */
	record Author(String slug, String name) {
	}

	/**
	 * What may be meant by what was typed.
	 *
	 * @param films all of the title, or the one of the label
	 * @param authors all who have one of the names
	 * @param series the slug of the series of that name
	 * @param cover id of the picture
	 */
	record Found(List<FilmFinder.Suggestion> films, List<Author> authors, @Nullable String series,
			@Nullable Long cover) {

		/** Authors of one name, however it is spelt. */
		List<Author> authorsNamed(String name) {
			String plain = Slug.of(name);
			return this.authors.stream().filter((author) -> Slug.of(author.name).equals(plain)).toList();
		}

	}

	/**
	 * Looks up what was typed, in two statements.
	 */
	Found find(ArticleFields typed) {
		Row row = this.jdbc.sql(FOUND)
			.param("authors", names(typed.authors()).toArray(String[]::new))
			.param("series", typed.series())
			.param("cover", key(typed.cover()))
			.query(this.rows.as(Row.class))
			.single();
		return new Found(this.films.byLabel(typed.film()), row.authors(), row.series(), row.cover());
	}

	private record Row(List<Author> authors, @Nullable String series, @Nullable Long cover) {
	}

	/** The key of a picture, from its address or alone. */
	static String key(String typed) {
		Optional<String> key = MediaLibrary.key(typed);
		return key.orElse(typed);
	}

	/** Names between commas. */
	static List<String> names(String typed) {
		return Arrays.stream(typed.split(","))
			.map((name) -> name.strip().replaceAll("\\s+", " "))
			.filter((name) -> !name.isEmpty())
			.distinct()
			.toList();
	}

	/**
	 * What the form shows of the records that an article points to.
	 *
	 * @param film its label
	 * @param authors their names
	 * @param series its name
	 * @param cover the picture's key
	 */
	record Labels(@Nullable String film, List<String> authors, @Nullable String series, @Nullable String cover) {
	}

	/**
	 * Looks up what an article points to.
	 */
	Labels labels(ArticleForm form) {
		return this.jdbc.sql(LABELS)
			.param("film", form.film(), Types.VARCHAR)
			.param("authors", form.authors().toArray(String[]::new))
			.param("series", form.series(), Types.VARCHAR)
			.param("cover", form.coverId(), Types.BIGINT)
			.query(this.rows.as(Labels.class))
			.single();
	}

}

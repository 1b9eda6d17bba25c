package org.intertitle.newsroom;

import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.intertitle.article.ArticleForm;
import org.intertitle.author.AuthorDesk;
import org.intertitle.author.AuthorOption;
import org.intertitle.author.NamedAuthor;
import org.intertitle.film.FilmFinder;
import org.intertitle.media.MediaLibrary;
import org.intertitle.media.Picture;
import org.intertitle.web.JsonRows;
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

	/** That an article may have. */
	static final int MOST_NAMES = 20;

	private static final int ALIKE = 4;

	private static final String SERIES = "select slug from series where folded = folded(:series) limit 1";

	private static final String LABELS = """
			select json_build_object(
				'film', (select l.label from film_address d join film_label l on l.id = d.film_id where d.slug = :film),
				'series', (select s.name from series_address d join series s on s.id = d.series_id where d.slug = :series),
				'cover', (select key from image where id = :cover))
			""";

	private final JdbcClient jdbc;

	private final JsonRows rows;

	private final FilmFinder films;

	private final AuthorDesk authors;

	private final MediaLibrary media;

	References(JdbcClient jdbc, JsonRows rows, FilmFinder films, AuthorDesk authors, MediaLibrary media) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.films = films;
		this.authors = authors;
		this.media = media;
	}

	/**
	 * What may be meant by what was typed.
	 *
	 * @param films all of the title, or the one of the label
	 * @param alike films of other titles that may be meant, where there is none of this
	 * @param authors for each name of the byline, in its order, all who have it
	 * @param series the slug of the series of that name
	 * @param cover id of the picture
	 */
	record Found(List<FilmFinder.Suggestion> films, List<FilmFinder.Suggestion> alike, List<NamedAuthor> authors,
			@Nullable String series, @Nullable Long cover) {
	}

	/**
	 * Looks up what was typed, in five statements.
	 */
	Found find(ArticleFields typed) {
		Optional<String> series = this.jdbc.sql(SERIES).param("series", typed.series()).query(String.class).optional();
		List<FilmFinder.Suggestion> films = this.films.byLabel(typed.film());
		List<FilmFinder.Suggestion> alike = (films.isEmpty() && !typed.film().isEmpty())
				? this.films.suggest(typed.film(), ALIKE) : List.of();
		return new Found(films, alike, this.authors.byNames(names(typed.authors())), series.orElse(null),
				picture(typed.cover()).map(Picture::id).orElse(null));
	}

	/** A picture by its address, or by its key alone. */
	private Optional<Picture> picture(@Nullable String typed) {
		if (typed == null || typed.isEmpty()) {
			return Optional.empty();
		}
		String key = MediaLibrary.key(typed).orElse(typed);
		return Optional.ofNullable(this.media.named(List.of(key)).get(key));
	}

	/** Names between commas; one more than an article may have, so that it is seen. */
	static List<String> names(String typed) {
		return Arrays.stream(typed.split(","))
			.map((name) -> name.strip().replaceAll("\\s+", " "))
			.filter((name) -> !name.isEmpty())
			.distinct()
			.limit(MOST_NAMES + 1)
			.toList();
	}

	/**
	 * What the form shows of the records that an article points to.
	 *
	 * @param film its label
	 * @param authors their names, or what tells two of one name apart
	 * @param series its name
	 * @param cover the picture's address
	 */
	record Labels(@Nullable String film, List<String> authors, @Nullable String series, @Nullable String cover) {
	}

	/**
	 * Looks up what an article points to.
	 */
	Labels labels(ArticleForm form) {
		List<String> authors = this.authors.byNames(form.authors())
			.stream()
			.flatMap((author) -> author.options().stream().limit(1))
			.map(AuthorOption::label)
			.toList();
		LabelRow row = this.jdbc.sql(LABELS)
			.param("film", form.film(), Types.VARCHAR)
			.param("series", form.series(), Types.VARCHAR)
			.param("cover", form.coverId(), Types.BIGINT)
			.query(this.rows.as(LabelRow.class))
			.single();
		return new Labels(row.film(), authors, row.series(), picture(row.cover()).map(Picture::address).orElse(null));
	}

	private record LabelRow(@Nullable String film, @Nullable String series, @Nullable String cover) {
	}

}

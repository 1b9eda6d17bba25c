package org.intertitle.newsroom;

import java.util.stream.Collectors;

import org.intertitle.author.AuthorDesk;
import org.intertitle.film.FilmCatalogue;
import org.intertitle.film.FilmFinder;
import org.intertitle.web.FieldCheck;

import org.springframework.stereotype.Component;

/**
 * Settles which record is meant by a name in the article form, by the buttons below its
 * field: one that is there, or a new one.
 */
@Component
class OnTheSpot {

	private final FilmCatalogue films;

	private final FilmFinder finder;

	private final AuthorDesk authors;

	OnTheSpot(FilmCatalogue films, FilmFinder finder, AuthorDesk authors) {
		this.films = films;
		this.finder = finder;
		this.authors = authors;
	}

	/**
	 * Does what was pressed.
	 * @return the form with the film that is meant
	 * @throws org.intertitle.film.FilmRefused if a film cannot be added like that
	 */
	ArticleFields settle(ArticleFields typed, Pressed pressed) {
		if (References.names(typed.authors()).contains(pressed.newAuthor())
				&& pressed.newAuthor().length() <= FieldCheck.LINE) {
			this.authors.create(pressed.newAuthor());
		}
		if (!pressed.chosenAuthor().isEmpty()) {
			return typed.with("authors", byline(typed.authors(), pressed.chosenAuthor()));
		}
		if (pressed.chosenFilm().equals(Pressed.NEW)) {
			long film = this.films.stub(typed.film(), pressed.newFilmYear());
			return typed.with("film", this.finder.byId(film).orElseThrow().label());
		}
		return pressed.chosenFilm().isEmpty() ? typed : typed.with("film", pressed.chosenFilm());
	}

	/** The names, with the one that several have replaced by what only the chosen has. */
	private String byline(String names, String chosen) {
		return this.authors.byNames(References.names(names))
			.stream()
			.map((author) -> author.options().stream().anyMatch((option) -> option.label().equals(chosen)) ? chosen
					: author.typed())
			.collect(Collectors.joining(", "));
	}

}

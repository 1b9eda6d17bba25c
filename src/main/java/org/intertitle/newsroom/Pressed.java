package org.intertitle.newsroom;

import org.jspecify.annotations.Nullable;

/**
 * What the article form says besides the article.
 *
 * @param then what comes after the save
 * @param track of the form's autosave, if it has one
 * @param chosenFilm the label of the film that is meant; {@link #NEW} for one that is to
 * be added
 * @param newFilmYear of that one
 * @param newAuthor the name of an author who is to be added
 * @param chosenAuthor the label of the author who is meant by a name that several have
 */
record Pressed(String then, @Nullable String track, String chosenFilm, String newFilmYear, String newAuthor,
		String chosenAuthor) {

	static final String NEW = "_new";

	static final int LONGEST_TRACK = 100;

	Pressed(@Nullable String then, @Nullable String track, @Nullable String chosenFilm, @Nullable String newFilmYear,
			@Nullable String newAuthor, @Nullable String chosenAuthor) {
		this.then = (then != null) ? then : "";
		this.track = (track == null || track.isEmpty() || track.length() > LONGEST_TRACK) ? null : track;
		this.chosenFilm = (chosenFilm != null) ? chosenFilm : "";
		this.newFilmYear = (newFilmYear != null) ? newFilmYear : "";
		this.newAuthor = (newAuthor != null) ? newAuthor : "";
		this.chosenAuthor = (chosenAuthor != null) ? chosenAuthor : "";
	}

	/** Where a save leads: back to the form, or on to the check before publishing. */
	String after() {
		return this.then.equals("publish") ? "/publication" : "?said=saved";
	}

}

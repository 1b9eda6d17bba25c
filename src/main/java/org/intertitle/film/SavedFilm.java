package org.intertitle.film;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A film as it is saved, for its form.
 *
 * @param id of the film
 * @param version that a save has to name
 * @param label tells it from all others
 * @param slug its address
 * @param title as the publication prints it
 * @param originalTitle if it differs
 * @param year of first release
 * @param countries of production
 * @param languages spoken
 * @param genres by name
 * @param runtimeMinutes if it is known
 * @param synopsis may be blank
 * @param poster the picture's key, if there is one
 * @param series the name of the series, if any
 * @param seriesPosition its place there
 * @param imdbId if it is known
 * @param credits in billing order
 * @param articles about it, in every state
 */
record SavedFilm(long id, int version, String label, String slug, String title, @Nullable String originalTitle,
		int year, List<String> countries, List<String> languages, List<String> genres, @Nullable Integer runtimeMinutes,
		String synopsis, @Nullable String poster, @Nullable String series, @Nullable Integer seriesPosition,
		@Nullable String imdbId, List<SavedCredit> credits, List<FilmShelf.Mention> articles) {

	/** One credit. */
	record SavedCredit(String job, long person, String name, @Nullable String character) {
	}

}

package org.intertitle.media;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a drawn cover is made from. Equal facts give equal covers.
 *
 * @param title what is set large; any Unicode, any length
 * @param year the year of release or of publication, if one is to be printed
 * @param kind what the cover stands for, as readers call it: review, interview, film
 * @param genres genres of the film, in English, most important first; they lean the
 * choice of composition and colour
 * @param country where the film was made, as readers call it
 * @param runtimeMinutes running time in minutes
 */
public record CoverFacts(String title, @Nullable Integer year, String kind, List<String> genres,
		@Nullable String country, @Nullable Integer runtimeMinutes) {

	public CoverFacts {
		title = title.strip();
		kind = kind.strip();
		genres = List.copyOf(genres);
	}

	/**
	 * The facts of a film.
	 * @param title of the film
	 * @param year of its release
	 * @param kind what the cover stands for, as readers call it
	 * @param genres most important first
	 * @param countries of production; the first is printed
	 * @param runtimeMinutes if it is known
	 * @return the facts
	 */
	public static CoverFacts ofFilm(String title, int year, String kind, List<String> genres, List<String> countries,
			@Nullable Integer runtimeMinutes) {
		return new CoverFacts(title, year, kind, genres, countries.isEmpty() ? null : countries.getFirst(),
				runtimeMinutes);
	}

	/**
	 * The facts of something that is not about one film.
	 * @param title what is set large
	 * @param kind what the cover stands for, as readers call it
	 * @return the facts
	 */
	public static CoverFacts ofText(String title, String kind) {
		return new CoverFacts(title, null, kind, List.of(), null, null);
	}

}

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

}

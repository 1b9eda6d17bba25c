package org.intertitle.film;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A film as an editor fills it in.
 *
 * @param slug the film's address, which tells one film from another of the same title
 * @param title as the publication prints it, never blank
 * @param originalTitle if it differs
 * @param year of first release
 * @param countries of production, by name
 * @param languages spoken, by name
 * @param genres by name
 * @param runtimeMinutes if it is known
 * @param synopsis without giving anything away; may be blank
 * @param posterId a picture, if there is one; else a poster is drawn
 * @param series the name of the series, if the film belongs to one
 * @param seriesPosition its place in the series, from 1; none for the next free one
 * @param imdbId such as {@code tt0018455}, if it is known
 * @param credits in billing order
 */
public record FilmForm(String slug, String title, @Nullable String originalTitle, int year, List<String> countries,
		List<String> languages, List<String> genres, @Nullable Integer runtimeMinutes, String synopsis,
		@Nullable Long posterId, @Nullable String series, @Nullable Integer seriesPosition, @Nullable String imdbId,
		List<CreditForm> credits) {

	FilmForm at(String address) {
		return new FilmForm(address, this.title, this.originalTitle, this.year, this.countries, this.languages,
				this.genres, this.runtimeMinutes, this.synopsis, this.posterId, this.series, this.seriesPosition,
				this.imdbId, this.credits);
	}

	/**
	 * One credit.
	 *
	 * @param job such as "Director"; any job may be named
	 * @param who did it
	 * @param character who is played, for the job "Cast"
	 */
	public record CreditForm(String job, Who who, @Nullable String character) {

		/**
		 * A credit of somebody who is known by name alone.
		 * @param job such as "Director"
		 * @param person the name as it is printed
		 * @param character who is played, for the job "Cast"
		 */
		public CreditForm(String job, String person, @Nullable String character) {
			this(job, new Who.Named(person), character);
		}

	}

	/**
	 * Somebody in the credits.
	 */
	public sealed interface Who {

		/**
		 * Whoever has the name; is made if nobody has it.
		 *
		 * @param name as it is printed
		 */
		record Named(String name) implements Who {
		}

		/**
		 * Somebody whom an editor chose.
		 *
		 * @param id of the person
		 */
		record Known(long id) implements Who {
		}

		/**
		 * Somebody else than all who have the name.
		 *
		 * @param name as it is printed
		 */
		record Stranger(String name) implements Who {
		}

	}

}

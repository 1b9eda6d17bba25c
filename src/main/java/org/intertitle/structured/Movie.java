package org.intertitle.structured;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A film (https://schema.org/Movie).
 *
 * @param id its page, which stands for it on all other pages
 * @param url its page
 * @param name as the publication prints it
 * @param alternateName the original title, if it differs
 * @param image a poster
 * @param dateCreated the year of first release
 * @param director in billing order
 * @param actor in billing order
 * @param sameAs its pages elsewhere
 * @param aggregateRating what its reviews give, if there are several
 * @param review the publication's reviews
 */
public record Movie(@JsonProperty("@id") String id, String url, String name, @Nullable String alternateName,
		ImageObject image, String dateCreated, List<Person> director, List<Person> actor, List<String> sameAs,
		@Nullable AggregateRating aggregateRating, List<Review> review) implements Thing {

	/**
	 * The film with what was written about it.
	 * @param aggregate what the reviews give, if there are several
	 * @param reviews without the film in them
	 * @return a copy
	 */
	public Movie reviewed(@Nullable AggregateRating aggregate, List<Review> reviews) {
		return new Movie(this.id, this.url, this.name, this.alternateName, this.image, this.dateCreated, this.director,
				this.actor, this.sameAs, aggregate, reviews);
	}

}

package org.intertitle.article;

import org.intertitle.web.ContentKeys;
import org.intertitle.web.ContentKind;
import org.intertitle.web.MadeFrom;
import java.util.stream.Stream;
import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.intertitle.media.CoverFacts;
import org.intertitle.publication.Link;
import org.intertitle.structured.Review;

/**
 * A film in a list, with what has been published about it.
 *
 * @param slug the film's address
 * @param title as the publication prints it
 * @param originalTitle if it differs
 * @param year of first release
 * @param genres by name
 * @param countries of production
 * @param runtimeMinutes if it is known
 * @param directors names, in billing order
 * @param reviews from new to old
 */
record FilmEntry(String slug, String title, @Nullable String originalTitle, int year, List<String> genres,
		List<String> countries, @Nullable Integer runtimeMinutes, List<String> directors,
		List<Review> reviews) implements MadeFrom {

	@Override
	public Stream<String> contentKeys() {
		return Stream.concat(Stream.of(ContentKeys.FILMS, ContentKind.FILM.key(this.slug)),
				this.reviews.stream().map((review) -> ContentKind.ARTICLE.key(review.slug())));
	}

	/** A published review. */
	record Review(String slug, String title, @Nullable BigDecimal rating) {
	}

	/**
	 * The film in a list of pages.
	 * @return its title and its address on this site
	 */
	public Link link() {
		return new Link(this.title, "/films/" + this.slug + "/");
	}

	/**
	 * What a poster for the film is drawn from.
	 * @return the facts
	 */
	public CoverFacts coverFacts() {
		return CoverFacts.ofFilm(this.title, this.year, "Film", this.genres, this.countries, this.runtimeMinutes);
	}

}

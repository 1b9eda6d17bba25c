package org.intertitle.structured;

import java.math.BigDecimal;

/**
 * What several reviews of one film give on average (https://schema.org/AggregateRating).
 *
 * @param ratingValue the mean
 * @param reviewCount how many reviews
 * @param bestRating the highest of the scale
 * @param worstRating the lowest of the scale
 */
public record AggregateRating(BigDecimal ratingValue, int reviewCount, BigDecimal bestRating,
		BigDecimal worstRating) implements Thing {

	public AggregateRating {
		ratingValue = Rating.plain(ratingValue);
		bestRating = Rating.plain(bestRating);
		worstRating = Rating.plain(worstRating);
	}

}

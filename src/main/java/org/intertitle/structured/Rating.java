package org.intertitle.structured;

import java.math.BigDecimal;

/**
 * What a review gives (https://schema.org/Rating).
 *
 * @param ratingValue on the scale
 * @param bestRating the highest of the scale
 * @param worstRating the lowest of the scale
 */
public record Rating(BigDecimal ratingValue, BigDecimal bestRating, BigDecimal worstRating) implements Thing {

	public Rating {
		ratingValue = plain(ratingValue);
		bestRating = plain(bestRating);
		worstRating = plain(worstRating);
	}

	/** Neither "4.0" nor "1E+1". */
	static BigDecimal plain(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}

package org.intertitle.article;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.intertitle.web.PageOf;

/**
 * What several reviews give a film.
 *
 * @param mean to one decimal
 * @param reviews how many
 */
record FilmRating(BigDecimal mean, int reviews) {

	/**
	 * Takes the mean of a film's reviews.
	 * @param cards the film's articles
	 * @return nothing for one review, which speaks for itself, and for more articles than
	 * one page holds
	 */
	static Optional<FilmRating> of(PageOf<ArticleCard> cards) {
		List<BigDecimal> ratings = cards.items().stream().map(ArticleCard::rating).filter(Objects::nonNull).toList();
		if (ratings.size() < 2 || cards.next() != null) {
			return Optional.empty();
		}
		BigDecimal sum = ratings.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		return Optional.of(new FilmRating(sum.divide(BigDecimal.valueOf(ratings.size()), 1, RoundingMode.HALF_UP),
				ratings.size()));
	}

}

package org.intertitle.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The scale that reviews are rated on.
 *
 * @param worst the lowest rating
 * @param best the highest rating, and how many discs are drawn
 * @param step the distance between one rating and the next
 */
@Embeddable
public record RatingScale(@Column(name = "rating_worst") BigDecimal worst,
		@Column(name = "rating_best") BigDecimal best, @Column(name = "rating_step") BigDecimal step) {

	/** How a disc of the drawn rating is filled. */
	public enum Disc {

		FULL, HALF, EMPTY

	}

	/**
	 * Tells whether a rating lies on the scale.
	 * @param rating any number
	 * @return true if a review may have it
	 */
	public boolean holds(BigDecimal rating) {
		return rating.compareTo(this.worst) >= 0 && rating.compareTo(this.best) <= 0
				&& rating.subtract(this.worst).remainder(this.step).signum() == 0;
	}

	/**
	 * Every rating that there is.
	 * @return from worst to best
	 */
	public List<BigDecimal> ratings() {
		return Stream
			.iterate(this.worst, (rating) -> rating.compareTo(this.best) <= 0, (rating) -> rating.add(this.step))
			.map(BigDecimal::stripTrailingZeros)
			.toList();
	}

	/**
	 * Draws a rating as a row of discs.
	 * @param rating a rating on this scale
	 * @return one disc a whole point; a rest of a quarter to three quarters is a half
	 */
	public List<Disc> discs(BigDecimal rating) {
		List<Disc> discs = new ArrayList<>();
		for (int disc = 0; disc < this.best.intValue(); disc++) {
			double rest = rating.doubleValue() - disc;
			discs.add((rest >= 0.75) ? Disc.FULL : (rest >= 0.25) ? Disc.HALF : Disc.EMPTY);
		}
		return discs;
	}

	/**
	 * A rating in words, such as "3.5 out of 5".
	 * @param rating a rating on this scale
	 * @return the words
	 */
	public String inWords(BigDecimal rating) {
		return plain(rating) + " out of " + plain(this.best);
	}

	/**
	 * The scale in words, such as "0.5 to 5 by 0.5".
	 * @return the words
	 */
	public String inWords() {
		return plain(this.worst) + " to " + plain(this.best) + " by " + plain(this.step);
	}

	private static String plain(BigDecimal number) {
		return number.stripTrailingZeros().toPlainString();
	}

}

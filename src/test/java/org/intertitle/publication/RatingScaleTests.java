package org.intertitle.publication;

import java.math.BigDecimal;

import org.intertitle.publication.RatingScale.Disc;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RatingScaleTests {

	private final RatingScale scale = new RatingScale(new BigDecimal("0.5"), new BigDecimal("5.0"),
			new BigDecimal("0.5"));

	@Test
	void holdsItsStepsAndNothingBetween() {
		assertThat(this.scale.holds(new BigDecimal("3.5"))).isTrue();
		assertThat(this.scale.holds(new BigDecimal("5"))).isTrue();
		assertThat(this.scale.holds(new BigDecimal("3.7"))).isFalse();
		assertThat(this.scale.holds(new BigDecimal("5.5"))).isFalse();
		assertThat(this.scale.holds(BigDecimal.ZERO)).isFalse();
	}

	@Test
	void drawsADiscAPoint() {
		assertThat(this.scale.discs(new BigDecimal("3.5"))).containsExactly(Disc.FULL, Disc.FULL, Disc.FULL, Disc.HALF,
				Disc.EMPTY);
	}

	@Test
	void saysARatingInWords() {
		assertThat(this.scale.inWords(new BigDecimal("3.5"))).isEqualTo("3.5 out of 5");
		assertThat(this.scale.inWords(new BigDecimal("4.0"))).isEqualTo("4 out of 5");
	}

}

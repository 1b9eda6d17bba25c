package org.intertitle.media;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

class LetteringTests {

	private final Lettering lettering = new Lettering();

	@Test
	void breaksAfterAColonAndNeverAfterAnArticle() {
		assertThat(fit("Sunrise: A Song of Two Humans").lines()).first().isEqualTo("Sunrise:");
		assertThat(fit("The Night of the Hunter").lines()).containsExactly("The Night", "of the Hunter");
		assertThat(fit("The Spirit of the Beehive").lines())
			.noneMatch((line) -> line.endsWith("the") || line.endsWith("of"));
	}

	@Test
	void setsShortTitlesOnOneLineAndLarge() {
		assertThat(fit("M").lines()).containsExactly("M");
		assertThat(fit("M").size()).isEqualTo(150);
		assertThat(fit("8½").lines()).containsExactly("8½");
	}

	@Test
	void partsAWordThatNoLineCanHold() {
		Setting setting = this.lettering.fit("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", 280, 120,
				150, 18);
		assertThat(setting.size()).isGreaterThanOrEqualTo(18);
		assertThat(setting.lines().getFirst()).endsWith("-");
		assertThat(String.join("", setting.lines()).replace("-", ""))
			.isEqualTo("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch");
	}

	@Test
	void leavesWordsOutRatherThanSettingThemTooSmall() {
		Setting setting = this.lettering.fit("A title that goes on and on and on and on and on and on and on", 120, 50,
				150, 20);
		assertThat(setting.size()).isGreaterThanOrEqualTo(20);
		assertThat(setting.lines().getLast()).endsWith("…");
		assertThat(setting.whole()).isFalse();
	}

	@Test
	void mayBreakBetweenIdeographs() {
		assertThat(this.lettering.fit("千と千尋の神隠し", 100, 200, 60, 18).lines()).hasSizeGreaterThan(1);
	}

	@Test
	void kernsPairsThatWouldGape() {
		double apart = this.lettering.width("A", 1, 0) + this.lettering.width("V", 1, 0);
		assertThat(this.lettering.width("AV", 1, 0)).isLessThan(apart);
	}

	@Test
	void drawsLettersAsWideAsItMeasuresThem() {
		Mark.Words words = new Mark.Words(Mark.Role.TITLE, new Colour(0), 100, Mark.Anchor.START, List.of());
		double drawn = this.lettering.outline(words, new Mark.Row("Hunter", 0, 0)).getBounds2D().getMaxX();
		assertThat(drawn).isCloseTo(this.lettering.width("Hunter", 100, 0), offset(5.0));
	}

	private Setting fit(String title) {
		return this.lettering.fit(title, 580, 150, 150, 30);
	}

}

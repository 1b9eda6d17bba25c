package org.intertitle.media;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class PaletteTests {

	@ParameterizedTest
	@EnumSource
	void typeIsReadableWhereverItStands(Palette palette) {
		assertThat(palette.on(palette.paper()).contrast(palette.paper())).isGreaterThan(4.5);
		assertThat(palette.on(palette.ink()).contrast(palette.ink())).isGreaterThan(4.5);
		assertThat(palette.on(palette.accent()).contrast(palette.accent())).isGreaterThan(4.5);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CINNABAR")
	void inkOnPaperReadsAsTextDoes(Palette palette) {
		assertThat(palette.ink().contrast(palette.paper())).isGreaterThan(7);
	}

	@ParameterizedTest
	@EnumSource
	void theAccentIsSeenOnThePaperAndAGlowInTheDark(Palette palette) {
		assertThat(palette.accent().contrast(palette.paper())).isGreaterThan(1.4);
		assertThat(palette.glow().contrast(palette.dark())).isGreaterThanOrEqualTo(3);
	}

}

package org.intertitle.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class CoverArtTests {

	private static final CoverFacts HUNTER = new CoverFacts("The Night of the Hunter", 1955, "Review",
			List.of("Thriller", "Drama"), "United States", 92);

	private final CoverArt covers = new CoverArt();

	@Test
	void drawsTheSameCoverForTheSameFacts() {
		CoverArt others = new CoverArt();
		CoverFacts same = new CoverFacts("The Night of the Hunter", 1955, "Review", List.of("Thriller", "Drama"),
				"United States", 92);
		for (CoverFormat format : CoverFormat.values()) {
			assertThat(others.svg(same, format)).isEqualTo(this.covers.svg(HUNTER, format));
		}
		assertThat(others.png(same, CoverFormat.SOCIAL)).isEqualTo(this.covers.png(HUNTER, CoverFormat.SOCIAL));
		assertThat(others.fingerprint(same)).isEqualTo(this.covers.fingerprint(HUNTER)).matches("[0-9a-f]{12}");
	}

	/** If this fails and it is meant to, raise the drawing's version with it. */
	@Test
	void keepsItsDrawingsAsLongAsTheirVersion() throws Exception {
		MessageDigest all = MessageDigest.getInstance("SHA-256");
		for (CoverFacts film : Titles.twoHundredFilms()) {
			for (CoverFormat format : CoverFormat.values()) {
				all.update(this.covers.svg(film, format).markup().getBytes(UTF_8));
			}
		}
		assertThat(HexFormat.of().formatHex(all.digest(), 0, 8)).isEqualTo("b9769717aa0ca1ed");
		assertThat(this.covers.fingerprint(HUNTER)).isEqualTo("9489b39b7181");
	}

	@Test
	void everyFactCountsForTheFingerprint() {
		List<CoverFacts> others = List.of(HUNTER,
				new CoverFacts("The Night", 1955, "Review", HUNTER.genres(), "United States", 92),
				new CoverFacts(HUNTER.title(), 1956, "Review", HUNTER.genres(), "United States", 92),
				new CoverFacts(HUNTER.title(), null, "Review", HUNTER.genres(), "United States", 92),
				new CoverFacts(HUNTER.title(), 1955, "Film", HUNTER.genres(), "United States", 92),
				new CoverFacts(HUNTER.title(), 1955, "Review", List.of("Thriller"), "United States", 92),
				new CoverFacts(HUNTER.title(), 1955, "Review", HUNTER.genres(), null, 92),
				new CoverFacts(HUNTER.title(), 1955, "Review", HUNTER.genres(), "United States", null));
		assertThat(others.stream().map(this.covers::fingerprint)).doesNotHaveDuplicates();
	}

	@Test
	void neighboursRarelyLookAlike() {
		List<String> looks = Titles.twoHundredFilms().stream().map(this::look).toList();
		long alike = 0;
		for (int i = 1; i < looks.size(); i++) {
			alike += looks.get(i).equals(looks.get(i - 1)) ? 1 : 0;
		}
		Set<String> different = new HashSet<>(looks);
		assertThat(alike).as("of 199 pairs of neighbours").isLessThanOrEqualTo(2);
		assertThat(different).as("looks of 200 films").hasSizeGreaterThan(140);
	}

	@Test
	void usesEveryCompositionAndEveryPalette() {
		List<CoverFacts> films = Titles.twoHundredFilms();
		assertThat(films.stream().map((film) -> choice(film).composition()).distinct()).hasSizeGreaterThan(28);
		assertThat(films.stream().map((film) -> choice(film).palette()).distinct()).hasSize(Palette.values().length);
	}

	@Test
	void genresLeanTheChoice() {
		for (int year = 1930; year < 2030; year++) {
			CoverFacts noir = new CoverFacts("Untitled", year, "Film", List.of("Film noir"), null, null);
			CoverFacts romance = new CoverFacts("Untitled", year, "Film", List.of("Romance"), null, null);
			assertThat(choice(noir).palette()).isNotIn(Palette.ROSE, Palette.SKY, Palette.LILAC, Palette.PISTACHIO);
			assertThat(choice(romance).composition()).isNotIn(Composition.KNIFE, Composition.BLINDS);
		}
	}

	@Test
	void aWordOfTheTitleCallsForItsPicture() {
		CoverFacts umbrellas = new CoverFacts("The Umbrellas of Cherbourg", 1964, "Film", List.of("Musical"), null, 91);
		CoverFacts women = new CoverFacts("Woman in the Rain", 1970, "Film", List.of(), null, null);
		assertThat(choice(umbrellas).composition()).isEqualTo(Composition.UMBRELLA);
		assertThat(choice(women).composition()).isEqualTo(Composition.UMBRELLA);
	}

	@Test
	void theSocialCardIsASmallPngOfTheSizeThatOtherSitesExpect() throws Exception {
		for (CoverFacts film : Titles.twoHundredFilms().subList(60, 80)) {
			byte[] png = this.covers.png(film, CoverFormat.SOCIAL);
			BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
			assertThat(image.getWidth()).isEqualTo(1200);
			assertThat(image.getHeight()).isEqualTo(630);
			assertThat(png.length).as(film.title()).isLessThan(60_000);
		}
	}

	@Test
	void titlesInAnyScriptGetASocialCard() {
		assertThat(Titles.NASTY)
			.allSatisfy((title) -> assertThat(this.covers.png(Titles.facts(title), CoverFormat.SOCIAL)).isNotEmpty());
		assertThat(this.covers.png(Titles.facts("  "), CoverFormat.SOCIAL)).isNotEmpty();
	}

	private String look(CoverFacts facts) {
		CoverArt.Choice choice = choice(facts);
		return choice.composition() + " " + choice.palette();
	}

	private CoverArt.Choice choice(CoverFacts facts) {
		return CoverArt.Choice.of(facts);
	}

}

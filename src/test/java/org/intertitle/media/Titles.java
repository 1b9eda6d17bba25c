package org.intertitle.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Titles to draw covers for.
 */
final class Titles {

	/** What a designer would rather not be handed. */
	static final List<String> NASTY = List.of("M", "8½", "Z", "W", "…", "The", "Koyaanisqatsi",
			"Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "WWWWWWWWWWWWWWWWWWWWWWWWWWWW",
			"Supercalifragilisticexpialidocious", "A & B < C > D \"E\" 'F'", "千と千尋の神隠し", "طعم گیلاس", "Иваново детство",
			"Yi Yi: A One and a Two", "L’année dernière à Marienbad",
			"Jeanne Dielman, 23 quai du Commerce, 1080 Bruxelles",
			"Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb",
			"The art of the long take, and why cutting away from a face can still be the braver one");

	private Titles() {
	}

	/** Two hundred films in the order of their years. */
	static List<CoverFacts> twoHundredFilms() {
		try (InputStream in = Titles.class.getResourceAsStream("/covers/films.txt")) {
			String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
			return all.lines().limit(200).map(Titles::film).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static CoverFacts facts(String title) {
		return new CoverFacts(title, 1999, "Review", List.of(), "Bosnia and Herzegovina", 122);
	}

	private static CoverFacts film(String line) {
		String[] parts = line.split("\\|");
		return new CoverFacts(parts[0], Integer.valueOf(parts[1]), "Film", List.of(parts[2].split(", ")), null, null);
	}

}

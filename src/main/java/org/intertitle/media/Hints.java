package org.intertitle.media;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a cover's facts suggest to whoever draws it.
 *
 * @param words the title's words, in lower case and without accents
 * @param moods what the genres and the year lead one to expect
 */
record Hints(Set<String> words, Set<Mood> moods) {

	private static final int FIRST_YEAR_OF_SOUND = 1930;

	static Hints of(CoverFacts facts) {
		return new Hints(words(facts.title()), moods(facts));
	}

	boolean any(Set<Mood> moods) {
		return !Collections.disjoint(this.moods, moods);
	}

	private static Set<String> words(String title) {
		String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
		return new HashSet<>(Arrays.asList(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
	}

	private static Set<Mood> moods(CoverFacts facts) {
		String said = (String.join(" ", facts.genres()) + " " + facts.kind()).toLowerCase(Locale.ROOT);
		Set<Mood> moods = EnumSet.noneOf(Mood.class);
		for (Mood mood : Mood.values()) {
			if (mood.genres().stream().anyMatch(said::contains)) {
				moods.add(mood);
			}
		}
		if (facts.year() != null && facts.year() < FIRST_YEAR_OF_SOUND) {
			moods.add(Mood.SILENT);
		}
		return moods;
	}

}

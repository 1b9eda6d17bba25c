package org.intertitle.scale;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Invented words, so that no text of anybody's is copied: the same for the same seed.
 */
final class Vocabulary {

	/**
	 * The most frequent noun stands in about half of all articles with this offset, and
	 * the next ones in nearly as many.
	 */
	private static final double OFFSET = 31;

	private static final int NOUNS = 30_000;

	private static final int VERBS = 12_000;

	private static final int ADJECTIVES = 12_000;

	private static final String[] ONSETS = { "b", "br", "c", "cl", "d", "dr", "f", "fl", "g", "gl", "gr", "h", "j", "k",
			"l", "m", "n", "p", "pl", "qu", "r", "s", "sh", "sl", "st", "t", "th", "tr", "v", "w", "z" };

	private static final String[] VOWELS = { "a", "e", "i", "o", "u", "ai", "ea", "ou", "ie" };

	private static final String[] CODAS = { "", "", "l", "m", "n", "r", "rd", "nt", "st", "ck", "lm", "x", "rn" };

	private static final String[] NAME_VOWELS = { "a", "e", "i", "o", "u", "é", "ö", "í", "å", "ü" };

	private final Set<String> taken = new HashSet<>(
			Set.of("the", "she", "her", "his", "him", "that", "than", "then", "this", "was", "were", "will", "with",
					"more", "most", "few", "for", "from", "how", "not", "only", "our", "own", "out", "same", "some"));

	private final String[] nouns;

	private final String[] verbs;

	private final String[] adjectives;

	private final String[] firstNames;

	private final String[] surnames;

	private final Zipf noun = new Zipf(NOUNS, OFFSET);

	private final Zipf verb = new Zipf(VERBS, OFFSET);

	private final Zipf adjective = new Zipf(ADJECTIVES, OFFSET);

	Vocabulary(long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		this.nouns = words(NOUNS, "", random);
		this.verbs = words(VERBS, "", random);
		this.adjectives = words(ADJECTIVES, "y", random);
		this.firstNames = names(900, 1, random);
		this.surnames = names(9_000, 2, random);
	}

	private String[] words(int number, String ending, SplittableRandom random) {
		String[] words = new String[number];
		for (int at = 0; at < number; at++) {
			String word;
			do {
				word = syllables((at < 200) ? 1 : 2, VOWELS, random) + "ack".repeat((at % 97 == 96) ? 1 : 0) + ending;
			}
			while (word.length() < 4 || !this.taken.add(word));
			words[at] = word;
		}
		return words;
	}

	private String[] names(int number, int syllables, SplittableRandom random) {
		String[] names = new String[number];
		for (int at = 0; at < number; at++) {
			String[] vowels = (random.nextInt(8) == 0) ? NAME_VOWELS : VOWELS;
			String name = syllables(syllables, vowels, random) + ((at % 3 == 0) ? "a" : "o");
			names[at] = ((at % 60 == 59) ? "D’" : "") + capital(name);
		}
		return names;
	}

	private static String syllables(int number, String[] vowels, SplittableRandom random) {
		StringBuilder word = new StringBuilder();
		for (int syllable = 0; syllable < number; syllable++) {
			word.append(pick(ONSETS, random)).append(pick(vowels, random)).append(pick(CODAS, random));
		}
		return word.toString();
	}

	static String pick(String[] from, SplittableRandom random) {
		return from[random.nextInt(from.length)];
	}

	static String capital(String word) {
		return Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}

	String noun(SplittableRandom random) {
		return this.nouns[this.noun.next(random)];
	}

	/** One of the nouns by its rank: 0 is the most frequent. */
	String noun(int rank) {
		return this.nouns[rank];
	}

	String verb(SplittableRandom random) {
		return this.verbs[this.verb.next(random)];
	}

	String adjective(SplittableRandom random) {
		return this.adjectives[this.adjective.next(random)];
	}

	/** One of the adjectives by its rank: 0 is the most frequent. */
	String adjective(int rank) {
		return this.adjectives[rank];
	}

	/** A word that hardly anybody else uses: what a large text never runs out of. */
	String rare(SplittableRandom random) {
		return syllables(3, VOWELS, random) + "oid";
	}

	String name(SplittableRandom random) {
		String first = pick(this.firstNames, random);
		String middle = (random.nextInt(4) == 0) ? " " + (char) ('A' + random.nextInt(26)) + "." : "";
		return first + middle + " " + pick(this.surnames, random);
	}

}

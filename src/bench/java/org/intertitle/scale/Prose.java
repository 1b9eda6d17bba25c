package org.intertitle.scale;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Sentences of a small grammar: a pattern's slots are filled with words of a
 * {@link Vocabulary}.
 */
final class Prose {

	/** A pair of frequent words of which an article has one or the other, never both. */
	static final List<String> NEVER_TOGETHER = List.of("westermarch", "eastermarch");

	/** Stands in seven articles, however many there are. */
	static final String RARE = "quibberish";

	private static final double RARE_WORDS = 0.02;

	/**
	 * Slots: n noun, s nouns, b verb, v verb of the third person, e verb of the past, a
	 * adjective, P one of the people, F the subject.
	 */
	private static final String[] PATTERNS = { "The %n of the %n %v the %a %n.",
			"%P %v a %a %n, and nothing in the %n %v it.", "What the %n %v is less a %n than a %a %n.",
			"It is %a, and yet the %n never %v for long.", "When the %n %v, %P lets the %n stand in the %n.",
			"There are %s here that few %s would %b.", "In the second %n the %a %s %b between %n and %n.",
			"One %n later, %P has %e everything but the %n.", "%F is at its most %a where the %n meets the %n.",
			"Nobody who has %e a %n will forget how the %a %n ends.",
			"The %s are %a, the %n is not, and %P knows which of them to %b.",
			"A %n can %b only so much, as every %a %n in %F shows.",
			"We are told that the %n %e; we see how the %s %e.", "But the %n does not %b, and the %s do not mind.",
			"Between %a %s and a %n that %v, there is little for the %n to %b.",
			"If %F has a %n, it is this: that a %a %n %v what the %s have %e.",
			"For all its %s it %v like a %n, %a and without a %n.",
			"The last %n, in which %P %v alone with a %a %n, is worth the %n." };

	private final Vocabulary words;

	Prose(Vocabulary words) {
		this.words = words;
	}

	/**
	 * Adds one sentence.
	 * @param subject what the text is about
	 * @param people who may be named
	 */
	void sentence(StringBuilder text, String subject, List<String> people, SplittableRandom random) {
		String pattern = Vocabulary.pick(PATTERNS, random);
		for (int at = 0; at < pattern.length(); at++) {
			char letter = pattern.charAt(at);
			if (letter == '%') {
				fill(text, pattern.charAt(++at), subject, people, random);
			}
			else {
				text.append(letter);
			}
		}
	}

	private void fill(StringBuilder text, char slot, String subject, List<String> people, SplittableRandom random) {
		switch (slot) {
			case 'n' -> text.append(noun(random));
			case 's' -> text.append(noun(random)).append('s');
			case 'b' -> text.append(this.words.verb(random));
			case 'v' -> text.append(this.words.verb(random)).append('s');
			case 'e' -> text.append(this.words.verb(random)).append("ed");
			case 'a' -> text.append(this.words.adjective(random));
			case 'F' -> text.append(subject);
			default -> text.append(people.get(random.nextInt(people.size())));
		}
	}

	private String noun(SplittableRandom random) {
		return (random.nextDouble() < RARE_WORDS) ? this.words.rare(random) : this.words.noun(random);
	}

	/** A headline, or a title of a film. */
	String title(SplittableRandom random) {
		String noun = Vocabulary.capital(this.words.noun(random));
		return switch (random.nextInt(9)) {
			case 0, 1 -> "The " + noun;
			case 2 -> noun;
			case 3 -> noun + " of the " + Vocabulary.capital(this.words.noun(random));
			case 4 -> "The " + Vocabulary.capital(this.words.adjective(random)) + " " + noun;
			case 5 -> noun + " and " + Vocabulary.capital(this.words.noun(random));
			case 6 -> "A " + noun + " in " + Vocabulary.capital(this.words.noun(random));
			case 7 -> Vocabulary.capital(this.words.adjective(random)) + " " + noun;
			default -> "L’" + Vocabulary.capital(this.words.noun(random)) + "é";
		};
	}

	String heading(SplittableRandom random) {
		return "The " + this.words.adjective(random) + " " + this.words.noun(random);
	}

	/** A short text without a heading. */
	String paragraph(int sentences, String subject, List<String> people, SplittableRandom random) {
		StringBuilder text = new StringBuilder();
		for (int sentence = 0; sentence < sentences; sentence++) {
			sentence(text.append(text.isEmpty() ? "" : " "), subject, people, random);
		}
		return text.toString();
	}

}

package org.intertitle.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Texts by chance, from few enough words that the same ones come again.
 */
final class Scribble {

	private static final List<String> WORDS = List.of("light", "a", "the", "Amélie", "8½", "cut", "小津", "👩‍🚀",
			"e\u0301", "—", "room", ",", ".", "*film*", "don't");

	private Scribble() {
	}

	static String text(Random random) {
		return words(random, random.nextInt(40));
	}

	static String long_(Random random, int characters) {
		StringBuilder text = new StringBuilder();
		while (text.length() < characters) {
			text.append("w").append(random.nextInt(1_000_000)).append((random.nextInt(12) == 0) ? "\n" : " ");
		}
		return text.toString();
	}

	private static String words(Random random, int number) {
		StringBuilder text = new StringBuilder();
		for (int word = 0; word < number; word++) {
			text.append(WORDS.get(random.nextInt(WORDS.size())));
			text.append(switch (random.nextInt(8)) {
				case 0 -> "\n";
				case 1 -> "\n\n";
				case 2 -> "\r\n";
				default -> " ";
			});
		}
		return text.toString();
	}

	/** The text with some words gone, some new and some in other places. */
	static String changed(String text, Random random) {
		List<String> words = new ArrayList<>(Words.of(text));
		for (int change = random.nextInt(4); change > 0; change--) {
			int at = random.nextInt(words.size() + 1);
			if (random.nextBoolean() && at < words.size()) {
				words.remove(at);
			}
			else {
				words.addAll(at, Words.of(words(random, 1 + random.nextInt(3))));
			}
		}
		return String.join("", words);
	}

}

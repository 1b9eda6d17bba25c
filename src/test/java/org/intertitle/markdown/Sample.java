package org.intertitle.markdown;

/**
 * Articles of a given length, with the usual number of links, headings and notes.
 */
final class Sample {

	private static final String PARAGRAPH = """
			The lamp in the corner of *The Long Corridor* -- "as old as the house," she says -- goes out twice, and each \
			time the camera waits for it. Nobody waits for anybody else in this film. There's a [tram](https://example.com/tram/), \
			a letter, and a dog that belongs to the '30s; the rest is **light** on a wall, and a man who will not look at it. \
			What the director knows, and what the script only guesses, is that a room is a kind of argument. You may leave it, \
			but you will have lost. So the door stays open for the length of a song, and then somebody, we don't see who, \
			closes it with great care.
			""";

	private static final int WORDS_IN_PARAGRAPH = 100;

	private Sample() {
	}

	/**
	 * About that many words.
	 */
	static String article(int words) {
		StringBuilder text = new StringBuilder();
		for (int i = 1; i <= words / WORDS_IN_PARAGRAPH; i++) {
			text.append(PARAGRAPH.strip());
			text.append((i % 5 == 0) ? "[^%d]\n\n[^%d]: A note, \"with\" *care*.\n\n".formatted(i, i) : "\n\n");
			text.append((i % 3 == 0) ? "Related article: /another-film-%d/\n\n## Part %d\n\n".formatted(i, i) : "");
			text.append((i % 7 == 0) ? "- one thing\n- another\n\n> and a word from somebody\n\n" : "");
		}
		return text.toString();
	}

}

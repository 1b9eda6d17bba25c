package org.intertitle.markdown;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A line set in Markdown, which remembers of each character whether it is text or markup,
 * so that it can be read back and compared.
 */
final class Galley {

	/** What is markup, and must not be read as text. */
	static final int MARKUP = -1;

	/** What may be read as either, such as a backslash with the text that it keeps. */
	static final int ASIDE = -2;

	private final StringBuilder text = new StringBuilder();

	private final BitSet escapes;

	private final int prefix;

	private int[] expected = new int[64];

	private int[] origins = new int[64];

	/**
	 * Begins a line.
	 * @param prefix markup before it, of which it is no part
	 * @param escapes which characters of the original are to be kept by a backslash
	 */
	Galley(String prefix, BitSet escapes) {
		this.prefix = prefix.length();
		this.escapes = escapes;
		markup(prefix);
	}

	void markup(String signs) {
		for (int i = 0; i < signs.length(); i++) {
			put(signs.charAt(i), MARKUP, -1);
		}
	}

	void aside(String signs) {
		for (int i = 0; i < signs.length(); i++) {
			put(signs.charAt(i), ASIDE, -1);
		}
	}

	/**
	 * Adds a character of the original, as it is.
	 * @param style in which style it must be read: marks as bits
	 * @param origin its place in the original
	 */
	void literal(char c, int style, int origin) {
		put(c, style, origin);
	}

	/**
	 * Adds a character of the original, with a backslash if it needs one.
	 */
	void text(char c, int style, int origin, boolean kept) {
		aside((kept || keeps(origin)) ? "\\" : "");
		put(c, style, origin);
	}

	/**
	 * Whether a character of the original is to have a backslash.
	 */
	boolean keeps(int origin) {
		return this.escapes.get(origin);
	}

	private void put(char c, int style, int origin) {
		int length = this.text.length();
		if (length == this.expected.length) {
			this.expected = Arrays.copyOf(this.expected, 2 * length);
			this.origins = Arrays.copyOf(this.origins, 2 * length);
		}
		this.expected[length] = style;
		this.origins[length] = origin;
		this.text.append(c);
	}

	int expected(int at) {
		return this.expected[at];
	}

	int origin(int at) {
		return this.origins[at];
	}

	boolean isMarkup(int at) {
		return at < this.text.length() && this.expected[at] == MARKUP;
	}

	char at(int at) {
		return this.text.charAt(at);
	}

	/**
	 * The line with its prefix, to be read back.
	 */
	String withPrefix() {
		return this.text.toString();
	}

	/**
	 * The line.
	 */
	String line() {
		return this.text.substring(this.prefix);
	}

}

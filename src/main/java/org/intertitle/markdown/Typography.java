package org.intertitle.markdown;

import java.util.regex.Pattern;

import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Sets what a keyboard has as a printer would: curly quotation marks, dashes for two and
 * three hyphens, an ellipsis for three full stops.
 * <p>
 * Each mark is judged by its neighbours and not by looking for its partner, so that an
 * apostrophe is never taken for the end of a quotation, a quotation may run over several
 * paragraphs, and the work is linear. A backslash keeps a mark straight.
 */
final class Typography {

	/** What a quotation may follow, besides a space or nothing. */
	private static final String OPENERS = "=([{<>|/-\u2013\u2014\u2018\u201c\u00ab\u201e\u00bf\u00a1";

	/** What may stand between a mark and the neighbour that matters. */
	private static final String TRANSPARENT = "*_~\"'";

	private static final int FURTHEST_NEIGHBOUR = 8;

	private static final int LONGEST_ELISION = 8;

	/**
	 * Words that have lost their beginning, and years that have lost their century. "'28
	 * Days Later" is a title: digits before a capital are not a year.
	 */
	private static final Pattern ELISION = Pattern.compile(
			"(?i:tis|twas|twere|twill|til|em|cause|bout|n)(?![\\p{L}\\d]).*|\\d\\ds?(?![\\p{L}\\d/]| [\\p{Lu}\\d]).*");

	private static final char NOTHING = '\0';

	private final BasedSequence text;

	private final BasedSequence source;

	private final StringBuilder out;

	private Typography(BasedSequence text) {
		this.text = text;
		this.source = text.getBaseSequence();
		this.out = new StringBuilder(text.length());
	}

	/**
	 * Sets one stretch of text.
	 * @param text a part of the source: what stands before and after it there is its
	 * neighbour
	 * @return the text, its backslash escapes resolved
	 */
	static String set(BasedSequence text) {
		return new Typography(text).set();
	}

	/**
	 * Sets a title or a caption, which stands by itself.
	 * @param text with its escapes and entities
	 */
	static String setAlone(CharSequence text) {
		return set(BasedSequence.of(BasedSequence.of(text).unescape()));
	}

	private String set() {
		int i = 0;
		while (i < this.text.length()) {
			i += setAt(i);
		}
		return this.out.toString();
	}

	private int setAt(int i) {
		return switch (this.text.charAt(i)) {
			case '\\' -> escape(i);
			case '"' -> put(opens(i) ? '\u201c' : '\u201d', 1);
			case '\'' -> put((opens(i) && !isElision(i)) ? '\u2018' : '\u2019', 1);
			case '-' -> (run(i) == 2) ? put('\u2013', 2) : threeOrAsTyped(i, '\u2014');
			case '.' -> threeOrAsTyped(i, '\u2026');
			default -> put(this.text.charAt(i), 1);
		};
	}

	private int escape(int i) {
		char next = (i + 1 < this.text.length()) ? this.text.charAt(i + 1) : NOTHING;
		boolean punctuation = next > ' ' && next < 0x7F && !Character.isLetterOrDigit(next);
		return punctuation ? put(next, 2) : put('\\', 1);
	}

	private int threeOrAsTyped(int i, char three) {
		int run = run(i);
		if (run == 3) {
			return put(three, run);
		}
		this.out.repeat(this.text.charAt(i), run);
		return run;
	}

	private int run(int i) {
		int end = i;
		while (end < this.text.length() && this.text.charAt(end) == this.text.charAt(i)) {
			end++;
		}
		return end - i;
	}

	private int put(char set, int read) {
		this.out.append(set);
		return read;
	}

	private boolean opens(int i) {
		char before = before(i);
		return (isSpace(before) || OPENERS.indexOf(before) >= 0) && !isSpace(at(i + 1));
	}

	private char before(int i) {
		int at = i - 1;
		while (TRANSPARENT.indexOf(at(at)) >= 0 && i - at < FURTHEST_NEIGHBOUR) {
			at--;
		}
		return at(at);
	}

	private boolean isElision(int i) {
		int end = Math.min(i + 1 + LONGEST_ELISION, this.text.length());
		return ELISION.matcher(this.text.subSequence(i + 1, end)).matches();
	}

	private char at(int i) {
		if (i < 0) {
			return this.source.safeCharAt(this.text.getStartOffset() + i);
		}
		if (i >= this.text.length()) {
			return this.source.safeCharAt(this.text.getEndOffset() + i - this.text.length());
		}
		return this.text.charAt(i);
	}

	private static boolean isSpace(char c) {
		return c == NOTHING || Character.isWhitespace(c) || Character.isSpaceChar(c);
	}

}

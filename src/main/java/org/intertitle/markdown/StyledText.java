package org.intertitle.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A line as a row of characters, each with its style. The mention of a note is one
 * character, and so is a line break.
 */
final class StyledText {

	static final char NOTE = '\uFFFC';

	static final char BREAK = '\n';

	static final char NBSP = '\u00a0';

	private final StringBuilder characters = new StringBuilder();

	private final List<Style> styles = new ArrayList<>();

	private final Deque<String> notes = new ArrayDeque<>();

	void add(char c, Style style) {
		this.characters.append(c);
		this.styles.add(style);
	}

	void addNote(String name) {
		this.notes.add(name);
		add(NOTE, Style.PLAIN);
	}

	/**
	 * Takes over the notes of a text whose characters were added one by one.
	 */
	void addNotes(StyledText other) {
		this.notes.addAll(other.notes);
	}

	int length() {
		return this.characters.length();
	}

	char at(int i) {
		return this.characters.charAt(i);
	}

	Style style(int i) {
		return this.styles.get(i);
	}

	void style(int i, Style style) {
		this.styles.set(i, style);
	}

	int indexOf(String sign, int from) {
		return this.characters.indexOf(sign, from);
	}

	String before(int end, int most) {
		return this.characters.substring(Math.max(0, end - most), end);
	}

	boolean isSpace(int i) {
		return at(i) == ' ' || at(i) == NBSP || at(i) == BREAK;
	}

	/** What belongs to the words on both sides of it. */
	boolean isNeutral(int i) {
		return isSpace(i) || at(i) == NOTE;
	}

	boolean isPunctuation(int i) {
		char c = at(i);
		return switch (Character.getType(c)) {
			case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
					Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
					Character.OTHER_PUNCTUATION ->
				true;
			default -> c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
		};
	}

	/**
	 * A stretch of the text as runs. Stretches must be asked for from left to right.
	 */
	List<Run> runs(int start, int end) {
		List<Run> runs = new ArrayList<>();
		int from = start;
		for (int i = start; i < end; i++) {
			boolean last = i + 1 == end || isSign(i) || isSign(i + 1) || !style(i).equals(style(i + 1));
			if (last) {
				runs.add(run(from, i + 1));
				from = i + 1;
			}
		}
		return runs;
	}

	private boolean isSign(int i) {
		return at(i) == NOTE || at(i) == BREAK;
	}

	private Run run(int start, int end) {
		return switch (at(start)) {
			case NOTE -> new Run(Run.Kind.NOTE, this.notes.remove(), style(start));
			case BREAK -> new Run(Run.Kind.BREAK, "\n", style(start));
			default -> Run.text(this.characters.substring(start, end), style(start));
		};
	}

}

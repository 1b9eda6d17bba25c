package org.intertitle.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * Two texts held against each other.
 *
 * @param runs in reading order: what both have, and between that what only one has
 */
public record Comparison(List<Run> runs) {

	/** So many lines around a change are shown. */
	private static final int CONTEXT = 2;

	/** Hiding a line or two saves nobody anything. */
	private static final int FEWEST_HIDDEN = 3;

	/** Whose words they are. */
	public enum Kind {

		/** Both texts have them. */
		SAME,

		/** Both texts have them, far from any difference. */
		FOLDED,

		/** Only the second text has them. */
		ADDED,

		/** Only the first text has them. */
		REMOVED

	}

	/**
	 * Words that belong together.
	 *
	 * @param kind whose they are
	 * @param text the words, with their spaces and line ends
	 */
	public record Run(Kind kind, String text) {

		/**
		 * How much there is to fold.
		 * @return the number of lines
		 */
		public long lines() {
			return this.text.lines().count();
		}

	}

	/**
	 * Compares two texts.
	 * @param before the first
	 * @param after the second
	 * @return the comparison; the runs that are not added make the first text again,
	 * those that are not removed the second
	 */
	public static Comparison of(String before, String after) {
		List<String> words = Words.of(before);
		List<Run> runs = new ArrayList<>();
		int at = 0;
		for (Edit edit : Edit.between(words, Words.of(after))) {
			same(Words.joined(words.subList(at, edit.start())), at > 0, true, runs);
			add(Kind.REMOVED, Words.joined(words.subList(edit.start(), edit.end())), runs);
			add(Kind.ADDED, Words.joined(edit.words()), runs);
			at = edit.end();
		}
		same(Words.joined(words.subList(at, words.size())), at > 0, false, runs);
		return new Comparison(List.copyOf(runs));
	}

	/**
	 * Folds what is far from the changes before and after it.
	 */
	private static void same(String text, boolean changeBefore, boolean changeAfter, List<Run> runs) {
		List<String> lines = lines(text);
		int head = changeBefore ? CONTEXT + 1 : 0;
		int tail = changeAfter ? CONTEXT + 1 : 0;
		if ((!changeBefore && !changeAfter) || lines.size() - head - tail < FEWEST_HIDDEN) {
			add(Kind.SAME, text, runs);
			return;
		}
		add(Kind.SAME, Words.joined(lines.subList(0, head)), runs);
		add(Kind.FOLDED, Words.joined(lines.subList(head, lines.size() - tail)), runs);
		add(Kind.SAME, Words.joined(lines.subList(lines.size() - tail, lines.size())), runs);
	}

	private static List<String> lines(String text) {
		List<String> lines = new ArrayList<>();
		int start = 0;
		for (int end = text.indexOf('\n') + 1; end > 0; end = text.indexOf('\n', start) + 1) {
			lines.add(text.substring(start, end));
			start = end;
		}
		lines.add(text.substring(start));
		return lines;
	}

	private static void add(Kind kind, String text, List<Run> runs) {
		if (!text.isEmpty()) {
			runs.add(new Run(kind, text));
		}
	}

	/**
	 * Whether the texts differ.
	 * @return false if they are the same
	 */
	public boolean changed() {
		return this.runs.stream().anyMatch((run) -> run.kind() == Kind.ADDED || run.kind() == Kind.REMOVED);
	}

}

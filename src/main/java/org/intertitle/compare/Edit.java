package org.intertitle.compare;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/**
 * One change on the way from a text to another.
 *
 * @param start the first word of the old text that goes
 * @param end the first word after it that stays
 * @param words what comes in their place
 */
record Edit(int start, int end, List<String> words) {

	/**
	 * Comparing costs about the product of what differs; beyond this a passage is taken
	 * as changed from end to end.
	 */
	private static final long MOST_WORK = 4_000_000;

	/**
	 * Finds the changes: first the lines that differ, then the words within them.
	 * @return in order; no two touch the same words
	 */
	static List<Edit> between(List<String> before, List<String> after) {
		List<Integer> oldLines = new ArrayList<>();
		List<Integer> newLines = new ArrayList<>();
		List<Edit> edits = new ArrayList<>();
		for (AbstractDelta<String> lines : deltas(lines(before, oldLines), lines(after, newLines))) {
			int from = lines.getSource().getPosition();
			int to = lines.getTarget().getPosition();
			int start = oldLines.get(from);
			int newStart = newLines.get(to);
			List<String> gone = before.subList(start, oldLines.get(from + lines.getSource().size()));
			List<String> come = after.subList(newStart, newLines.get(to + lines.getTarget().size()));
			within(start, gone, come, edits);
		}
		return edits;
	}

	private static void within(int start, List<String> gone, List<String> come, List<Edit> edits) {
		if ((long) gone.size() * come.size() > MOST_WORK) {
			edits.add(new Edit(start, start + gone.size(), List.copyOf(come)));
			return;
		}
		for (AbstractDelta<String> words : deltas(gone, come)) {
			int position = start + words.getSource().getPosition();
			edits.add(
					new Edit(position, position + words.getSource().size(), List.copyOf(words.getTarget().getLines())));
		}
	}

	private static List<AbstractDelta<String>> deltas(List<String> before, List<String> after) {
		return DiffUtils.diff(before, after).getDeltas();
	}

	/**
	 * Joins words to lines.
	 * @param starts is given the first word of each line, and the end
	 */
	private static List<String> lines(List<String> words, List<Integer> starts) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		int start = 0;
		for (int at = 0; at < words.size(); at++) {
			line.append(words.get(at));
			if (Words.endsLine(words.get(at)) || at == words.size() - 1) {
				lines.add(line.toString());
				starts.add(start);
				line.setLength(0);
				start = at + 1;
			}
		}
		starts.add(words.size());
		return lines;
	}

	/** Whether two changes of one text, by two people, are of the same place. */
	boolean meets(Edit other) {
		return Math.max(this.start, other.start) < Math.min(this.end, other.end) || this.start == other.start;
	}

}

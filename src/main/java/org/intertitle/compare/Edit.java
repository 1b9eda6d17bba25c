package org.intertitle.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * One change on the way from a text to another.
 *
 * @param start the first word of the old text that goes
 * @param end the first word after it that stays
 * @param words what comes in their place
 */
record Edit(int start, int end, List<String> words) {

	/**
	 * Finds the changes: first the lines that differ, then the words within them.
	 * @return in order; no two touch the same words
	 */
	static List<Edit> between(List<String> before, List<String> after) {
		List<Integer> oldLines = new ArrayList<>();
		List<Integer> newLines = new ArrayList<>();
		List<Edit> edits = new ArrayList<>();
		Effort effort = new Effort();
		for (Change lines : Change.between(lines(before, oldLines), lines(after, newLines), effort)) {
			int start = oldLines.get(lines.start());
			List<String> gone = before.subList(start, oldLines.get(lines.end()));
			List<String> come = after.subList(newLines.get(lines.newStart()), newLines.get(lines.newEnd()));
			for (Change words : Change.between(gone, come, effort)) {
				edits.add(new Edit(start + words.start(), start + words.end(),
						List.copyOf(come.subList(words.newStart(), words.newEnd()))));
			}
		}
		return edits;
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

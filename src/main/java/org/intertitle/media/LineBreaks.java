package org.intertitle.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Breaks a title into lines of even length, where a reader would draw breath: after a
 * colon, never after an article or a preposition.
 */
final class LineBreaks {

	/**
	 * Ends a piece of a word that had to be parted; printed at the end of a line only.
	 */
	static final char SOFT_HYPHEN = '\u00ad';

	/** Words that belong to the one after them. */
	private static final Set<String> LEANING = Set.of("a", "an", "the", "of", "and", "in", "to", "on", "for", "at",
			"by", "from", "with", "or", "la", "le", "les", "il", "lo", "i", "gli", "el", "los", "las", "un", "une",
			"una", "uno", "de", "du", "des", "di", "del", "della", "der", "die", "das", "den", "ein", "eine", "und",
			"et", "y", "e", "z", "w", "na", "no", "my", "his", "her", "its", "our", "your", "their", "mr.", "mrs.",
			"dr.", "st.", "&");

	/** Lines that are shorter than this part of the others look like leftovers. */
	private static final double SHORT = 0.65;

	/** The same where the sense makes a pause. */
	private static final double SHORT_BEFORE_A_PAUSE = 0.5;

	private final List<String> words;

	/** Where each word begins and ends if all stand on one line, in ems. */
	private final double[] begins;

	private final double[] ends;

	LineBreaks(List<String> words, ToDoubleFunction<String> width) {
		this.words = words;
		this.begins = new double[words.size()];
		this.ends = new double[words.size()];
		double pen = 0;
		for (int i = 0; i < words.size(); i++) {
			double own = width.applyAsDouble(words.get(i).strip());
			double spaced = words.get(i).startsWith(" ") ? width.applyAsDouble(" ") : 0;
			this.begins[i] = pen + spaced;
			this.ends[i] = pen + spaced + own;
			pen = this.ends[i];
		}
	}

	/** Returns the best way to set all words on a number of lines. */
	Broken into(int lines) {
		int count = this.words.size();
		double ideal = Math.max(0.01, this.ends[count - 1] / lines);
		double[][] costs = new double[lines + 1][count + 1];
		int[][] next = new int[lines + 1][count + 1];
		for (int left = 1; left <= lines; left++) {
			for (int from = 0; from < count; from++) {
				costs[left][from] = Double.MAX_VALUE;
				for (int end = (left == 1) ? count : from + 1; end <= count - left + 1; end++) {
					double cost = cost(from, end, ideal) + costs[left - 1][end];
					if (cost < costs[left][from]) {
						costs[left][from] = cost;
						next[left][from] = end;
					}
				}
			}
		}
		return new Broken(follow(next, lines), costs[lines][0]);
	}

	private List<String> follow(int[][] next, int lines) {
		List<String> broken = new ArrayList<>();
		int from = 0;
		for (int left = lines; left > 0; left--) {
			int end = next[left][from];
			String line = String.join("", this.words.subList(from, end)).strip();
			broken.add(line.replaceAll(SOFT_HYPHEN + "$", "-").replace(String.valueOf(SOFT_HYPHEN), ""));
			from = end;
		}
		return broken;
	}

	private double cost(int from, int end, double ideal) {
		double share = (this.ends[end - 1] - this.begins[from]) / ideal;
		boolean last = end == this.words.size();
		boolean widow = last && end - from == 1 && from > 0 && this.words.get(from).strip().length() < 5;
		double pause = last ? 0 : breakCost(this.words.get(end - 1));
		double stub = 3 * Math.max(0, ((pause < 0) ? SHORT_BEFORE_A_PAUSE : SHORT) - share);
		return share * share + stub + pause + (widow ? 0.5 : 0);
	}

	private static double breakCost(String word) {
		String before = word.strip().toLowerCase(Locale.ROOT);
		if (LEANING.contains(before)) {
			return 0.5;
		}
		return switch (before.isEmpty() ? ' ' : before.charAt(before.length() - 1)) {
			case ':' -> -0.6;
			case '.', '!', '?', '–', '—', ';' -> -0.4;
			case ',' -> -0.2;
			case '-', SOFT_HYPHEN -> 0.5;
			default -> 0;
		};
	}

	/**
	 * Lines, and how badly they read: the number of lines if they are even, and more if
	 * not.
	 */
	record Broken(List<String> lines, double cost) {
	}

}

package org.intertitle.film;

import java.util.regex.Pattern;

import org.intertitle.film.JobLabels.Label;
import org.jspecify.annotations.Nullable;

/**
 * A label before a colon.
 *
 * @param label what it names
 * @param from where it begins
 * @param to behind the colon
 */
record LabelAt(Label label, int from, int to) {

	private static final Pattern LABEL_LIKE = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’./&() -]{1,59}");

	private static final int MOST_WORDS = 6;

	/** What has more colons than this and no label is something else. */
	private static final int MOST_COLONS = 50;

	/**
	 * Finds the next label.
	 * @param text a piece of a line
	 * @param start where to begin
	 * @param now what the names before it belong to
	 * @return the label, or nothing if there is none
	 */
	static @Nullable LabelAt next(String text, int start, @Nullable Label now) {
		int colon = colon(text, start);
		for (int tried = 0; colon >= 0 && tried < MOST_COLONS; tried++) {
			LabelAt found = before(text, start, colon, now);
			if (found != null) {
				return found;
			}
			colon = colon(text, colon + 1);
		}
		return null;
	}

	private static int colon(String text, int start) {
		for (int at = start; at < text.length(); at++) {
			if ((text.charAt(at) == ':' || text.charAt(at) == '：') && !text.startsWith("//", at + 1)) {
				return at;
			}
		}
		return -1;
	}

	/**
	 * The longest well-known label that ends here; else what stands between separators.
	 */
	private static @Nullable LabelAt before(String text, int start, int colon, @Nullable Label now) {
		int from = Math.max(start, colon - JobLabels.LONGEST);
		int comma = Math.max(text.lastIndexOf(',', colon), text.lastIndexOf(". ", colon)) + 1;
		for (int at = from; at >= 0 && at < colon; at = afterSpace(text, at)) {
			Label label = JobLabels.known(text.substring(at, colon));
			if (label != null) {
				return new LabelAt(label, at, colon + 1);
			}
		}
		int begin = Math.max(start, comma);
		String unknown = text.substring(begin, colon).strip();
		boolean fits = unknown.length() <= JobLabels.LONGEST && LABEL_LIKE.matcher(unknown).matches()
				&& unknown.split(" ").length <= MOST_WORDS && !unknown.contains(" as ");
		return fits && (now == null || !now.isCast() || begin == 0)
				? new LabelAt(JobLabels.any(unknown), begin, colon + 1) : null;
	}

	private static int afterSpace(String text, int at) {
		int space = text.indexOf(' ', at);
		return (space < 0) ? -1 : space + 1;
	}

}

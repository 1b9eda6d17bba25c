package org.intertitle.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * A line that means something by itself and is no text: {@code Related article: address},
 * {@code Trailer: address}, {@code ::: spoiler}, {@code ::: pull} and {@code :::}.
 *
 * @param rest what follows the cue: an address, or a spoiler's title
 */
record CueLine(Cue cue, String rest) {

	/** What a line can call for. */
	enum Cue {

		RELATED, TRAILER, SPOILER, PULL, END

	}

	private static final Pattern LABELLED = Pattern
		.compile("(?i)(related article|trailer)[ \\t]*:[ \\t]*<?([^\\s<>]+)>?\\s*");

	private static final Pattern EDGE = Pattern.compile("(?i):::+\\s*(?:(spoiler|pull)(?:\\s(.*))?)?");

	private static final Pattern CODE_FENCE = Pattern.compile("(```+|~~~+)([^`]*)");

	/**
	 * Reads one line.
	 * @return nothing if it is ordinary text
	 */
	static Optional<CueLine> of(CharSequence line) {
		if (line.isEmpty() || "RrTt:".indexOf(line.charAt(0)) < 0) {
			return Optional.empty();
		}
		Matcher labelled = LABELLED.matcher(line);
		if (labelled.matches() && Address.isPage(labelled.group(2))) {
			boolean related = Character.toLowerCase(line.charAt(0)) == 'r';
			return Optional.of(new CueLine(related ? Cue.RELATED : Cue.TRAILER, labelled.group(2)));
		}
		Matcher edge = EDGE.matcher(line);
		return edge.matches() ? Optional.of(edge(edge.group(1), edge.group(2))) : Optional.empty();
	}

	private static CueLine edge(@Nullable String name, @Nullable String title) {
		Cue cue = (name == null) ? Cue.END : Cue.valueOf(name.toUpperCase(Locale.ROOT));
		return new CueLine(cue, (title != null) ? title.strip() : "");
	}

	/**
	 * Puts an empty line before and after each of these lines, so that Flexmark makes a
	 * paragraph of its own out of it even where it touches a text, a list or a quotation.
	 * Lines in a code fence are left alone, and so are indented ones, which belong to
	 * whatever they are indented under.
	 */
	static String setApart(String source) {
		StringBuilder apart = new StringBuilder(source.length() + 64);
		String fence = "";
		for (String line : (Iterable<String>) source.lines()::iterator) {
			fence = fenceAfter(line, fence);
			boolean cue = fence.isEmpty() && of(line).isPresent();
			apart.append(cue ? "\n" : "").append(line).append(cue ? "\n\n" : "\n");
		}
		return apart.toString();
	}

	private static String fenceAfter(String line, String fence) {
		if (!fence.isEmpty()) {
			String end = line.strip();
			boolean closes = end.startsWith(fence) && end.chars().allMatch((c) -> c == fence.charAt(0));
			return closes ? "" : fence;
		}
		Matcher opening = CODE_FENCE.matcher(line);
		return opening.matches() ? opening.group(1) : "";
	}

	/**
	 * Whether a line up to its colon is the label of a related article.
	 */
	static boolean isLabelBefore(BasedSequence text, int colon) {
		int start = colon - "related article".length();
		return start >= 0 && text.matchCharsIgnoreCase("related article", start)
				&& (start == 0 || text.charAt(start - 1) == '\n');
	}

}

package org.intertitle.markdown;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * A line that means something by itself and is no text: {@code Related article: address},
 * {@code Trailer: address} or {@code Trailer: address Title, 2024-09-26},
 * {@code ::: spoiler}, {@code ::: pull} and {@code :::}.
 *
 * @param rest what follows the cue: an address, or a spoiler's title
 * @param release of a trailer, if it was written behind its address
 */
record CueLine(Cue cue, String rest, Block.@Nullable Release release) {

	/** What a line can call for. */
	enum Cue {

		RELATED, TRAILER, SPOILER, PULL, END

	}

	private static final Pattern LABELLED = Pattern
		.compile("(?i)(related article|trailer)[ \\t]*:[ \\t]*<?([^\\s<>]+)>?\\s*(?<release>(?<=\\s)\\S.*)?");

	private static final Pattern RELEASE = Pattern.compile("(\\S.{0,149}),\\s*(\\d{4}-\\d\\d-\\d\\d)\\s*");

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
			return labelled(labelled.group(1), labelled.group(2), labelled.group("release"));
		}
		Matcher edge = EDGE.matcher(line);
		return edge.matches() ? Optional.of(edge(edge.group(1), edge.group(2))) : Optional.empty();
	}

	private static Optional<CueLine> labelled(String label, String address, @Nullable String behind) {
		Cue cue = label.equalsIgnoreCase("trailer") ? Cue.TRAILER : Cue.RELATED;
		if (behind == null) {
			return Optional.of(new CueLine(cue, address, null));
		}
		return (cue == Cue.TRAILER) ? release(behind).map((release) -> new CueLine(cue, address, release))
				: Optional.empty();
	}

	private static Optional<Block.Release> release(String written) {
		Matcher release = RELEASE.matcher(written);
		try {
			return release.matches()
					? Optional.of(new Block.Release(release.group(1), LocalDate.parse(release.group(2))))
					: Optional.empty();
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	private static CueLine edge(@Nullable String name, @Nullable String title) {
		Cue cue = (name == null) ? Cue.END : Cue.valueOf(name.toUpperCase(Locale.ROOT));
		return new CueLine(cue, (title != null) ? title.strip() : "", null);
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

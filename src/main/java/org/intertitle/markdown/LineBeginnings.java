package org.intertitle.markdown;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what would make something else of a paragraph if a line of it began so: "1. May"
 * is no list.
 */
final class LineBeginnings {

	private static final Pattern NUMBER = Pattern.compile("\\d{1,9}[.)](?=\\s|$)");

	private static final Pattern SIGN = Pattern.compile("(?:#{1,6}|[-+*])(?=\\s|$)|>|```[^`]*$|~~~|\\[\\^[^\\]]+]:");

	/** The definition of a link. */
	private static final Pattern DEFINITION = Pattern.compile("\\[[^\\]]+]:[ \\t]*\\S+[ \\t]*(?:[\"'(].*)?$");

	private static final Pattern RULE = Pattern.compile("([-_*])(?:[ \\t]*\\1){2,}[ \\t]*$");

	/** What makes a heading or a table of the line before. */
	private static final Pattern UNDERLINE = Pattern.compile("(?:=+|[-:| ]*-[-:| ]*)$");

	private LineBeginnings() {
	}

	/**
	 * Finds the characters that need a backslash.
	 * @param runs a paragraph
	 * @return their places in the paragraph's text
	 */
	static BitSet find(List<Run> runs) {
		BitSet found = new BitSet();
		StringBuilder line = new StringBuilder();
		int start = 0;
		boolean first = true;
		boolean plain = true;
		for (Run run : runs) {
			if (run.kind() == Run.Kind.BREAK) {
				mark(found, plain ? line.toString() : "", start, first);
				start += line.length() + 1;
				line.setLength(0);
				first = false;
				plain = true;
			}
			else if (run.isText()) {
				plain &= !line.isEmpty() || run.isPlain();
				line.append(run.text());
			}
			else {
				plain &= !line.isEmpty();
			}
		}
		mark(found, plain ? line.toString() : "", start, first);
		return found;
	}

	private static void mark(BitSet found, String line, int start, boolean first) {
		Matcher number = NUMBER.matcher(line);
		if (number.lookingAt()) {
			found.set(start + number.end() - 1);
		}
		else if (SIGN.matcher(line).lookingAt() || RULE.matcher(line).lookingAt() || opensOrEndsContainer(line)
				|| (!first && UNDERLINE.matcher(line).lookingAt())) {
			found.set(start);
		}
	}

	private static boolean opensOrEndsContainer(String line) {
		return line.startsWith(":") && CueLine.of(line).isPresent();
	}

}

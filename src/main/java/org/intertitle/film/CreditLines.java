package org.intertitle.film;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a pasted text, without what only its source needed: bullets, numbers,
 * marks of footnotes, and the name that a portrait's description says once more.
 */
final class CreditLines {

	private static final Pattern INVISIBLE = Pattern
		.compile("[\\p{Cf}\\u00ad\\ufffc\\ufeff]++|[\\p{Cc}&&[^\\t\\n\\r]]++");

	private static final Pattern SPACES = Pattern.compile("[\\p{Zs}]++");

	private static final Pattern FOOTNOTES = Pattern
		.compile("\\[(?:\\d{1,3}|[a-z]|[a-z]+ \\d{1,3}|citation needed)]|[¹²³⁰⁴-⁹†‡§]++|(?<=\\p{L})\\*++");

	private static final Pattern BULLET = Pattern.compile("^ *+(?:[-–—*•‣◦▪●○»>]++ +|\\d{1,3}[.)] +|[a-z]\\) +)");

	private static final Pattern TABS = Pattern.compile(" *+\\t[ \\t]*+");

	private CreditLines() {
	}

	/**
	 * Cuts a text into lines.
	 * @param text anything
	 * @return the lines, of which some may be empty
	 */
	static List<String> of(String text) {
		List<String> lines = INVISIBLE.matcher(text).replaceAll("").lines().map(CreditLines::clean).toList();
		List<String> joined = new ArrayList<>();
		for (int at = 0; at < lines.size(); at++) {
			String line = lines.get(at);
			if (!isSaidTwice(lines, at)) {
				joined.add(line);
			}
			else if (isPart(lines, at + 2)) {
				joined.add(line + "\t" + lines.get(at + 2));
				at += 2;
			}
			else {
				joined.add(line);
				at++;
			}
		}
		return joined;
	}

	private static String clean(String line) {
		String plain = SPACES.matcher(line).replaceAll(" ");
		String bare = BULLET.matcher(FOOTNOTES.matcher(plain).replaceAll("")).replaceFirst("");
		return TABS.matcher(bare.replaceAll("[ \\t]+$", "\t".repeat(bare.endsWith("\t") ? 1 : 0)))
			.replaceAll("\t")
			.replaceAll("^ ++", "");
	}

	private static boolean isSaidTwice(List<String> lines, int at) {
		return at + 1 < lines.size() && !lines.get(at).isEmpty() && lines.get(at).equals(lines.get(at + 1));
	}

	/** Whether a line between two names said twice is who the first one plays. */
	private static boolean isPart(List<String> lines, int at) {
		return at < lines.size() && !lines.get(at).isEmpty() && !isSaidTwice(lines, at)
				&& JobLabels.known(lines.get(at)) == null;
	}

}

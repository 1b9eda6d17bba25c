package org.intertitle.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits what follows a label in a list of credits into names. A comma, a slash and an
 * "and" lie between two names, except where they are part of one.
 */
final class CreditNames {

	private static final Pattern SEPARATOR = Pattern.compile("[,、，/&\\t]|(?<=\\s)(?:and|und|et)(?=\\s)",
			Pattern.CASE_INSENSITIVE);

	/** Belongs to the name before the comma. */
	private static final Pattern SUFFIX = Pattern.compile("(?i)(?:jr|sr|esq|ph\\.?d|m\\.?d)\\.?|II|III|IV|V");

	private static final Set<String> NOBODY = Set.of("", "tba", "tbd", "n/a", "unknown", "various", "more", "many more",
			"others", "many others", "among others", "etc", "et al", "more…", "show all", "view all", "edit",
			"full cast", "see full cast", "crew", "uncredited");

	private static final Pattern LEAD = Pattern.compile("(?i)^(?:(?:and|with|featuring|introducing|also starring|also|"
			+ "including|special appearance by|special guest|mit|avec)\\s++)++(?=\\S)");

	private CreditNames() {
	}

	/**
	 * Reads names.
	 * @param text some names, with what lies between them
	 * @param cast whether these people may play somebody
	 * @return the names in their order
	 */
	static List<CreditName> read(String text, boolean cast) {
		List<String> names = new ArrayList<>();
		String between = "";
		for (Piece piece : pieces(text)) {
			add(piece.text(), between, cast, names);
			between = piece.after();
		}
		return names.stream()
			.map((name) -> entry(name, cast))
			.filter((name) -> !NOBODY.contains(name.person().toLowerCase(Locale.ROOT)))
			.toList();
	}

	/** What is far too long is not looked at closely, and found implausible later. */
	private static CreditName entry(String text, boolean cast) {
		return (text.length() > 4 * CreditName.LONGEST) ? new CreditName(text, null)
				: PlayedPart.read(LEAD.matcher(text).replaceFirst(""), cast);
	}

	/** Text, and the separator that ended it. */
	private record Piece(String text, String after) {
	}

	private static List<Piece> pieces(String text) {
		List<Piece> pieces = new ArrayList<>();
		Matcher separator = SEPARATOR.matcher(text);
		int start = 0;
		int depth = 0;
		int counted = 0;
		while (separator.find()) {
			depth = Math.max(0, depth + depth(text, counted, separator.start()));
			counted = separator.start();
			if (depth == 0) {
				pieces.add(new Piece(text.substring(start, separator.start()).strip(), separator.group()));
				start = separator.end();
			}
		}
		pieces.add(new Piece(text.substring(start).strip(), ""));
		return pieces;
	}

	private static int depth(String text, int from, int to) {
		int depth = 0;
		for (int at = from; at < to; at++) {
			depth += switch (text.charAt(at)) {
				case '(', '[' -> 1;
				case ')', ']' -> -1;
				default -> 0;
			};
		}
		return depth;
	}

	private static void add(String name, String between, boolean cast, List<String> names) {
		String last = names.isEmpty() ? "" : names.getLast();
		if (name.isEmpty() || CreditName.isSociety(name)) {
			return;
		}
		if (between.equals(",") && SUFFIX.matcher(name).matches() && !last.isEmpty()) {
			names.set(names.size() - 1, last + " " + name);
		}
		else if (cast && PlayedPart.isOpen(last) && isMoreOfAPart(name, between)) {
			names.set(names.size() - 1, last + " " + between + " " + name);
		}
		else if (!(cast && PlayedPart.isNamed(last) && isRemark(name))) {
			names.add(name);
		}
	}

	/** "Bruce Wayne / Batman", "Thelma and Louise": one actor, two names. */
	private static boolean isMoreOfAPart(String name, String between) {
		return !PlayedPart.isNamed(name)
				&& (between.equals("/") || (!between.equals(",") && name.indexOf(' ') < 0 && !between.equals("\t")));
	}

	/** "…, a dancer", "…, Eve's mentor": said of the character before it. */
	private static boolean isRemark(String name) {
		return (Character.isLowerCase(name.codePointAt(0)) && !CreditName.beginsWithParticle(name)
				|| name.matches("(?s).*\\p{L}['’]s .*")) && !PlayedPart.isNamed(name);
	}

}

package org.intertitle.film;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets names that came in capitals in normal case. Where any name has small letters, the
 * capitals of the others are meant.
 */
final class NameCase {

	private static final Set<String> SMALL = Set.of("de", "da", "di", "del", "della", "den", "der", "des", "do", "dos",
			"du", "van", "von", "ter", "y", "bin", "ibn", "af", "of", "the", "as");

	private static final Set<String> NUMERALS = Set.of("II", "III", "IV");

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]++");

	private NameCase() {
	}

	/**
	 * Sets rows of credits.
	 * @param rows as they were written
	 * @return the same rows; people, and those whom they play, each in normal case if all
	 * of them are in capitals
	 */
	static List<PastedCredits.Row> settled(List<PastedCredits.Row> rows) {
		boolean people = inCapitals(rows, PastedCredits.Row::person);
		boolean parts = inCapitals(rows, PastedCredits.Row::character);
		return rows.stream()
			.map((row) -> new PastedCredits.Row(row.job(), people ? normal(row.person()) : row.person(),
					parts ? normal(row.character()) : row.character()))
			.toList();
	}

	private static boolean inCapitals(List<PastedCredits.Row> rows, Function<PastedCredits.Row, String> text) {
		return rows.stream().map(text).flatMapToInt(String::codePoints).noneMatch(Character::isLowerCase);
	}

	/**
	 * Sets one name.
	 * @param name in capitals
	 * @return in normal case
	 */
	static String normal(String name) {
		return WORD.matcher(name).replaceAll((word) -> Matcher.quoteReplacement(word(name, word.start(), word.end())));
	}

	private static String word(String name, int start, int end) {
		String word = name.substring(start, end);
		String small = word.toLowerCase(Locale.ROOT);
		boolean possessive = start > 0 && "'’".indexOf(name.charAt(start - 1)) >= 0 && word.length() == 1;
		if (NUMERALS.contains(word) || (start > 0 && SMALL.contains(small)) || possessive) {
			return NUMERALS.contains(word) ? word : small;
		}
		if (small.startsWith("mc") && word.length() > 3) {
			return "Mc" + word.charAt(2) + small.substring(3);
		}
		int first = word.offsetByCodePoints(0, 1);
		return word.substring(0, first) + word.substring(first).toLowerCase(Locale.ROOT);
	}

}

package org.intertitle.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;

/**
 * What a password has to be: long, and not the first thing that somebody would try. No
 * rule asks for a kind of character (OWASP ASVS 5.0, 6.2.1 to 6.2.12).
 */
final class PasswordRules {

	static final int SHORTEST = 15;

	static final int LONGEST = 256;

	/** A password of which less than this is its own is a list of common words. */
	private static final int OWN_CHARACTERS = 6;

	/** So that a phrase goes before its words. */
	private static final Comparator<String> LONGEST_FIRST = Comparator.comparingInt(String::length).reversed();

	private static final List<String> COMMON = common();

	private static final String KEYBOARD = "abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm qwertzuiop azertyuiop "
			+ "1qaz2wsx3edc4rfv5tgb6yhn7ujm 01234567890 qazwsxedcrfvtgbyhnujm 1q2w3e4r5t6y7u8i9o0p q1w2e3r4t5y6u7i8o9p0";

	private static final Pattern REPEATED = Pattern.compile("(.{1,8}?)\\1{2,}");

	private PasswordRules() {
	}

	/**
	 * Looks for a fault.
	 * @param password as it was typed
	 * @param around words that others know to belong to the account, such as its name and
	 * address
	 * @return a sentence, if the password will not do
	 */
	static Optional<String> fault(String password, List<String> around) {
		int length = password.codePointCount(0, password.length());
		if (length < SHORTEST) {
			return Optional.of("A password has at least %d characters; a few words in a row are easy to remember."
				.formatted(SHORTEST));
		}
		if (length > LONGEST) {
			return Optional.of("A password has at most %d characters.".formatted(LONGEST));
		}
		if (ownCharacters(password, around) < OWN_CHARACTERS) {
			return Optional.of("This is made of words, names or rows of keys that everybody tries first. "
					+ "Take a few words that have nothing to do with each other.");
		}
		return Optional.empty();
	}

	/**
	 * How many different characters are left once everything common is taken out,
	 * whichever way its figures are read.
	 */
	private static long ownCharacters(String password, List<String> around) {
		String plain = plain(password);
		List<String> common = Stream.concat(around.stream().flatMap(PasswordRules::words), COMMON.stream())
			.sorted(LONGEST_FIRST)
			.toList();
		return Stream.of(plain, lettersForFigures(plain)).mapToLong((text) -> rest(text, common)).min().orElse(0);
	}

	private static long rest(String text, List<String> common) {
		String rest = text;
		for (String word : common) {
			rest = rest.replace(word, " ");
		}
		rest = REPEATED.matcher(rest).replaceAll("$1");
		return withoutRows(rest).chars().filter(Character::isLetterOrDigit).distinct().count();
	}

	private static Stream<String> words(String text) {
		return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
			.map(PasswordRules::plain)
			.filter((word) -> word.length() >= 3);
	}

	/** Small letters, also where signs stand for them. */
	private static String plain(String text) {
		StringBuilder plain = new StringBuilder();
		Normalizer.normalize(text, Normalizer.Form.NFKC)
			.toLowerCase(Locale.ROOT)
			.chars()
			.filter((character) -> !Character.isWhitespace(character) && "-_.,+'".indexOf(character) < 0)
			.map((character) -> {
				int disguise = "@$!|€".indexOf(character);
				return (disguise >= 0) ? "asile".charAt(disguise) : character;
			})
			.forEach((character) -> plain.append((char) character));
		return plain.toString();
	}

	/** A figure between letters stands for one; others are a year or a count. */
	private static String lettersForFigures(String text) {
		StringBuilder letters = new StringBuilder(text);
		for (int i = 0; i < text.length(); i++) {
			int figure = "01345789".indexOf(text.charAt(i));
			boolean inWord = i > 0 && Character.isLetter(letters.charAt(i - 1))
					|| i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
			if (figure >= 0 && inWord) {
				letters.setCharAt(i, "oleastbg".charAt(figure));
			}
		}
		return letters.toString();
	}

	/** Four neighbours on the keyboard or in the alphabet are no choice of one's own. */
	private static String withoutRows(String text) {
		String backwards = new StringBuilder(KEYBOARD).reverse().toString();
		String rest = text;
		for (int i = 0; i + 4 <= rest.length();) {
			String four = rest.substring(i, i + 4);
			boolean row = !four.contains(" ") && (KEYBOARD.contains(four) || backwards.contains(four));
			rest = row ? rest.substring(0, i) + rest.substring(i + 3) : rest;
			i += row ? 0 : 1;
		}
		return rest;
	}

	private static List<String> common() {
		try {
			return new ClassPathResource("account/common-passwords.txt").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> line.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

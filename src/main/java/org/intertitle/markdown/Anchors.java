package org.intertitle.markdown;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives each heading of one body an id of its own.
 */
final class Anchors {

	private static final int LONGEST = 60;

	/**
	 * Not letters, digits or the marks that letters of many scripts cannot do without.
	 */
	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

	private static final Pattern APOSTROPHE = Pattern.compile("['\u2019]");

	/** What would be taken for the id of a footnote. */
	private static final Pattern LIKE_A_NOTE = Pattern.compile("fn(ref)?(-[\\d-]+)?");

	private final Set<String> given = new HashSet<>();

	private final Map<String, Integer> copies = new HashMap<>();

	/**
	 * An id made of a title's letters and digits.
	 * @param title plain text
	 * @return unique among those that this object has given
	 */
	String anchor(String title) {
		String slug = slug(title);
		String anchor = slug;
		while (!this.given.add(anchor)) {
			anchor = slug + "-" + this.copies.merge(slug, 2, (copy, first) -> copy + 1);
		}
		return anchor;
	}

	private static String slug(String title) {
		int characters = Math.min(title.codePointCount(0, title.length()), LONGEST);
		String beginning = title.substring(0, title.offsetByCodePoints(0, characters));
		String letters = APOSTROPHE.matcher(Normalizer.normalize(beginning, Normalizer.Form.NFC)).replaceAll("");
		String slug = BETWEEN_WORDS.splitAsStream(letters.toLowerCase(Locale.ROOT))
			.filter(Predicate.not(String::isEmpty))
			.collect(Collectors.joining("-"));
		if (slug.isEmpty()) {
			return "section";
		}
		return LIKE_A_NOTE.matcher(slug).matches() ? "section-" + slug : slug;
	}

}

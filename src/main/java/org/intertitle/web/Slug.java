package org.intertitle.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Makes the segment of an address out of a name or a title.
 */
public final class Slug {

	/** As many characters as the database's domain {@code slug} takes. */
	private static final int LONGEST = 200;

	private static final Pattern MARKS = Pattern.compile("(?<=\\p{IsLatin})\\p{M}+");

	private static final Pattern APOSTROPHES = Pattern.compile("['’]");

	private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

	private Slug() {
	}

	/**
	 * Lower case, words joined by hyphens. Latin letters lose their accents; other
	 * scripts stay as they are.
	 * @param text any text
	 * @return a slug; "untitled" if the text has no letter and no digit
	 */
	public static String of(String text) {
		String latin = text.replace('ł', 'l')
			.replace('Ł', 'L')
			.replace('ø', 'o')
			.replace('Ø', 'O')
			.replace("½", " 1 2");
		String bare = MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFKD)).replaceAll("");
		String words = GAPS.matcher(APOSTROPHES.matcher(bare).replaceAll("")).replaceAll(" ").strip();
		String slug = Normalizer.normalize(words.replace(' ', '-').toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
		return slug.isEmpty() ? "untitled" : shortened(slug);
	}

	private static String shortened(String slug) {
		if (slug.length() <= LONGEST) {
			return slug;
		}
		int end = slug.lastIndexOf('-', LONGEST);
		return slug.substring(0, (end > 0) ? end : LONGEST);
	}

	/**
	 * A slug that nobody has yet: a number is added until one is free.
	 * @param text any text
	 * @param taken tells whether a slug has an owner
	 * @return a free slug
	 */
	public static String free(String text, Predicate<String> taken) {
		String wanted = of(text);
		String slug = wanted;
		for (int number = 2; taken.test(slug); number++) {
			slug = wanted + "-" + number;
		}
		return slug;
	}

}

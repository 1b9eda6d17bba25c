package org.intertitle.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a search field. Whatever that is, it can be looked for: quotes
 * hold a phrase together, a minus refuses a word, "or" stands between two, and everything
 * else that is neither letter nor digit is a space.
 *
 * @param typed as much of it as is looked for, without what cannot be printed
 * @param cut whether there was more
 * @param terms in their order
 */
record Wording(String typed, boolean cut, List<Term> terms) {

	/** Longer texts are no questions. */
	static final int LONGEST = 200;

	/** Stands before each word, where the database puts the mark of a place. */
	static final char MARK = '\ue000';

	private static final int MOST_TERMS = 12;

	private static final Pattern TERM = Pattern.compile("(-?)\"([^\"]*)\"?|(-?)([^\\s\"]+)");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

	private static final Pattern FRACTION = Pattern.compile("[\u00bc-\u00be\u2150-\u215e]");

	/**
	 * One thing to look for.
	 *
	 * @param words that stand side by side; several for a phrase, and for what is written
	 * in one, such as Spider-Man
	 * @param refused whether it must not be there
	 * @param other whether it may stand in place of the term before it
	 */
	record Term(List<String> words, boolean refused, boolean other) {

		private String written() {
			String marked = this.words.stream().map((word) -> MARK + word).collect(Collectors.joining(" "));
			return (this.other ? "or " : "") + ((this.words.size() > 1) ? '"' + marked + '"' : marked);
		}

	}

	/**
	 * Reads what was typed.
	 * @param q anything, or nothing
	 */
	static Wording of(@Nullable String q) {
		String text = (q != null) ? printable(q) : "";
		String typed = text.substring(0,
				text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
		return new Wording(typed.strip(), typed.length() < text.length(), terms(typed.replaceAll("[“”„«»]", "\"")));
	}

	/** Without halves of characters, and marks that turn the direction of a line. */
	private static String printable(String q) {
		return q.replaceAll("\\p{Cf}", "").replaceAll("[\\p{C}\\s]+", " ").strip();
	}

	private static List<Term> terms(String typed) {
		List<Term> terms = new ArrayList<>();
		boolean other = false;
		for (MatchResult match : TERM.matcher(typed).results().toList()) {
			boolean quoted = match.group(2) != null;
			List<String> words = words(quoted ? match.group(2) : match.group(4));
			if (!quoted && match.group(4).equalsIgnoreCase("or")) {
				other = !terms.isEmpty();
			}
			else if (!words.isEmpty() && terms.size() < MOST_TERMS) {
				boolean refused = !match.group(quoted ? 1 : 3).isEmpty();
				terms.add(new Term(words, refused, other && !refused));
				other = false;
			}
		}
		return List.copyOf(terms);
	}

	private static List<String> words(String text) {
		String plain = Normalizer.normalize(FRACTION.matcher(text).replaceAll(" $0 "), Normalizer.Form.NFKC);
		return BETWEEN_WORDS.splitAsStream(plain).filter(Predicate.not(String::isEmpty)).limit(MOST_TERMS).toList();
	}

	/**
	 * Whether there is nothing to find, because nothing is asked for.
	 */
	boolean isEmpty() {
		return this.terms.stream().allMatch(Term::refused);
	}

	/**
	 * What is asked for, as {@code websearch_to_tsquery} reads it once the marks are
	 * replaced.
	 */
	String asked() {
		return written(this.terms.stream().filter(Predicate.not(Term::refused)));
	}

	/**
	 * What must not be there, each one an alternative.
	 */
	String refused() {
		return this.terms.stream().filter(Term::refused).map(Term::written).collect(Collectors.joining(" or "));
	}

	private static String written(Stream<Term> terms) {
		return terms.map(Term::written).collect(Collectors.joining(" "));
	}

	/**
	 * The question with other words in it.
	 * @param others by the word that each takes the place of
	 * @return as somebody would type it
	 */
	String with(Map<String, String> others) {
		return this.terms.stream().map((term) -> {
			String words = term.words()
				.stream()
				.map((word) -> others.getOrDefault(word, word))
				.collect(Collectors.joining(" "));
			return (term.other() ? "or " : "") + (term.refused() ? "-" : "")
					+ ((term.words().size() > 1) ? '"' + words + '"' : words);
		}).collect(Collectors.joining(" "));
	}

	/**
	 * Every word that is asked for, once.
	 */
	List<String> words() {
		return this.terms.stream()
			.filter(Predicate.not(Term::refused))
			.flatMap((term) -> term.words().stream())
			.distinct()
			.toList();
	}

}

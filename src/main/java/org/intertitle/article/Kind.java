package org.intertitle.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of article. Only a review has a film, a rating and a verdict.
 */
public enum Kind {

	REVIEW("Review", "Reviews"), FEATURE("Feature", "Features"), TRIBUTE("Tribute", "Tributes"),
	INTERVIEW("Interview", "Interviews"), NEWS("News", "News"), LIST("List", "Lists");

	private final String label;

	private final String plural;

	Kind(String label, String plural) {
		this.label = label;
		this.plural = plural;
	}

	/**
	 * The kind of one article, as it is printed.
	 * @return such as "Review"
	 */
	public String label() {
		return this.label;
	}

	/**
	 * The kind as the name of a section.
	 * @return such as "Reviews"
	 */
	public String plural() {
		return this.plural;
	}

	/**
	 * The section's segment of an address.
	 * @return such as "reviews"
	 */
	public String segment() {
		return this.plural.toLowerCase(Locale.ROOT);
	}

	/**
	 * Finds a kind by its section's segment of an address.
	 * @param segment such as "reviews"
	 * @return the kind, or nothing
	 */
	public static Optional<Kind> ofSegment(String segment) {
		return Arrays.stream(values()).filter((kind) -> kind.segment().equals(segment)).findFirst();
	}

}

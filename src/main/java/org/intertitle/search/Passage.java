package org.intertitle.search;

import java.util.Optional;
import java.util.regex.Pattern;

import org.intertitle.web.Html;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.HtmlUtils;

/**
 * Where the words stand in an article.
 *
 * @param marked plain text; around each word that was found stand two characters for
 * private use, which the database has taken out of the text itself
 */
record Passage(String marked) {

	static final char START = '\ue000';

	static final char STOP = '\ue001';

	private static final Pattern FOUND = Pattern.compile(START + "([^" + START + STOP + "]*)" + STOP);

	private static final Pattern BEGINNING = Pattern.compile("^" + START + "?[\\p{Pi}\"']?\\p{Lu}");

	private static final Pattern END = Pattern.compile("[.!?][\\p{Pf}\"']?" + STOP + "?$");

	/**
	 * Makes a passage of what the database has found.
	 * @return nothing if none of the words is in it
	 */
	static Optional<Passage> of(@Nullable String marked) {
		return Optional.ofNullable(marked)
			.map((text) -> text.replaceAll("\\s+", " ").strip())
			.filter((text) -> FOUND.matcher(text).find())
			.map((text) -> (BEGINNING.matcher(text).find() ? "" : "… ") + text + (END.matcher(text).find() ? "" : " …"))
			.map(Passage::new);
	}

	/**
	 * The passage with its words marked (HTML, {@code mark}).
	 */
	public Html html() {
		String escaped = HtmlUtils.htmlEscape(this.marked, "UTF-8");
		return new Html(FOUND.matcher(escaped).replaceAll("<mark>$1</mark>").replaceAll("[\ue000\ue001]", ""));
	}

}

package org.intertitle.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The place of an item that stands in no list, but says which it belongs to: a paragraph
 * of Word with its bullet typed out, or an item of Word for the web, each in a list of
 * its own.
 *
 * @param level 1 for a list that is in no other
 * @param ordered whether it is numbered
 * @param number its number, or 0 if that cannot be told
 * @param list the list's own name
 */
record ListMark(int level, boolean ordered, int number, String list) {

	private static final int DEEPEST = 8;

	private static final Pattern OF_WORD = Pattern.compile("(l\\d+) level([1-9]) (lfo\\d+).*");

	private static final Pattern NUMBER = Pattern
		.compile("(?i)\\(?(?:(?:\\d{1,4}\\.)*(\\d{1,9})[.)]?|[a-z][.)]|[ivxlcdm]{1,8}[.)])");

	/**
	 * Reads the mark of a paragraph of Word.
	 */
	static Optional<ListMark> ofWord(Element paragraph, PastedStyles styles) {
		Matcher place = OF_WORD.matcher(styles.declared(paragraph, "mso-list").replaceAll("\\s+", " "));
		if (!place.matches()) {
			return Optional.empty();
		}
		Matcher number = NUMBER.matcher(sign(paragraph, styles));
		boolean ordered = number.matches();
		return Optional.of(new ListMark(Math.min(number(place.group(2)), DEEPEST), ordered,
				ordered ? number(number.group(1)) : 0, place.group(1) + place.group(3)));
	}

	private static String sign(Element paragraph, PastedStyles styles) {
		return paragraph.select("span[style*=mso-list]")
			.stream()
			.filter((span) -> styles.declared(span, "mso-list").equals("ignore"))
			.findFirst()
			.map((span) -> span.text().replace('\u00a0', ' ').strip())
			.orElse("");
	}

	/**
	 * Reads the mark of an item of Word for the web.
	 */
	static Optional<ListMark> ofTheWeb(Element item) {
		int level = number(item.attr("data-aria-level"));
		Element list = item.parent();
		return (level == 0 || list == null) ? Optional.empty() : Optional.of(new ListMark(Math.min(level, DEEPEST),
				list.normalName().equals("ol"), number(item.attr("data-aria-posinset")), item.attr("data-listid")));
	}

	private static int number(@Nullable String digits) {
		return (digits != null && digits.matches("\\d{1,9}")) ? Integer.parseInt(digits) : 0;
	}

}

package org.intertitle.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.intertitle.markdown.Style.Mark;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a pasted text says of its looks: by the names of its elements, by their styles,
 * and, for elements within a line, by classes. Word processors write the same thing in
 * any of these ways.
 */
final class PastedStyles {

	private static final int MOST_RULES = 2_000;

	private static final Map<String, Mark> NAMES = Map.ofEntries(Map.entry("b", Mark.BOLD),
			Map.entry("strong", Mark.BOLD), Map.entry("i", Mark.ITALIC), Map.entry("em", Mark.ITALIC),
			Map.entry("cite", Mark.ITALIC), Map.entry("dfn", Mark.ITALIC), Map.entry("var", Mark.ITALIC),
			Map.entry("s", Mark.STRUCK), Map.entry("strike", Mark.STRUCK), Map.entry("del", Mark.STRUCK),
			Map.entry("code", Mark.CODE), Map.entry("tt", Mark.CODE), Map.entry("kbd", Mark.CODE),
			Map.entry("samp", Mark.CODE), Map.entry("sup", Mark.RAISED), Map.entry("sub", Mark.LOWERED));

	/**
	 * A rule for a paragraph says how Word sets quotations and headings; we know better.
	 */
	private static final Pattern CLASS_IN_LINE = Pattern.compile("(?:span|font|a|b|i|em|strong)?\\.([\\w-]+)");

	private static final Set<String> IN_LINE = Set.of("span", "font", "a", "b", "i", "em", "strong", "u", "code");

	private final Map<String, Map<String, String>> classes = new HashMap<>();

	private @Nullable Element lastRead;

	private Map<String, String> lastDeclared = Map.of();

	PastedStyles(Document document) {
		for (Element sheet : document.getElementsByTag("style")) {
			String rules = withoutComments(sheet.data());
			int start = 0;
			for (int end = rules.indexOf('}'); end >= 0
					&& this.classes.size() < MOST_RULES; end = rules.indexOf('}', start)) {
				readRule(rules.substring(start, end));
				start = end + 1;
			}
		}
	}

	private static String withoutComments(String sheet) {
		StringBuilder rules = new StringBuilder();
		int start = 0;
		for (int comment = sheet.indexOf("/*"); comment >= 0; comment = sheet.indexOf("/*", start)) {
			int end = sheet.indexOf("*/", comment);
			rules.append(sheet, start, comment);
			start = (end < 0) ? sheet.length() : end + 2;
		}
		return rules.append(sheet, start, sheet.length()).toString().replace("<!--", "").replace("-->", "");
	}

	private void readRule(String rule) {
		int brace = rule.lastIndexOf('{');
		Map<String, String> declared = (brace > 0) ? declarations(rule.substring(brace + 1)) : Map.of();
		for (String selector : declared.isEmpty() ? new String[0] : rule.substring(0, brace).split(",")) {
			Matcher name = CLASS_IN_LINE.matcher(selector.strip());
			if (name.matches()) {
				this.classes.computeIfAbsent(name.group(1), (first) -> new HashMap<>()).putAll(declared);
			}
		}
	}

	private static Map<String, String> declarations(String style) {
		Map<String, String> declared = new HashMap<>();
		for (String declaration : style.split(";")) {
			int colon = declaration.indexOf(':');
			if (colon > 0) {
				declared.put(declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT),
						declaration.substring(colon + 1).replace("!important", "").strip().toLowerCase(Locale.ROOT));
			}
		}
		return declared;
	}

	/**
	 * What is declared of an element itself.
	 * @return in lower case; empty if nothing is
	 */
	String declared(Element element, String property) {
		if (element != this.lastRead) {
			this.lastDeclared = declared(element);
			this.lastRead = element;
		}
		return this.lastDeclared.getOrDefault(property, "");
	}

	private Map<String, String> declared(Element element) {
		String own = element.attr("style");
		Map<String, String> declared = own.isEmpty() ? new HashMap<>() : declarations(own);
		if (!this.classes.isEmpty() && IN_LINE.contains(element.normalName())) {
			for (String name : element.classNames()) {
				this.classes.getOrDefault(name, Map.of()).forEach(declared::putIfAbsent);
			}
		}
		return declared;
	}

	/**
	 * How the text in an element is set.
	 * @param around how the text around it is
	 */
	Style of(Element element, Style around) {
		Mark named = NAMES.get(element.normalName());
		Style style = (named != null) ? around.with(named, true) : around;
		style = weighted(style, declared(element, "font-weight"));
		style = slanted(style, declared(element, "font-style"));
		if ((declared(element, "text-decoration") + declared(element, "text-decoration-line"))
			.contains("line-through")) {
			style = style.with(Mark.STRUCK, true);
		}
		style = aligned(style, declared(element, "vertical-align"));
		if (element.normalName().equals("a") && element.hasAttr("href")) {
			style = style.linkedTo(PastedAddress.of(element.attr("href")).orElse(style.address()));
		}
		return style;
	}

	private static Style weighted(Style style, String weight) {
		return switch (weight) {
			case "bold", "bolder", "600", "700", "800", "900" -> style.with(Mark.BOLD, true);
			case "normal", "lighter", "100", "200", "300", "400", "500" -> style.with(Mark.BOLD, false);
			default -> style;
		};
	}

	private static Style slanted(Style style, String slant) {
		return switch (slant) {
			case "italic", "oblique" -> style.with(Mark.ITALIC, true);
			case "normal" -> style.with(Mark.ITALIC, false);
			default -> style;
		};
	}

	private static Style aligned(Style style, String alignment) {
		return switch (alignment) {
			case "super" -> style.with(Mark.RAISED, true);
			case "sub" -> style.with(Mark.LOWERED, true);
			default -> style;
		};
	}

}

package org.intertitle.markdown;

import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Tells what came to the clipboard along with a text and is none of it: scripts, forms
 * and navigation of the page around it, hidden matter, the comments and tracked deletions
 * of a word processor.
 */
final class Unwanted {

	private static final Set<String> NAMES = Set.of("head", "title", "script", "style", "noscript", "template",
			"iframe", "frame", "frameset", "embed", "svg", "canvas", "video", "audio", "map", "button", "input",
			"select", "textarea", "label", "datalist", "progress", "meter", "nav", "aside", "dialog", "xml",
			"annotation", "annotation-xml", "link", "meta", "base", "param", "rp");

	private static final Set<String> ROLES = Set.of("navigation", "banner", "contentinfo", "complementary", "search",
			"dialog", "alertdialog", "toolbar", "menu", "menubar", "tablist", "tooltip");

	/** Whatever its size. */
	private static final Pattern CLASSES = Pattern
		.compile("(?i)(?:^|\\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text|skip-link|mw-editsection"
				+ "|mw-cite-backlink|jp-relatedposts|comments-area|mso(?:comment\\w*|com(?:anchor|txt|off)|del"
				+ "|toc\\d*|header|footer)|\\S*TextDeletion\\S*)(?:\\s|$)");

	private static final Pattern IDS = Pattern.compile("(?i)comments|respond|disqus_thread|toc");

	/**
	 * If it is small, since the same words name whole pages that have such a thing in
	 * them.
	 */
	private static final Pattern CLASSES_OF_SMALL_THINGS = Pattern
		.compile("(?i)(?:^|[\\s_-])(?:share|shares|sharing|sharedaddy|social|addtoany|newsletter|subscribe|subscription"
				+ "|breadcrumbs?|ads?|advert|advertisement|promo|cookies?|consent|popup|modal|related-posts"
				+ "|pagination|toolbar)(?:[\\s_-]|$)");

	private static final int SMALL_TEXT = 600;

	private static final int SMALL_TREE = 300;

	private static final Set<String> BOXES = Set.of("div", "section", "ul", "ol", "p", "header", "footer", "center");

	private static final Set<String> ELEMENTS_OF_WORD = Set.of("comment-list", "comment", "header", "footer",
			"field-begin");

	private final PastedStyles styles;

	private final boolean pageAround;

	Unwanted(Document document, PastedStyles styles) {
		this.styles = styles;
		this.pageAround = document.selectFirst("article, main") != null;
	}

	boolean is(Element element) {
		String name = element.normalName();
		return NAMES.contains(name) || isHidden(element) || isOfWord(element) || isNamedSo(element)
				|| isAroundThePage(element, name) || isRevoked(element, name) || isAnchor(element, name);
	}

	private boolean isHidden(Element element) {
		return element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")
				|| this.styles.declared(element, "display").equals("none")
				|| this.styles.declared(element, "visibility").equals("hidden");
	}

	private boolean isOfWord(Element element) {
		return this.styles.declared(element, "mso-hide").equals("all")
				|| this.styles.declared(element, "mso-list").equals("ignore")
				|| this.styles.declared(element, "mso-special-character").equals("comment")
				|| ELEMENTS_OF_WORD.contains(this.styles.declared(element, "mso-element"));
	}

	private static boolean isNamedSo(Element element) {
		String names = element.className();
		if (ROLES.contains(element.attr("role")) || CLASSES.matcher(names).find()
				|| IDS.matcher(element.id()).matches()) {
			return true;
		}
		return BOXES.contains(element.normalName()) && (CLASSES_OF_SMALL_THINGS.matcher(names).find()
				|| CLASSES_OF_SMALL_THINGS.matcher(element.id()).find()) && isSmall(element);
	}

	private static boolean isSmall(Element element) {
		int[] left = { SMALL_TEXT, SMALL_TREE };
		element.filter((node, depth) -> {
			left[0] -= (node instanceof TextNode text) ? text.getWholeText().strip().length() : 0;
			return (left[0] < 0 || --left[1] < 0) ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
		});
		return left[0] >= 0 && left[1] >= 0;
	}

	/**
	 * A page's own header and footer are not those of an article in it (HTML, 4.3.8 and
	 * 4.3.9), except that an article's footer is about the article and no part of it. A
	 * form may be around a whole page.
	 */
	private boolean isAroundThePage(Element element, String name) {
		return switch (name) {
			case "header" -> this.pageAround && element.closest("article, main, section") == null;
			case "footer" -> element.closest("blockquote") == null;
			case "form" -> element.selectFirst("article, main, h1, h2") == null;
			default -> false;
		};
	}

	/** A deletion that somebody signed or dated is a tracked one. */
	private static boolean isRevoked(Element element, String name) {
		return name.equals("del") && (element.hasAttr("cite") || element.hasAttr("datetime"));
	}

	/** The sign after a heading that links to the heading. */
	private static boolean isAnchor(Element element, String name) {
		return name.equals("a") && element.attr("href").startsWith("#") && element.childNodeSize() == 1
				&& element.childNode(0) instanceof TextNode text && "#\u00b6\u00a7".contains(text.text().strip());
	}

}

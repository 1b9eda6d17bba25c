package org.intertitle.markdown;

import java.util.regex.Pattern;

import org.intertitle.web.Html;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The second layer of safety: lets through the elements and attributes that
 * {@link Typesetter} sets and nothing else, and does not trust it to have set them.
 */
enum Sanitiser {

	/** One line. */
	LINE(line(new HtmlPolicyBuilder())),

	/** A text beside an article. */
	TEXT(blocks(line(new HtmlPolicyBuilder())).allowElements("h2")),

	/** An article's body. Its second-level headings are not part of its prose. */
	ARTICLE(notes(blocks(line(new HtmlPolicyBuilder()))).allowElements("details", "summary")
		.allowAttributes("class")
		.matching(false, "spoiler")
		.onElements("details"));

	private final PolicyFactory policy;

	Sanitiser(HtmlPolicyBuilder policy) {
		this.policy = policy.toFactory();
	}

	/**
	 * Takes out whatever is not allowed.
	 * @param markup any string at all
	 */
	Html sanitise(String markup) {
		return new Html(this.policy.sanitize(markup).strip());
	}

	private static HtmlPolicyBuilder line(HtmlPolicyBuilder policy) {
		return policy.allowElements("a", "em", "strong", "del", "code")
			.allowUrlProtocols("http", "https", "mailto")
			.allowAttributes("href")
			.matching(Pattern.compile("(?i)(?:https?://[^/\\\\]|mailto:|/(?![/\\\\])|#).*"))
			.onElements("a")
			.allowAttributes("rel")
			.matching(false, "sponsored nofollow")
			.onElements("a");
	}

	private static HtmlPolicyBuilder blocks(HtmlPolicyBuilder policy) {
		return tables(policy)
			.allowElements("p", "br", "hr", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre")
			.allowAttributes("start")
			.matching(Pattern.compile("\\d{1,9}"))
			.onElements("ol");
	}

	private static HtmlPolicyBuilder tables(HtmlPolicyBuilder policy) {
		return policy.allowElements("div", "table", "thead", "tbody", "tr", "th", "td")
			.allowAttributes("class")
			.matching(false, "table")
			.onElements("div")
			.allowAttributes("tabindex")
			.matching(false, "0")
			.onElements("div")
			.allowAttributes("role")
			.matching(false, "group")
			.onElements("div")
			.allowAttributes("aria-label")
			.matching(false, "Table")
			.onElements("div")
			.allowAttributes("scope")
			.matching(false, "col")
			.onElements("th")
			.allowAttributes("class")
			.matching(false, "center", "right")
			.onElements("th", "td");
	}

	private static HtmlPolicyBuilder notes(HtmlPolicyBuilder policy) {
		return policy.allowElements("sup")
			.allowAttributes("id")
			.matching(Pattern.compile("fnref-\\d+(-\\d+)?"))
			.onElements("sup")
			.allowAttributes("id")
			.matching(Pattern.compile("fn-\\d+"))
			.onElements("li")
			.allowAttributes("aria-label")
			.matching(Pattern.compile("(Footnote|Back to footnote reference) [\\d-]+"))
			.onElements("a");
	}

}

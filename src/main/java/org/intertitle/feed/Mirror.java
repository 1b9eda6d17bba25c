package org.intertitle.feed;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.intertitle.article.SyndicatedArticle;
import org.intertitle.markdown.Markdown;
import org.intertitle.markdown.MarkdownRefused;
import org.intertitle.publication.Site;
import org.intertitle.web.SiteProperties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.stereotype.Component;

/**
 * Writes an article as Markdown, with everything that its page says of it (llmstxt.org).
 */
@Component
class Mirror {

	/** The reader of pasted pages knows our pictures, and forgets whose they are. */
	private static final Pattern PICTURE = Pattern.compile("(?<=]\\()(?=/media/[0-9a-f]{24}/)");

	/** Tags as they were typed; in code they may stay. */
	private static final Pattern TAG = Pattern.compile("(?s)(`+)(?!`).*?(?<!`)\\1(?!`)|<(?=[a-zA-Z/!?])(?!https?:)");

	private final Markdown markdown;

	private final ITemplateEngine templates;

	private final SiteProperties addresses;

	Mirror(Markdown markdown, ITemplateEngine templates, SiteProperties addresses) {
		this.markdown = markdown;
		this.templates = templates;
		this.addresses = addresses;
	}

	/**
	 * Writes an article.
	 * @return Markdown with absolute addresses only
	 */
	String of(SyndicatedArticle article, Site site) {
		String title = this.markdown.fromHtml("<p>" + Entities.escape(article.title()));
		return withoutTags("# " + title + "\n\n" + text(article, site) + "\n");
	}

	/** In the dialect of the house raw HTML means nothing, and elsewhere it does. */
	private static String withoutTags(String text) {
		return TAG.matcher(text)
			.replaceAll((tag) -> Matcher.quoteReplacement(tag.group().equals("<") ? "\\<" : tag.group()));
	}

	private String text(SyndicatedArticle article, Site site) {
		Context context = new Context(Locale.ROOT);
		context.setVariable("article", article);
		context.setVariable("site", site);
		context.setVariable("addresses", this.addresses);
		String page = this.templates.process("feed/mirror", context);
		try {
			String text = this.markdown.fromHtml(withoutDetails(page));
			String home = Matcher.quoteReplacement(this.addresses.absolute("/").replaceFirst("/$", ""));
			return PICTURE.matcher(text).replaceAll(home);
		}
		catch (MarkdownRefused ex) {
			return article.summary() + "\n\n<" + this.addresses.absolute(article.path()) + ">";
		}
	}

	/** In Markdown nothing can be folded; a spoiler stands apart. */
	private static String withoutDetails(String page) {
		Document document = Jsoup.parseBodyFragment(page);
		document.outputSettings().prettyPrint(false);
		for (Element details : document.select("details")) {
			details.tagName("blockquote");
			details.select("> summary").tagName("p").wrap("<strong></strong>");
		}
		return document.body().html();
	}

}

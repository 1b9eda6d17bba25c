package org.intertitle.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.intertitle.film.FilmFacts;
import org.intertitle.markdown.Markdown;
import org.intertitle.media.CoverArt;
import org.intertitle.media.CoverFormat;
import org.intertitle.media.Picture;
import org.intertitle.publication.Site;
import org.intertitle.web.Html;
import org.intertitle.web.PercentEncoding;
import org.intertitle.web.SiteProperties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.stereotype.Component;

/**
 * Sets an article for those who have neither its page nor its styles.
 */
@Component
class SyndicatedText {

	/** What means something without a style sheet and without the rest of the page. */
	private static final Set<String> ATTRIBUTES = Set.of("href", "src", "alt", "width", "height", "start", "scope",
			"rel", "datetime", "lang");

	private final Markdown markdown;

	private final CoverArt covers;

	private final SiteProperties site;

	private final ITemplateEngine templates;

	SyndicatedText(Markdown markdown, CoverArt covers, SiteProperties site, ITemplateEngine templates) {
		this.markdown = markdown;
		this.covers = covers;
		this.site = site;
		this.templates = templates;
	}

	/**
	 * Sets an article.
	 * @param pictures those that the text names, by key
	 */
	SyndicatedArticle set(ArticleFacts article, Map<String, Picture> pictures, Site site) {
		String path = article.path();
		return new SyndicatedArticle(article.id(), path, article.kind(), article.title(),
				this.markdown.plain(article.standfirst()), article.authors(), article.publishedAt(),
				article.updatedAt(), categories(article), picture(article),
				plain(content(article, pictures, site), this.site.absolute(path)));
	}

	private static List<String> categories(ArticleFacts article) {
		FilmFacts film = article.film();
		return Stream
			.concat((film != null) ? film.genres().stream() : Stream.of(),
					article.topics().stream().map(ArticleFacts.TopicLink::name))
			.distinct()
			.toList();
	}

	private SyndicatedArticle.CoverPicture picture(ArticleFacts article) {
		Picture cover = article.cover();
		if (cover != null) {
			return new SyndicatedArticle.CoverPicture(cover.src(), "image/jpeg", cover.jpegWidth(), cover.jpegHeight());
		}
		String card = DrawingController.card(article.slug(), this.covers.fingerprint(article.coverFacts()));
		return new SyndicatedArticle.CoverPicture(card, "image/png", CoverFormat.SOCIAL.printWidth(),
				CoverFormat.SOCIAL.printHeight());
	}

	private String content(ArticleFacts article, Map<String, Picture> pictures, Site site) {
		Typesetting typesetting = new Typesetting(this.markdown, article.coverFacts(), pictures,
				ArticlePages.targets(article));
		Context context = new Context(Locale.ROOT);
		context.setVariable("a", article);
		context.setVariable("site", site);
		context.setVariable("markdown", this.markdown);
		context.setVariable("parts", typesetting.note(this.markdown.manuscript(article.body()).blocks()));
		return this.templates.process("article/syndicated", context);
	}

	/** A link within the text leads to its place on the article's own page. */
	private Html plain(String markup, String page) {
		Document text = Jsoup.parseBodyFragment(markup);
		text.outputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml);
		for (Element element : text.body().getAllElements()) {
			element.attributes()
				.asList()
				.stream()
				.map(Attribute::getKey)
				.filter((name) -> !ATTRIBUTES.contains(name))
				.forEach(element::removeAttr);
			absolute(element, "href", page);
			absolute(element, "src", page);
		}
		return new Html(text.body().html().strip());
	}

	private void absolute(Element element, String attribute, String page) {
		String address = element.attr(attribute);
		if (address.startsWith("/")) {
			element.attr(attribute, this.site.absolute(address));
		}
		else if (address.startsWith("#")) {
			element.attr(attribute, page + PercentEncoding.of(address));
		}
	}

}

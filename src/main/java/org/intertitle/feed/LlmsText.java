package org.intertitle.feed;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.intertitle.article.ArticleCard;
import org.intertitle.article.Kind;
import org.intertitle.article.PublishedArticles;
import org.intertitle.markdown.Markdown;
import org.intertitle.publication.Site;
import org.intertitle.web.SiteProperties;

import org.springframework.stereotype.Component;

/**
 * Tells language models what there is and where it is kept as Markdown (llmstxt.org).
 */
@Component
class LlmsText {

	/** Of each kind; the rest is in the sitemap. */
	private static final int NEWEST = 20;

	private final PublishedArticles articles;

	private final Markdown markdown;

	private final SiteProperties addresses;

	LlmsText(PublishedArticles articles, Markdown markdown, SiteProperties addresses) {
		this.articles = articles;
		this.markdown = markdown;
		this.addresses = addresses;
	}

	String of(Site site) {
		StringBuilder text = new StringBuilder("# ").append(line(site.name())).append("\n\n");
		append(text, "> ", site.tagline());
		append(text, "", this.markdown.plain(site.mission()));
		text.append("Every article is kept as Markdown at its own address with .md for the slash at its end.\n");
		List<ArticleCard> newest = this.articles.front(NEWEST);
		Arrays.stream(Kind.values()).forEach((kind) -> section(text, kind, newest));
		text.append("\n## About\n\n");
		site.pages().forEach((page) -> text.append(link(page.label(), page.href(), "")));
		text.append("\n## Optional\n\n");
		text.append(link("Films", "/films/", "every film with its credits and what was written about it"));
		text.append(link("Authors", "/authors/", "who writes"));
		text.append(link("Archive", "/archive/", "every article by date"));
		text.append(link("Feed", "/feed.xml", "the newest articles whole, as Atom"));
		text.append(link("Sitemap", "/sitemap.xml", "every address"));
		return text.toString();
	}

	private static void append(StringBuilder text, String mark, String paragraph) {
		if (!paragraph.isBlank()) {
			text.append(mark).append(line(paragraph)).append("\n\n");
		}
	}

	private void section(StringBuilder text, Kind kind, List<ArticleCard> newest) {
		String links = newest.stream()
			.filter((card) -> card.kind() == kind)
			.map((card) -> link(card.title(), "/" + card.slug() + ".md", this.markdown.plain(card.standfirst())))
			.collect(Collectors.joining());
		if (!links.isEmpty()) {
			text.append("\n## ").append(kind.plural()).append("\n\n").append(links);
		}
	}

	private String link(String label, String path, String notes) {
		return "- [%s](%s)%s\n".formatted(line(label).replaceAll("([\\[\\]])", "\\\\$1"), this.addresses.absolute(path),
				notes.isBlank() ? "" : ": " + line(notes));
	}

	private static String line(String text) {
		return text.strip().replaceAll("\\s+", " ").replace("\\", "\\\\");
	}

}

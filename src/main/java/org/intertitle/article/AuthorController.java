package org.intertitle.article;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.intertitle.markdown.Markdown;
import org.intertitle.publication.Site;
import org.intertitle.web.Before;
import org.intertitle.web.PageMoved;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.PageOf;
import org.intertitle.web.ReaderPage;

/**
 * Authors and topics, each with their articles.
 */
@ReaderPage
class AuthorController {

	private final PublishedBylines bylines;

	private final PublishedArticles articles;

	private final BylineHeads heads;

	private final Markdown markdown;

	AuthorController(PublishedBylines bylines, PublishedArticles articles, BylineHeads heads, Markdown markdown) {
		this.bylines = bylines;
		this.articles = articles;
		this.heads = heads;
		this.markdown = markdown;
	}

	@GetMapping("/authors/")
	String list(@ModelAttribute("site") Site site, Model model) {
		List<PublishedBylines.AuthorEntry> authors = this.bylines.authors();
		model.addAttribute("authors", authors);
		model.addAttribute("head", this.heads.authors(authors, site));
		return "article/authors";
	}

	@GetMapping("/authors/{slug}/")
	String author(@PathVariable String slug, @RequestParam(required = false) @Nullable String before,
			@ModelAttribute("site") Site site, Model model) {
		PublishedBylines.AuthorEntry author = found(slug);
		if (!author.profile().slug().equals(slug)) {
			throw new PageMoved(author.path());
		}
		model.addAttribute("author", author.profile());
		model.addAttribute("bio", this.markdown.text(author.profile().bio()));
		model.addAttribute("cards", this.articles.byAuthor(author.id(), Before.parse(before)));
		model.addAttribute("head", this.heads.author(author, before, site));
		return "article/author";
	}

	/** The same without the slash at its end, to where it leads in one step. */
	@GetMapping("/authors/{slug}")
	void redirectToAuthor(@PathVariable String slug) {
		throw new PageMoved(found(slug).path());
	}

	private PublishedBylines.AuthorEntry found(String slug) {
		return this.bylines.author(slug).orElseThrow(PageNotFound::new);
	}

	@GetMapping("/topics/{slug}/")
	String topic(@PathVariable String slug, @RequestParam(required = false) @Nullable String before,
			@ModelAttribute("site") Site site, Model model) {
		PublishedBylines.TopicEntry topic = foundTopic(slug);
		if (!topic.slug().equals(slug)) {
			throw new PageMoved(topic.path());
		}
		model.addAttribute("topic", topic);
		model.addAttribute("introduction", this.markdown.inline(topic.description()));
		PageOf<ArticleCard> cards = this.articles.onTopic(topic.id(), Before.parse(before));
		model.addAttribute("cards", cards);
		model.addAttribute("head", this.heads.topic(topic, cards, before, site));
		return "article/topic";
	}

	@GetMapping("/topics/{slug}")
	void redirectToTopic(@PathVariable String slug) {
		throw new PageMoved(foundTopic(slug).path());
	}

	private PublishedBylines.TopicEntry foundTopic(String slug) {
		return this.bylines.topic(slug).orElseThrow(PageNotFound::new);
	}

}

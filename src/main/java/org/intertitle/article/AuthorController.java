package org.intertitle.article;

import org.intertitle.markdown.Markdown;
import org.intertitle.web.Before;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.ReaderPage;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Authors and topics, each with their articles.
 */
@ReaderPage
class AuthorController {

	private final PublishedBylines bylines;

	private final PublishedArticles articles;

	private final Markdown markdown;

	AuthorController(PublishedBylines bylines, PublishedArticles articles, Markdown markdown) {
		this.bylines = bylines;
		this.articles = articles;
		this.markdown = markdown;
	}

	@GetMapping("/authors/")
	String list(Model model) {
		model.addAttribute("authors", this.bylines.authors());
		return "article/authors";
	}

	@GetMapping("/authors/{slug}/")
	String author(@PathVariable String slug, @RequestParam(required = false) @Nullable String before, Model model) {
		PublishedBylines.AuthorEntry author = this.bylines.author(slug).orElseThrow(PageNotFound::new);
		model.addAttribute("author", author.profile());
		model.addAttribute("bio", this.markdown.text(author.profile().bio()));
		model.addAttribute("cards", this.articles.byAuthor(author.id(), Before.parse(before)));
		return "article/author";
	}

	@GetMapping("/topics/{slug}/")
	String topic(@PathVariable String slug, @RequestParam(required = false) @Nullable String before, Model model) {
		PublishedBylines.TopicEntry topic = this.bylines.topic(slug).orElseThrow(PageNotFound::new);
		model.addAttribute("topic", topic);
		model.addAttribute("introduction", this.markdown.inline(topic.description()));
		model.addAttribute("cards", this.articles.onTopic(topic.id(), Before.parse(before)));
		return "article/topic";
	}

}

package org.intertitle.article;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

import org.intertitle.publication.FixedPage;
import org.intertitle.publication.FixedPages;
import org.intertitle.publication.PageHeads;
import org.intertitle.publication.Site;
import org.intertitle.web.PageMoved;
import org.intertitle.web.ReaderPage;

/**
 * {@code /{slug}/}: an article or a fixed page, today's or yesterday's.
 */
@ReaderPage
class ArticleController {

	private final ArticlePages articles;

	private final PublishedArticles published;

	private final FixedPages pages;

	private final ArticleHeads heads;

	private final PageHeads fixedHeads;

	ArticleController(ArticlePages articles, PublishedArticles published, FixedPages pages, ArticleHeads heads,
			PageHeads fixedHeads) {
		this.articles = articles;
		this.published = published;
		this.pages = pages;
		this.heads = heads;
		this.fixedHeads = fixedHeads;
	}

	@GetMapping("/{slug:[^.]+}/")
	String show(@PathVariable String slug, @ModelAttribute("site") Site site, Model model) {
		return this.articles.bySlug(slug).map((page) -> {
			model.addAttribute("page", page);
			model.addAttribute("head", this.heads.head(page, site));
			return "article/page";
		}).orElseGet(() -> elsewhere(slug, site, model));
	}

	private String elsewhere(String slug, Site site, Model model) {
		PublishedArticles.Whereabouts found = this.published.found(slug);
		if (!found.slug().equals(slug)) {
			throw new PageMoved("/" + found.slug() + "/");
		}
		FixedPage page = this.pages.bySlug(slug);
		model.addAttribute("page", page);
		model.addAttribute("head",
				this.fixedHeads.page(site, "/" + slug + "/", page.title())
					.description(page.description(), page.title() + ": " + site.name() + ".")
					.write());
		return "publication/page";
	}

	/** The same without the slash at its end, to where it leads in one step. */
	@GetMapping("/{slug:[^.]+}")
	void redirect(@PathVariable String slug) {
		throw new PageMoved("/" + this.published.found(slug).slug() + "/");
	}

}

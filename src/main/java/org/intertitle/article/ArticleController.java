package org.intertitle.article;

import org.intertitle.media.CoverArt;
import org.intertitle.publication.FixedPages;
import org.intertitle.web.PageGone;
import org.intertitle.web.PageMoved;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.ReaderPage;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * {@code /{slug}/}: an article or a fixed page, today's or yesterday's.
 */
@ReaderPage
class ArticleController {

	private final ArticlePages articles;

	private final PublishedArticles published;

	private final FixedPages pages;

	private final CoverArt covers;

	ArticleController(ArticlePages articles, PublishedArticles published, FixedPages pages, CoverArt covers) {
		this.articles = articles;
		this.published = published;
		this.pages = pages;
		this.covers = covers;
	}

	@GetMapping("/{slug:[^.]+}/")
	String show(@PathVariable String slug, Model model) {
		return this.articles.bySlug(slug).map((page) -> {
			model.addAttribute("page", page);
			model.addAttribute("card",
					SocialCardController.path(slug, this.covers.fingerprint(page.article().coverFacts())));
			return "article/page";
		}).orElseGet(() -> elsewhere(slug, model));
	}

	private String elsewhere(String slug, Model model) {
		PublishedArticles.Whereabouts found = found(slug);
		if (!found.slug().equals(slug)) {
			throw new PageMoved("/" + found.slug() + "/");
		}
		model.addAttribute("page", this.pages.bySlug(slug));
		return "publication/page";
	}

	/** The same without the slash at its end, to where it leads in one step. */
	@GetMapping("/{slug:[^.]+}")
	void redirect(@PathVariable String slug) {
		throw new PageMoved("/" + found(slug).slug() + "/");
	}

	private PublishedArticles.Whereabouts found(String slug) {
		PublishedArticles.Whereabouts found = this.published.whereabouts(slug).orElseThrow(PageNotFound::new);
		if (found.withdrawn()) {
			throw new PageGone();
		}
		if (!found.page() && !found.published()) {
			throw new PageNotFound();
		}
		return found;
	}

}

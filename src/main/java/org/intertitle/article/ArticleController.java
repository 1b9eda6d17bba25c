package org.intertitle.article;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

import org.intertitle.publication.FixedPage;
import org.intertitle.publication.FixedPages;
import org.intertitle.publication.PageHeads;
import org.intertitle.publication.Site;
import org.intertitle.web.PageMoved;
import org.intertitle.web.PercentEncoding;
import org.intertitle.web.ReaderPage;

/**
 * {@code /{slug}/}: an article or a fixed page, today's or yesterday's.
 */
@ReaderPage
class ArticleController {

	/**
	 * For programs that would rather read Markdown (RFC 8288): in the page it would cost
	 * every reader its bytes.
	 */
	private static final String MIRROR = "</%s.md>; rel=\"alternate\"; type=\"text/markdown\"";

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
	String show(@PathVariable String slug, @ModelAttribute("site") Site site, Model model,
			HttpServletResponse response) {
		return this.articles.bySlug(slug).map((page) -> {
			response.setHeader(HttpHeaders.LINK, MIRROR.formatted(PercentEncoding.of(slug)));
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

package org.intertitle.front;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import org.intertitle.article.ArticleCard;
import org.intertitle.article.Kind;
import org.intertitle.article.PublishedArticles;
import org.intertitle.publication.Site;
import org.intertitle.web.Before;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.PageOf;
import org.intertitle.web.ReaderPage;

/**
 * The front page and a section for each kind of article.
 */
@ReaderPage
class FrontController {

	private final PublishedArticles articles;

	private final FrontHeads heads;

	FrontController(PublishedArticles articles, FrontHeads heads) {
		this.articles = articles;
		this.heads = heads;
	}

	@GetMapping("/")
	String front(@ModelAttribute("site") Site site, Model model) {
		FrontPage front = FrontPage.of(this.articles.front(FrontPage.EACH));
		model.addAttribute("front", front);
		model.addAttribute("head", this.heads.front(front, site));
		return "front/page";
	}

	@GetMapping({ "/reviews/", "/features/", "/tributes/", "/interviews/", "/news/", "/lists/" })
	String section(HttpServletRequest request, @RequestParam(required = false) @Nullable String before,
			@ModelAttribute("site") Site site, Model model) {
		Kind kind = Kind.ofSegment(request.getRequestURI().replace("/", "")).orElseThrow(PageNotFound::new);
		model.addAttribute("kind", kind);
		PageOf<ArticleCard> cards = this.articles.ofKind(kind, Before.parse(before));
		model.addAttribute("cards", cards);
		model.addAttribute("head", this.heads.section(kind, cards, before, site));
		return "front/section";
	}

}

package org.intertitle.front;

import jakarta.servlet.http.HttpServletRequest;
import org.intertitle.article.Kind;
import org.intertitle.article.PublishedArticles;
import org.intertitle.web.Before;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.ReaderPage;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The front page and a section for each kind of article.
 */
@ReaderPage
class FrontController {

	private final PublishedArticles articles;

	FrontController(PublishedArticles articles) {
		this.articles = articles;
	}

	@GetMapping("/")
	String front(Model model) {
		model.addAttribute("front", FrontPage.of(this.articles.front(FrontPage.EACH)));
		return "front/page";
	}

	@GetMapping({ "/reviews/", "/features/", "/tributes/", "/interviews/", "/news/", "/lists/" })
	String section(HttpServletRequest request, @RequestParam(required = false) @Nullable String before, Model model) {
		Kind kind = Kind.ofSegment(request.getRequestURI().replace("/", "")).orElseThrow(PageNotFound::new);
		model.addAttribute("kind", kind);
		model.addAttribute("first", before == null);
		model.addAttribute("cards", this.articles.ofKind(kind, Before.parse(before)));
		return "front/section";
	}

}

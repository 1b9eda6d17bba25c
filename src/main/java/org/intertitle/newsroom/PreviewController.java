package org.intertitle.newsroom;

import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.article.ArticleForm;
import org.intertitle.article.History;
import org.intertitle.article.PreviewLinks;
import org.intertitle.article.Proofs;
import org.intertitle.web.GuestPage;
import org.intertitle.web.PageNotFound;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * An article before readers see it, for whoever was given the link. The address is the
 * secret, so it is told to no other site.
 */
@GuestPage
@RequestMapping("/preview/{token}")
class PreviewController {

	private static final int LONGEST_NAME = 80;

	private static final int LONGEST_COMMENT = 5000;

	private final PreviewLinks links;

	private final History history;

	private final Proofs proofs;

	PreviewController(PreviewLinks links, History history, Proofs proofs) {
		this.links = links;
		this.history = history;
		this.proofs = proofs;
	}

	@GetMapping
	String show(@PathVariable String token, Model model, HttpServletResponse response) {
		long article = this.links.article(token).orElseThrow(PageNotFound::new);
		ArticleForm form = this.history.head(article).orElseThrow(PageNotFound::new).content();
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader("X-Robots-Tag", "noindex");
		model.addAttribute("page", this.proofs.page(article, form));
		model.addAttribute("token", token);
		return "newsroom/preview";
	}

	@PostMapping
	String comment(@PathVariable String token, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "false") boolean approve,
			Model model, HttpServletResponse response) {
		boolean told = !name.isBlank() && name.length() <= LONGEST_NAME && text.length() <= LONGEST_COMMENT
				&& (approve || !text.isBlank()) && this.links.comment(token, name.strip(), text.strip(), approve);
		if (!told) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("name", name);
			model.addAttribute("text", text);
		}
		model.addAttribute("told", told);
		return show(token, model, response);
	}

}

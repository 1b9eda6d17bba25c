package org.intertitle.newsroom;

import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.article.ArticleIndex;
import org.intertitle.article.Proofs;
import org.intertitle.markdown.MarkdownRefused;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page that readers would get of what is in the form.
 */
@NewsroomPage
@Admits(Role.WRITER)
class ProofController {

	private final Proofs proofs;

	private final ArticleForms forms;

	private final ArticleIndex index;

	ProofController(Proofs proofs, ArticleForms forms, ArticleIndex index) {
		this.proofs = proofs;
		this.forms = forms;
		this.index = index;
	}

	@PostMapping("/admin/articles/proof")
	String proof(@RequestParam(defaultValue = "0") long article, ArticleFields typed,
			@AuthenticationPrincipal SignedIn who, Model model) {
		if (article != 0) {
			this.index.standing(article).requireReadable(who);
		}
		try {
			model.addAttribute("page", this.proofs.page(article, this.forms.read(typed).form()));
			return "article/page";
		}
		catch (MarkdownRefused ex) {
			model.addAttribute("refusal", ex.getMessage());
			return "newsroom/no-proof";
		}
	}

}

package org.intertitle.newsroom;

import java.util.List;

import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.article.ArticleCard;
import org.intertitle.article.ArticleForm;
import org.intertitle.article.ArticleIndex;
import org.intertitle.article.History;
import org.intertitle.article.Proofs;
import org.intertitle.markdown.MarkdownRefused;
import org.intertitle.web.PageNotFound;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Suggests where readers of an article may want to go on to.
 */
@NewsroomPage
@Admits(Role.WRITER)
class RelatedController {

	private static final int SUGGESTIONS = 8;

	private static final int LONGEST_WORDS = 200;

	private final Proofs proofs;

	private final ArticleIndex index;

	private final History history;

	private final Autosaves autosaves;

	private final ArticleForms forms;

	RelatedController(Proofs proofs, ArticleIndex index, History history, Autosaves autosaves, ArticleForms forms) {
		this.proofs = proofs;
		this.index = index;
		this.history = history;
		this.autosaves = autosaves;
		this.forms = forms;
	}

	@GetMapping("/admin/articles/related")
	String suggest(@RequestParam(defaultValue = "0") long article, @RequestParam(defaultValue = "") String track,
			@RequestParam(defaultValue = "") String q, @AuthenticationPrincipal SignedIn who, Model model) {
		if (article != 0) {
			this.index.standing(article).requireReadable(who);
		}
		String words = q.substring(0, Math.min(q.length(), LONGEST_WORDS));
		model.addAttribute("cards", cards(article, form(article, track, who), words));
		return "newsroom/related";
	}

	/** What is being typed, if it has come in; else what was saved last. */
	private ArticleForm form(long article, String track, SignedIn who) {
		return this.autosaves.onTrack(track, who)
			.map((autosave) -> this.forms.read(autosave.fields()).form())
			.orElseGet(() -> (article != 0) ? this.history.head(article).orElseThrow(PageNotFound::new).content()
					: this.forms.read(ArticleFields.EMPTY).form());
	}

	private List<ArticleCard> cards(long article, ArticleForm form, String words) {
		try {
			return this.proofs.related(article, form, words, SUGGESTIONS);
		}
		catch (MarkdownRefused ex) {
			return List.of();
		}
	}

}

package org.intertitle.newsroom;

import java.util.List;

import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.article.ArticleIndex;
import org.intertitle.article.Kind;
import org.intertitle.article.Standing;
import org.intertitle.article.Status;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * All articles, in every state.
 */
@NewsroomPage
@Admits(Role.WRITER)
@RequestMapping("/admin/articles/")
class ArticleListController {

	private static final int ARTICLES_PER_PAGE = 50;

	private final ArticleIndex index;

	private final BulkActions bulk;

	ArticleListController(ArticleIndex index, BulkActions bulk) {
		this.index = index;
		this.bulk = bulk;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Status status,
			@RequestParam(required = false) @Nullable Kind kind, @RequestParam(defaultValue = "false") boolean mine,
			@RequestParam(defaultValue = "false") boolean pending,
			@RequestParam(defaultValue = "SAVED") ArticleIndex.Order order, @RequestParam(defaultValue = "1") int page,
			@AuthenticationPrincipal SignedIn who, Model model) {
		ArticleIndex.Query query = new ArticleIndex.Query(q, status, kind, mine, pending, order);
		int number = Math.clamp(page, 1, 10_000);
		List<Standing> rows = this.index.list(query, who, (number - 1) * ARTICLES_PER_PAGE, ARTICLES_PER_PAGE + 1);
		model.addAttribute("query", query);
		model.addAttribute("articles", rows.stream().limit(ARTICLES_PER_PAGE).toList());
		model.addAttribute("number", number);
		model.addAttribute("more", rows.size() > ARTICLES_PER_PAGE);
		model.addAttribute("statuses", Status.values());
		model.addAttribute("kinds", Kind.values());
		return "newsroom/articles";
	}

	@PostMapping
	String act(@RequestParam(defaultValue = "") List<Long> article, @RequestParam BulkActions.Action action,
			@RequestParam(defaultValue = "") String topic, @AuthenticationPrincipal SignedIn who, Model model) {
		model.addAttribute("outcome", this.bulk.act(article, action, topic, who));
		return "newsroom/bulk";
	}

}

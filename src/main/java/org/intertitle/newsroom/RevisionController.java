package org.intertitle.newsroom;

import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.article.ArticleDesk;
import org.intertitle.article.StaleEdit;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * An article as it was: every revision, what each changed, and the way back.
 */
@NewsroomPage
@Admits(Role.WRITER)
@RequestMapping("/admin/articles/{id:\\d+}/revisions/")
class RevisionController {

	private final Revisions revisions;

	private final ArticleDesk desk;

	private final Submissions submissions;

	RevisionController(Revisions revisions, ArticleDesk desk, Submissions submissions) {
		this.revisions = revisions;
		this.desk = desk;
		this.submissions = submissions;
	}

	@GetMapping
	String list(@PathVariable long id, @RequestParam(defaultValue = "2147483647") int below,
			@AuthenticationPrincipal SignedIn who, Model model) {
		model.addAttribute("list", this.revisions.list(id, below, who));
		return "newsroom/revisions";
	}

	@GetMapping("{number:\\d+}")
	String show(@PathVariable long id, @PathVariable int number, @RequestParam(defaultValue = "0") int against,
			@AuthenticationPrincipal SignedIn who, Model model) {
		model.addAttribute("change", this.revisions.change(id, (against != 0) ? against : number - 1, number, who));
		return "newsroom/revision";
	}

	@PostMapping("{number:\\d+}/restoration")
	String restore(@PathVariable long id, @PathVariable int number, @RequestParam int base, Submission submission,
			@AuthenticationPrincipal SignedIn who) {
		try {
			return "redirect:" + this.submissions.once(submission, () -> {
				this.desk.restore(id, base, number, who);
				return "/admin/articles/" + id + "?said=restored";
			});
		}
		catch (StaleEdit ex) {
			return "redirect:/admin/articles/" + id + "/revisions/?said=elsewhere";
		}
	}

}

package org.intertitle.newsroom;

import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.article.ArticleDesk;
import org.intertitle.article.ArticleIndex;
import org.intertitle.article.Event;
import org.intertitle.article.Notes;
import org.intertitle.article.NotReadyToPublish;
import org.intertitle.article.StaleEdit;
import org.intertitle.article.Status;
import org.intertitle.article.Workflow;
import org.intertitle.article.WrongStatus;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * An article's way to readers and back: handed in, given back, checked, published,
 * scheduled, withdrawn, deleted.
 */
@NewsroomPage
@Admits(Role.WRITER)
@RequestMapping("/admin/articles/{id:\\d+}/")
class WorkflowController {

	private static final int LONGEST_NOTE = 10_000;

	private final Workflow workflow;

	private final ArticleDesk desk;

	private final ArticleIndex index;

	private final PublicationChecks checks;

	private final Notes notes;

	private final Submissions submissions;

	WorkflowController(Workflow workflow, ArticleDesk desk, ArticleIndex index, PublicationChecks checks, Notes notes,
			Submissions submissions) {
		this.workflow = workflow;
		this.desk = desk;
		this.index = index;
		this.checks = checks;
		this.notes = notes;
		this.submissions = submissions;
	}

	@GetMapping("publication")
	String check(@PathVariable long id, @AuthenticationPrincipal SignedIn who, Model model) {
		model.addAttribute("check", this.checks.of(id, who));
		return "newsroom/publication";
	}

	@PostMapping("publication")
	@Admits(Role.EDITOR)
	String publish(@PathVariable long id, @RequestParam int base, @RequestParam(defaultValue = "false") boolean news,
			Submission submission, @AuthenticationPrincipal SignedIn who, Model model, HttpServletResponse response) {
		try {
			return "redirect:" + this.submissions.once(submission, () -> {
				Status status = this.workflow.publish(id, base, news, who);
				return address(id) + ((status == Status.SCHEDULED) ? "?said=scheduled" : "?said=published");
			});
		}
		catch (NotReadyToPublish ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		catch (StaleEdit ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("stale", true);
		}
		return check(id, who, model);
	}

	@PostMapping("schedule/deletion")
	@Admits(Role.EDITOR)
	String recall(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
		this.workflow.recall(id, who);
		return "redirect:" + address(id) + "?said=recalled";
	}

	@GetMapping("withdrawal")
	@Admits(Role.EDITOR)
	String askToWithdraw(@PathVariable long id, Model model) {
		model.addAttribute("standing", this.index.standing(id));
		return "newsroom/withdrawal";
	}

	@PostMapping("withdrawal")
	@Admits(Role.EDITOR)
	String withdraw(@PathVariable long id, @RequestParam(defaultValue = "") String text,
			@AuthenticationPrincipal SignedIn who) {
		this.workflow.withdraw(id, said(text), who);
		return "redirect:" + address(id) + "?said=withdrawn";
	}

	@PostMapping("review")
	String submit(@PathVariable long id, @RequestParam(defaultValue = "") String text,
			@AuthenticationPrincipal SignedIn who) {
		this.workflow.submit(id, said(text), who);
		return "redirect:" + address(id) + "?said=submitted";
	}

	@PostMapping("return")
	String giveBack(@PathVariable long id, @RequestParam(defaultValue = "") String text,
			@AuthenticationPrincipal SignedIn who) {
		if (text.isBlank() && who.may(Role.EDITOR)) {
			return "redirect:" + address(id) + "?said=say-why#_notes";
		}
		this.workflow.giveBack(id, said(text), who);
		return "redirect:" + address(id) + "?said=returned";
	}

	@PostMapping("notes")
	String note(@PathVariable long id, @RequestParam(defaultValue = "") String text, Submission submission,
			@AuthenticationPrincipal SignedIn who) {
		this.index.standing(id).requireReadable(who);
		return "redirect:" + this.submissions.once(submission, () -> {
			if (!text.isBlank()) {
				this.notes.add(id, Event.REMARK, said(text), who);
			}
			return address(id) + "#_notes";
		});
	}

	@PostMapping("notes/{note}")
	String mark(@PathVariable long id, @PathVariable long note, @RequestParam boolean done,
			@AuthenticationPrincipal SignedIn who) {
		this.index.standing(id).requireReadable(who);
		this.notes.mark(id, note, done);
		return "redirect:" + address(id) + "#_notes";
	}

	@GetMapping("deletion")
	String askToDelete(@PathVariable long id, @AuthenticationPrincipal SignedIn who, Model model) {
		model.addAttribute("standing", this.index.standing(id).requireReadable(who));
		return "newsroom/deletion";
	}

	@PostMapping("deletion")
	String delete(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
		this.desk.delete(id, who);
		return "redirect:/admin/articles/?said=deleted";
	}

	/** The pages let nobody type more than that. */
	private static String said(String text) {
		if (text.length() > LONGEST_NOTE) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
		}
		return text.strip();
	}

	/** Somebody else was faster: the article's page says where it stands now. */
	@ExceptionHandler
	String elsewhere(WrongStatus wrong) {
		return "redirect:" + address(wrong.article()) + "?said=elsewhere";
	}

	private static String address(long id) {
		return "/admin/articles/" + id;
	}

}

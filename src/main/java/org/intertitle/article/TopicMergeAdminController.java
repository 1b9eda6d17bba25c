package org.intertitle.article;

import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.web.FieldErrors;
import org.intertitle.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Makes one topic of two: the one whose page was open goes, and another stays.
 */
@NewsroomPage
@Admits(Role.EDITOR)
@RequestMapping("/admin/topics/{id:\\d+}/merge")
class TopicMergeAdminController {

	private final TopicDesk desk;

	private final TopicShelf shelf;

	private final Topics topics;

	private final Submissions submissions;

	TopicMergeAdminController(TopicDesk desk, TopicShelf shelf, Topics topics, Submissions submissions) {
		this.desk = desk;
		this.shelf = shelf;
		this.topics = topics;
		this.submissions = submissions;
	}

	@GetMapping
	String ask(@PathVariable long id, Model model) {
		return ask(id, "", FieldErrors.none(), model);
	}

	@PostMapping
	String merge(@PathVariable long id, @RequestParam(defaultValue = "") String into, Submission submission,
			Model model, HttpServletResponse response) {
		Long stays = this.topics.findByName(into.strip()).map(Topic::id).orElse(null);
		String fault = fault(id, stays);
		if (stays == null || fault != null) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return ask(id, into, FieldErrors.none().and("into", String.valueOf(fault)), model);
		}
		return this.submissions.once(submission, () -> {
			this.desk.merge(id, stays);
			return "redirect:/admin/topics/%d?said=merged".formatted(stays);
		});
	}

	private static @Nullable String fault(long goes, @Nullable Long stays) {
		if (stays == null) {
			return "No topic has this name.";
		}
		return (stays == goes) ? "This is the topic that is to go. Name another." : null;
	}

	private String ask(long id, String typed, FieldErrors errors, Model model) {
		model.addAttribute("subject", this.shelf.byId(id).orElseThrow(PageNotFound::new).subject());
		model.addAttribute("into", typed);
		model.addAttribute("errors", errors);
		return "article/admin-topic-merge-into";
	}

}

package org.intertitle.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.web.FieldCheck;
import org.intertitle.web.FieldErrors;
import org.intertitle.web.FormRefused;
import org.intertitle.web.Listing;
import org.intertitle.web.PageNotFound;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * All topics, and what can be done with several of them.
 */
@NewsroomPage
@Admits(Role.EDITOR)
@RequestMapping("/admin/topics/")
class TopicListAdminController {

	private final TopicDesk desk;

	private final TopicShelf shelf;

	private final Submissions submissions;

	TopicListAdminController(TopicDesk desk, TopicShelf shelf, Submissions submissions) {
		this.desk = desk;
		this.shelf = shelf;
		this.submissions = submissions;
	}

	@ModelAttribute("filters")
	Map<String, String> filters() {
		Map<String, String> filters = new LinkedHashMap<>();
		filters.put("UNUSED", "That no article has");
		filters.put("UNPUBLISHED", "Without a published article");
		filters.put("NO_DESCRIPTION", "Without a description");
		return filters;
	}

	@GetMapping
	String list(Listing listing, Model model) {
		model.addAttribute("topics", this.shelf.list(listing));
		return "article/admin-topics";
	}

	/** Asks once what to do with those that were chosen, and does it when it is sure. */
	@PostMapping("selection")
	String act(@RequestParam(defaultValue = "") List<Long> chosen, @RequestParam(defaultValue = "") String action,
			@RequestParam(defaultValue = "") String sure, @RequestParam(defaultValue = "0") long into,
			Submission submission, Model model, HttpServletResponse response) {
		if (!sure.equals("yes")) {
			return action.equals("merge") ? askForMerge(chosen, FieldErrors.none(), model)
					: askForDeletion(chosen, FieldErrors.none(), model);
		}
		return action.equals("merge") ? merge(chosen, into, submission, model, response)
				: delete(chosen, submission, model, response);
	}

	private String merge(List<Long> chosen, long into, Submission submission, Model model,
			HttpServletResponse response) {
		if (!chosen.contains(into)) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return askForMerge(chosen, FieldErrors.none().and("into", "Choose which one stays."), model);
		}
		try {
			return this.submissions.once(submission, () -> {
				chosen.forEach((from) -> this.desk.merge(from, into));
				return "redirect:/admin/topics/%d?said=merged".formatted(into);
			});
		}
		catch (PageNotFound ex) {
			return askForMerge(chosen, FieldErrors.none().and("into", "The one that was to stay is no longer there."),
					model);
		}
	}

	private String askForMerge(List<Long> chosen, FieldErrors errors, Model model) {
		return ask(chosen, errors, model, "article/admin-topic-merge");
	}

	@GetMapping("{id:\\d+}/deletion")
	String askForDeletion(@PathVariable long id, Model model) {
		return askForDeletion(List.of(id), FieldErrors.none(), model);
	}

	@PostMapping("{id:\\d+}/deletion")
	String delete(@PathVariable long id, Submission submission, Model model, HttpServletResponse response) {
		return delete(List.of(id), submission, model, response);
	}

	private String delete(List<Long> chosen, Submission submission, Model model, HttpServletResponse response) {
		try {
			return this.submissions.once(submission, () -> {
				chosen.forEach(this.desk::delete);
				return "redirect:/admin/topics/?said=deleted";
			});
		}
		catch (FormRefused ex) {
			FieldCheck check = new FieldCheck();
			ex.noteIn(check);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return askForDeletion(chosen, check.errors(), model);
		}
	}

	private String askForDeletion(List<Long> chosen, FieldErrors errors, Model model) {
		return ask(chosen, errors, model, "article/admin-topic-deletion");
	}

	private String ask(List<Long> chosen, FieldErrors errors, Model model, String page) {
		model.addAttribute("subjects", this.shelf.byIds(chosen).stream().map(TopicRecord::subject).toList());
		model.addAttribute("errors", errors);
		return page;
	}

}

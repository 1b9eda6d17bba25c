package org.intertitle.redirect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.web.Listing;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * All redirects, and their deletion.
 */
@NewsroomPage
@Admits(Role.EDITOR)
@RequestMapping("/admin/redirects/")
class RedirectListAdminController {

	private static final String DELETED = "redirect:/admin/redirects/?said=deleted";

	private final RedirectDesk desk;

	private final RedirectShelf shelf;

	private final Submissions submissions;

	RedirectListAdminController(RedirectDesk desk, RedirectShelf shelf, Submissions submissions) {
		this.desk = desk;
		this.shelf = shelf;
		this.submissions = submissions;
	}

	@ModelAttribute("filters")
	Map<String, String> filters() {
		Map<String, String> filters = new LinkedHashMap<>();
		filters.put("LEADS_NOWHERE", "That lead nowhere");
		filters.put("NOT_NEEDED", "That are not needed");
		filters.put("GONE", "That say it is gone");
		filters.put("UNUSED", "That nobody used");
		return filters;
	}

	@GetMapping
	String list(Listing listing, Model model) {
		model.addAttribute("redirects", this.shelf.list(listing));
		return "redirect/admin-redirects";
	}

	@GetMapping("{id:\\d+}/deletion")
	String ask(@PathVariable long id, Model model) {
		return ask(List.of(id), model);
	}

	@PostMapping("{id:\\d+}/deletion")
	String delete(@PathVariable long id, Submission submission) {
		return delete(List.of(id), submission);
	}

	/** Asks once, and does it when whoever was asked is sure. */
	@PostMapping("selection")
	String delete(@RequestParam(defaultValue = "") List<Long> chosen, @RequestParam(defaultValue = "") String sure,
			Submission submission, Model model) {
		return sure.equals("yes") ? delete(chosen, submission) : ask(chosen, model);
	}

	private String ask(List<Long> chosen, Model model) {
		model.addAttribute("redirects", this.shelf.byIds(chosen));
		return "redirect/admin-deletion";
	}

	private String delete(List<Long> chosen, Submission submission) {
		return this.submissions.once(submission, () -> {
			this.desk.delete(chosen);
			return DELETED;
		});
	}

}

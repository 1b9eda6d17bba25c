package org.intertitle.author;

import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Names for the fields that ask for authors: a list for scripts, and a page to look one
 * up without them.
 */
@NewsroomPage
@Admits(Role.WRITER)
@RequestMapping("/admin/authors/")
class AuthorSuggestionAdminController {

	private static final int SUGGESTIONS = 8;

	private static final int FOUND = 50;

	private static final int LONGEST = 100;

	private final AuthorDesk desk;

	AuthorSuggestionAdminController(AuthorDesk desk) {
		this.desk = desk;
	}

	@GetMapping("suggestions")
	String suggest(@RequestParam(defaultValue = "") String q, Model model) {
		model.addAttribute("options", this.desk.suggest(shortened(q), SUGGESTIONS));
		return "author/suggestions";
	}

	@GetMapping("search")
	String search(@RequestParam(defaultValue = "") String q, Model model) {
		model.addAttribute("q", q);
		model.addAttribute("options", this.desk.suggest(shortened(q), FOUND));
		return "author/admin-search";
	}

	private static String shortened(String typed) {
		return typed.substring(0, Math.min(typed.length(), LONGEST));
	}

}

package org.intertitle.newsroom;

import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The first page of the newsroom: what is to be done.
 */
@NewsroomPage
@Admits(Role.WRITER)
class DeskController {

	private final DeskOverview overview;

	DeskController(DeskOverview overview) {
		this.overview = overview;
	}

	@GetMapping("/admin/")
	String show(@AuthenticationPrincipal SignedIn who, Model model) {
		model.addAttribute("desk", this.overview.of(who));
		return "newsroom/desk";
	}

	@GetMapping("/admin")
	String withoutSlash() {
		return "redirect:/admin/";
	}

}

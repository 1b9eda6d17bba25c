package org.intertitle.newsroom;

import java.util.List;

import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.article.ArticleIndex;
import org.intertitle.article.Standing;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What an open article form tells the program by itself: what has been typed so far, and
 * that somebody is there.
 */
@NewsroomPage
@Admits(Role.WRITER)
@RequestMapping("/admin/articles/")
class AutosaveController {

	private final Autosaves autosaves;

	private final Presence presence;

	private final ArticleIndex index;

	AutosaveController(Autosaves autosaves, Presence presence, ArticleIndex index) {
		this.autosaves = autosaves;
		this.presence = presence;
		this.index = index;
	}

	@PostMapping("autosave")
	ResponseEntity<Void> keep(@RequestParam String track, @RequestParam(defaultValue = "0") long article,
			@RequestParam(defaultValue = "0") int base, ArticleFields typed, @AuthenticationPrincipal SignedIn who) {
		if (article != 0) {
			this.index.standing(article).requireReadable(who);
		}
		this.autosaves.keep(track, article, base, typed, who);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("autosave/{track}/deletion")
	String drop(@PathVariable String track, @RequestParam(defaultValue = "0") long article,
			@AuthenticationPrincipal SignedIn who) {
		this.autosaves.close(track, who);
		return (article != 0) ? "redirect:/admin/articles/" + article : "redirect:/admin/";
	}

	@PostMapping("{id:\\d+}/presence")
	String presence(@PathVariable long id, @RequestParam String track, @RequestParam(defaultValue = "0") int base,
			@AuthenticationPrincipal SignedIn who, Model model) {
		Standing standing = this.index.standing(id).requireReadable(who);
		this.presence.note(id, track, who);
		List<Presence.Colleague> others = this.presence.others(id, who);
		model.addAttribute("others", others);
		model.addAttribute("newer", (base != 0 && standing.head() > base) ? standing : null);
		return "newsroom/presence :: presence(others=${others}, newer=${newer})";
	}

}

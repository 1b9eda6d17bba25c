package org.intertitle.newsroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.article.ArticleIndex;
import org.intertitle.article.Standing;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * What an open article form tells the program by itself: what has been typed so far, and
 * that somebody is there.
 */
@NewsroomPage
@Admits(Role.WRITER)
@RequestMapping("/admin/articles/")
class AutosaveController {

	/** Bytes as they are sent; several times what an article may have. */
	private static final long MOST_TYPED = 6_000_000;

	private static final String KEPT_AT = "Kept-At";

	private final Autosaves autosaves;

	private final Presence presence;

	private final ArticleIndex index;

	AutosaveController(Autosaves autosaves, Presence presence, ArticleIndex index) {
		this.autosaves = autosaves;
		this.presence = presence;
		this.index = index;
	}

	/**
	 * Says when it was kept, or that the track is not this form's any more.
	 */
	@PostMapping("autosave")
	ResponseEntity<Void> keep(@RequestParam String track, @RequestParam(defaultValue = "0") long article,
			@RequestParam(defaultValue = "0") int base, @RequestParam(required = false) @Nullable Instant after,
			ArticleFields typed, @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
		if (track.length() > Pressed.LONGEST_TRACK || request.getContentLengthLong() > MOST_TYPED) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
		}
		if (article != 0) {
			this.index.standing(article).requireReadable(who);
		}
		Optional<Instant> keptAt = this.autosaves.keep(track, article, base, typed, after, who);
		return keptAt.isPresent() ? ResponseEntity.noContent().header(KEPT_AT, keptAt.get().toString()).build()
				: ResponseEntity.status(HttpStatus.CONFLICT).build();
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

package org.intertitle.redirect;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.web.FieldCheck;
import org.intertitle.web.FieldErrors;
import org.intertitle.web.FormRefused;
import org.intertitle.web.Meanwhile;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.StaleForm;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The form of a redirect.
 */
@NewsroomPage
@Admits(Role.EDITOR)
@RequestMapping("/admin/redirects/")
class RedirectAdminController {

	private static final Logger logger = LoggerFactory.getLogger(RedirectAdminController.class);

	/** Pages offered as a new address. */
	private static final int NEAREST = 5;

	/** Words beyond this many characters find nothing more. */
	private static final int LONGEST_WORDS = 100;

	private final RedirectDesk desk;

	private final RedirectShelf shelf;

	private final KnownAddresses known;

	private final Submissions submissions;

	RedirectAdminController(RedirectDesk desk, RedirectShelf shelf, KnownAddresses known, Submissions submissions) {
		this.desk = desk;
		this.shelf = shelf;
		this.known = known;
		this.submissions = submissions;
	}

	/** For an address that readers missed, with the page that they may have meant. */
	@GetMapping("new")
	String begin(@RequestParam(defaultValue = "") String from, Model model) {
		List<KnownAddresses.Page> nearest = nearest(from);
		return form(null, new TypedRedirect(from, nearest.isEmpty() ? "" : nearest.getFirst().path(), null, null),
				nearest, FieldErrors.none(), model);
	}

	@GetMapping("{id:\\d+}")
	String edit(@PathVariable long id, Model model) {
		Redirect redirect = this.shelf.byId(id).orElseThrow(PageNotFound::new);
		return form(redirect, TypedRedirect.of(redirect), nearest(redirect.from()), FieldErrors.none(), model);
	}

	@PostMapping({ "new", "{id:\\d+}" })
	String save(@PathVariable(required = false) @Nullable Long id, TypedRedirect typed, Submission submission,
			Model model, HttpServletResponse response) {
		FieldCheck check = new FieldCheck();
		try {
			return this.submissions.once(submission, () -> {
				keep(id, typed);
				return "redirect:/admin/redirects/?sort=-added&said=redirected";
			});
		}
		catch (FormRefused ex) {
			ex.noteIn(check);
		}
		catch (StaleForm | PageNotFound ex) {
			logger.debug("The redirect {} is not what the form began with", id);
		}
		return sendBack(id, typed, check.errors(), model, response);
	}

	private void keep(@Nullable Long id, TypedRedirect typed) {
		if (id != null) {
			this.desk.change(id, typed.version(), typed.target());
		}
		else {
			this.desk.add(typed.from(), typed.target());
		}
	}

	private String sendBack(@Nullable Long id, TypedRedirect typed, FieldErrors errors, Model model,
			HttpServletResponse response) {
		Optional<Redirect> now = (id != null) ? this.shelf.byId(id) : Optional.empty();
		Optional<Redirect> changed = now.filter((redirect) -> !typed.isOf(redirect));
		boolean gone = id != null && now.isEmpty();
		model.addAttribute("gone", gone);
		changed.ifPresent((redirect) -> model.addAttribute("meanwhile",
				Meanwhile.between(TypedRedirect.of(redirect).texts(), typed.texts())));
		response.setStatus(
				((gone || changed.isPresent()) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
		return form(now.orElse(null), now.map(typed::upon).orElse(typed), List.of(), errors, model);
	}

	private String form(@Nullable Redirect redirect, TypedRedirect typed, List<KnownAddresses.Page> nearest,
			FieldErrors errors, Model model) {
		model.addAttribute("redirect", redirect);
		model.addAttribute("typed", typed);
		model.addAttribute("nearest", nearest);
		model.addAttribute("errors", errors);
		return "redirect/admin-redirect";
	}

	private List<KnownAddresses.Page> nearest(String path) {
		String words = path.replaceAll("[/_+.-]+", " ").strip();
		return words.isEmpty() ? List.of()
				: this.known.nearest(words.substring(0, Math.min(words.length(), LONGEST_WORDS)), NEAREST);
	}

}

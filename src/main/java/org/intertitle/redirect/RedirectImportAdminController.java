package org.intertitle.redirect;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.web.FieldErrors;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Many redirects at once: first a look at what would become of each line, then the
 * storing of the good ones.
 */
@NewsroomPage
@Admits(Role.EDITOR)
@RequestMapping("/admin/redirects/import")
class RedirectImportAdminController {

	private static final int MOST_CHARACTERS = 2_000_000;

	/** Good lines that are shown; bad ones are shown all. */
	private static final int SHOWN = 100;

	private final RedirectDesk desk;

	private final Submissions submissions;

	RedirectImportAdminController(RedirectDesk desk, Submissions submissions) {
		this.desk = desk;
		this.submissions = submissions;
	}

	@GetMapping
	String begin(Model model) {
		return form("", null, FieldErrors.none(), model);
	}

	@PostMapping
	String take(@RequestParam(defaultValue = "") String lines, @RequestParam(defaultValue = "check") String step,
			Submission submission, Model model, HttpServletResponse response) {
		try {
			List<RedirectLine> checked = check(lines);
			if (!step.equals("store")) {
				return form(lines, checked, FieldErrors.none(), model);
			}
			return this.submissions.once(submission, () -> {
				this.desk.addAll(lines);
				return "redirect:/admin/redirects/?sort=-added&said=imported";
			});
		}
		catch (IllegalArgumentException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(lines, null, FieldErrors.none().and("lines", String.valueOf(ex.getMessage())), model);
		}
	}

	private List<RedirectLine> check(String lines) {
		if (lines.length() > MOST_CHARACTERS) {
			throw new IllegalArgumentException(
					"These are %,d characters; %,d are the most.".formatted(lines.length(), MOST_CHARACTERS));
		}
		List<RedirectLine> checked = this.desk.check(lines);
		if (checked.isEmpty()) {
			throw new IllegalArgumentException("There are no redirects here yet. Paste one a line.");
		}
		return checked;
	}

	private String form(String typed, @Nullable List<RedirectLine> lines, FieldErrors errors, Model model) {
		model.addAttribute("typed", typed);
		model.addAttribute("lines", lines);
		model.addAttribute("errors", errors);
		if (lines != null) {
			List<RedirectLine> good = lines.stream().filter(RedirectLine::good).toList();
			model.addAttribute("good", good.size());
			model.addAttribute("shown", good.stream().limit(SHOWN).toList());
			model.addAttribute("bad", lines.stream().filter((line) -> !line.good()).toList());
		}
		return "redirect/admin-import";
	}

}

package org.intertitle.author;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.web.FieldErrors;
import org.intertitle.web.FormRefused;
import org.intertitle.web.FieldCheck;
import org.intertitle.web.PageNotFound;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Makes one author of two: the one whose page was open goes, and another stays.
 */
@NewsroomPage
@Admits(Role.EDITOR)
@RequestMapping("/admin/authors/{id:\\d+}/merge")
class AuthorMergeAdminController {

	private final AuthorDesk desk;

	private final AuthorShelf shelf;

	private final Submissions submissions;

	AuthorMergeAdminController(AuthorDesk desk, AuthorShelf shelf, Submissions submissions) {
		this.desk = desk;
		this.shelf = shelf;
		this.submissions = submissions;
	}

	@GetMapping
	String ask(@PathVariable long id, Model model) {
		return ask(id, "", FieldErrors.none(), model);
	}

	@PostMapping
	String merge(@PathVariable long id, @RequestParam(defaultValue = "") String into, Submission submission,
			Model model, HttpServletResponse response) {
		FieldCheck check = new FieldCheck();
		try {
			return this.submissions.once(submission, () -> {
				long stays = this.desk.ids(List.of(meant(into).slug())).getFirst();
				if (stays == id) {
					throw new FormRefused("into", "This is the author who is to go. Name another.");
				}
				this.desk.merge(id, stays);
				return "redirect:/admin/authors/%d?said=merged".formatted(stays);
			});
		}
		catch (FormRefused ex) {
			ex.noteIn(check);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return ask(id, into, check.errors(), model);
	}

	private AuthorOption meant(String typed) {
		NamedAuthor named = this.desk.byNames(List.of(typed.strip())).getFirst();
		if (named.unknown()) {
			throw new FormRefused("into", "No author has this name.");
		}
		if (named.ambiguous()) {
			throw new FormRefused("into",
					named.options()
						.stream()
						.map(AuthorOption::label)
						.collect(Collectors.joining(", ", "Several have this name. Type one of: ", ".")));
		}
		return named.options().getFirst();
	}

	private String ask(long id, String typed, FieldErrors errors, Model model) {
		model.addAttribute("subject", this.shelf.byId(id).orElseThrow(PageNotFound::new).subject());
		model.addAttribute("into", typed);
		model.addAttribute("errors", errors);
		return "author/admin-merge-into";
	}

}

package org.intertitle.film;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.film.MergePage.Choice;
import org.intertitle.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Makes one film of two.
 */
@NewsroomPage
@Admits(Role.EDITOR)
@RequestMapping("/admin/films/{id:\\d{1,18}}/merge")
class FilmMergeAdminController {

	private static final int CHOICES = 20;

	private final FilmShelf shelf;

	private final FilmFinder finder;

	private final FilmMerge merge;

	private final Submissions submissions;

	FilmMergeAdminController(FilmShelf shelf, FilmFinder finder, FilmMerge merge, Submissions submissions) {
		this.shelf = shelf;
		this.finder = finder;
		this.merge = merge;
		this.submissions = submissions;
	}

	@GetMapping
	String show(@PathVariable long id, @RequestParam(defaultValue = "0") long with,
			@RequestParam(required = false) @Nullable String q, Model model) {
		if (with > 0 && with != id) {
			model.addAttribute("merge", this.merge.page(id, with));
			return "film/admin-merge";
		}
		SavedFilm film = this.shelf.film(id).orElseThrow(PageNotFound::new);
		String words = (q != null) ? q : film.title();
		List<Choice> choices = this.finder.suggest(words, CHOICES)
			.stream()
			.filter((other) -> other.id() != id)
			.map((other) -> new Choice(other.id(), other.label(), String.join(", ", other.directors())))
			.toList();
		return MergeAnswers.choose("/admin/films/", "film", id, film.label(), words, choices, model);
	}

	@PostMapping
	String merge(@PathVariable long id, @RequestParam Map<String, String> params, Submission submission, Model model,
			HttpServletResponse response) {
		return MergeAnswers.of(id, params, "/admin/films/", response, model,
				(chosen) -> this.submissions.once(submission, () -> {
					this.merge.merge(chosen);
					return "redirect:/admin/films/" + id + "?said=merged";
				}), this.merge::page);
	}

}

package org.intertitle.film;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.film.PeopleShelf.PersonRow;
import org.intertitle.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of people, their forms, and what is done with several at once.
 */
@NewsroomPage
@Admits(Role.EDITOR)
@RequestMapping("/admin/people/")
class PersonAdminController {

	private final PeopleShelf shelf;

	private final PersonDesk desk;

	private final Deletions deletions;

	private final Submissions submissions;

	PersonAdminController(PeopleShelf shelf, PersonDesk desk, Deletions deletions, Submissions submissions) {
		this.shelf = shelf;
		this.desk = desk;
		this.deletions = deletions;
		this.submissions = submissions;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String job,
			@RequestParam(required = false) @Nullable String missing,
			@RequestParam(required = false) @Nullable String sort, @RequestParam(defaultValue = "1") int page,
			Model model) {
		PeopleQuery query = new PeopleQuery(q, job, missing, sort, page);
		List<PersonRow> people = this.shelf.list(query);
		model.addAttribute("query", query);
		model.addAttribute("people", people);
		model.addAttribute("jobs", JobLabels.names());
		model.addAttribute("paging",
				Paging.of(query.page(), PeopleShelf.PAGE, people.isEmpty() ? 0 : people.getFirst().total()));
		return "film/admin-people";
	}

	@PostMapping
	String together(@RequestParam(required = false) @Nullable List<Long> person,
			@RequestParam(defaultValue = "") String action) {
		List<Long> chosen = (person != null) ? person : List.of();
		boolean merges = action.equals("merge");
		if (chosen.isEmpty() || (merges && chosen.size() != 2)) {
			return "redirect:/admin/people/?said=" + (merges ? "choose-two" : "choose-some");
		}
		return merges ? "redirect:/admin/people/%d/merge?with=%d".formatted(chosen.getFirst(), chosen.getLast())
				: "redirect:/admin/people/deletion?" + Paging.parameters("person", chosen);
	}

	@GetMapping("new")
	String begin(Model model) {
		return show(NameEditor.empty(NameEditor.PEOPLE), model);
	}

	@GetMapping("{id:\\d{1,18}}")
	String edit(@PathVariable long id, Model model) {
		return show(NameEditor.of(this.shelf.person(id).orElseThrow(PageNotFound::new)), model);
	}

	@PostMapping("new")
	String create(NameSheet sheet, Submission submission, Model model, HttpServletResponse response) {
		try {
			return this.submissions.once(submission,
					() -> "redirect:/admin/people/" + this.desk.add(sheet) + "?said=saved");
		}
		catch (FilmRefused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(NameEditor.empty(NameEditor.PEOPLE).typed(0, sheet, ex.faults()), model);
		}
	}

	@PostMapping("{id:\\d{1,18}}")
	String save(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, NameSheet sheet,
			Submission submission, Model model, HttpServletResponse response) {
		Map<String, String> faults = Map.of();
		try {
			return this.submissions.once(submission, () -> {
				this.desk.save(id, version, sheet);
				return "redirect:/admin/people/" + id + "?said=saved";
			});
		}
		catch (FilmRefused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			faults = ex.faults();
		}
		catch (OptimisticLockingFailureException | PageNotFound ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
		}
		NameEditor editor = this.shelf.person(id)
			.map(NameEditor::of)
			.orElseGet(() -> NameEditor.gone(NameEditor.PEOPLE));
		return show(editor.typed(version, sheet, faults), model);
	}

	@GetMapping("deletion")
	String askToDelete(@RequestParam(required = false) @Nullable List<Long> person, Model model) {
		model.addAttribute("deletion", this.deletions.ofPeople((person != null) ? person : List.of()));
		return "film/admin-deletion";
	}

	@PostMapping("deletion")
	String delete(@RequestParam(required = false) @Nullable List<Long> person) {
		List<Long> chosen = (person != null) ? person : List.of();
		return Deletions.delete(chosen, this.desk::delete)
				? "redirect:/admin/people/deletion?" + Paging.parameters("person", chosen)
				: "redirect:/admin/people/?said=deleted";
	}

	private static String show(NameEditor editor, Model model) {
		model.addAttribute("editor", editor);
		return "film/admin-person";
	}

}

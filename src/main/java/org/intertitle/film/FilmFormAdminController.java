package org.intertitle.film;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.propertyeditors.CustomCollectionEditor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The form of a film and its credits.
 */
@NewsroomPage
@Admits(Role.EDITOR)
@RequestMapping("/admin/films/")
class FilmFormAdminController {

	private static final String SAVE = "save";

	private final FilmForms forms;

	private final FilmCatalogue catalogue;

	private final Submissions submissions;

	FilmFormAdminController(FilmForms forms, FilmCatalogue catalogue, Submissions submissions) {
		this.forms = forms;
		this.catalogue = catalogue;
		this.submissions = submissions;
	}

	/** One name with a comma in it is one name, also where it is the only one. */
	@InitBinder
	void keepCommas(WebDataBinder binder) {
		binder.registerCustomEditor(List.class, new CustomCollectionEditor(List.class));
	}

	@ModelAttribute("jobs")
	List<String> jobs() {
		return JobLabels.names();
	}

	@GetMapping("new")
	String begin(FilmSheet sheet, Model model) {
		return show(this.forms.empty(sheet), model);
	}

	@GetMapping("{id:\\d{1,18}}")
	String edit(@PathVariable long id, Model model) {
		return show(this.forms.saved(id), model);
	}

	@PostMapping("new")
	String create(FilmSheet sheet, @RequestParam(name = "do", defaultValue = SAVE) String what, Submission submission,
			Model model, HttpServletResponse response) {
		return take(null, 0, sheet, what, submission, model, response);
	}

	@PostMapping("{id:\\d{1,18}}")
	String save(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, FilmSheet sheet,
			@RequestParam(name = "do", defaultValue = SAVE) String what, Submission submission, Model model,
			HttpServletResponse response) {
		return take(id, version, sheet, what, submission, model, response);
	}

	private String take(@Nullable Long id, int version, FilmSheet typed, String what, Submission submission,
			Model model, HttpServletResponse response) {
		if (!what.equals(SAVE)) {
			return show(this.forms.typed(id, version, SheetEdit.of(what).apply(typed), Map.of()), model);
		}
		FilmSheet sheet = typed.withoutBlankRows();
		Map<String, String> faults = Map.of();
		try {
			FilmForm film = this.forms.read(id, sheet);
			return this.submissions.once(submission, () -> {
				long saved = write(id, version, film);
				return "redirect:/admin/films/" + saved + "?said=saved";
			});
		}
		catch (FilmRefused ex) {
			faults = ex.faults();
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		catch (OptimisticLockingFailureException | PageNotFound ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
		}
		return show(this.forms.typed(id, version, sheet, faults), model);
	}

	private long write(@Nullable Long id, int version, FilmForm film) {
		if (id == null) {
			return this.catalogue.add(film);
		}
		this.catalogue.save(id, version, film);
		return id;
	}

	private static String show(FilmEditor editor, Model model) {
		model.addAttribute("editor", editor);
		return "film/admin-film";
	}

}

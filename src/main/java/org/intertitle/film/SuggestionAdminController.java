package org.intertitle.film;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.web.FieldErrors;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Helps to name films, people and series in other forms: lists for scripts that complete
 * what is typed, and a page that does the same without.
 */
@NewsroomPage
@RequestMapping("/admin/")
class SuggestionAdminController {

	/** As many as one can take in at a glance. */
	private static final int FEW = 8;

	private static final int MANY = 50;

	private final FilmFinder films;

	private final PeopleShelf people;

	private final SeriesShelf series;

	private final FilmCatalogue catalogue;

	SuggestionAdminController(FilmFinder films, PeopleShelf people, SeriesShelf series, FilmCatalogue catalogue) {
		this.films = films;
		this.people = people;
		this.series = series;
		this.catalogue = catalogue;
	}

	/**
	 * Something that may be meant.
	 *
	 * @param value to put into the field
	 * @param remark what tells it from others; may be empty
	 */
	record Option(String value, String remark) {
	}

	@Admits(Role.WRITER)
	@GetMapping("films/suggestions")
	String films(@RequestParam(defaultValue = "") String q, Model model) {
		return options(this.films.suggest(q, FEW)
			.stream()
			.map((film) -> new Option(film.label(), String.join(", ", film.directors())))
			.toList(), model);
	}

	@Admits(Role.EDITOR)
	@GetMapping("people/suggestions")
	String people(@RequestParam(defaultValue = "") String q, Model model) {
		return options(this.people.suggest(q, FEW)
			.stream()
			.map((person) -> new Option(person.name(), person.remark()))
			.toList(), model);
	}

	@Admits(Role.WRITER)
	@GetMapping("series/suggestions")
	String series(@RequestParam(defaultValue = "") String q, Model model) {
		return options(this.series.suggest(q, FEW)
			.stream()
			.map((one) -> new Option(one.name(), one.films() + ((one.films() == 1) ? " film" : " films")))
			.toList(), model);
	}

	private static String options(List<Option> options, Model model) {
		model.addAttribute("options", options);
		return "film/admin-suggestions :: suggestions";
	}

	@Admits(Role.WRITER)
	@GetMapping("films/search")
	String search(@RequestParam(defaultValue = "") String q, Model model) {
		return show(q, "", FieldErrors.none(), model);
	}

	@Admits(Role.WRITER)
	@PostMapping("films/stubs")
	String stub(@RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String year,
			Model model, HttpServletResponse response) {
		try {
			long id = this.catalogue.stub(title, year);
			model.addAttribute("added", this.films.byId(id).orElseThrow());
			return show(title, year, FieldErrors.none(), model);
		}
		catch (FilmRefused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(title, year, new FieldErrors(ex.faults()), model);
		}
	}

	private String show(String words, String year, FieldErrors errors, Model model) {
		model.addAllAttributes(
				Map.of("words", words, "year", year, "errors", errors, "found", this.films.suggest(words, MANY)));
		return "film/admin-film-search";
	}

}

package org.intertitle.film;

import java.util.List;

import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of films, and what is done with several at once.
 */
@NewsroomPage
@Admits(Role.EDITOR)
@RequestMapping("/admin/films/")
class FilmAdminController {

	private final FilmShelf shelf;

	private final FilmCatalogue catalogue;

	private final BulkEdits edits;

	private final Deletions deletions;

	FilmAdminController(FilmShelf shelf, FilmCatalogue catalogue, BulkEdits edits, Deletions deletions) {
		this.shelf = shelf;
		this.catalogue = catalogue;
		this.edits = edits;
		this.deletions = deletions;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String decade,
			@RequestParam(required = false) @Nullable String genre,
			@RequestParam(required = false) @Nullable String country,
			@RequestParam(required = false) @Nullable String missing,
			@RequestParam(required = false) @Nullable String sort, @RequestParam(defaultValue = "1") int page,
			Model model) {
		FilmQuery query = new FilmQuery(q, decade, genre, country, missing, sort, page);
		List<FilmShelf.FilmRow> films = this.shelf.list(query);
		model.addAttribute("query", query);
		model.addAttribute("films", films);
		model.addAttribute("filters", this.shelf.filters());
		model.addAttribute("paging",
				Paging.of(query.page(), FilmQuery.PAGE, films.isEmpty() ? 0 : films.getFirst().total()));
		return "film/admin-films";
	}

	@PostMapping
	String together(@RequestParam(required = false) @Nullable List<Long> film,
			@RequestParam(defaultValue = "") String action, @RequestParam(defaultValue = "") String value) {
		List<Long> chosen = (film != null) ? film : List.of();
		if (chosen.isEmpty() || (action.equals("merge") && chosen.size() != 2)) {
			return "redirect:/admin/films/?said=" + (action.equals("merge") ? "choose-two" : "choose-some");
		}
		return switch (action) {
			case "delete" -> "redirect:/admin/films/deletion?" + Paging.parameters("film", chosen);
			case "merge" -> "redirect:/admin/films/%d/merge?with=%d".formatted(chosen.getFirst(), chosen.getLast());
			case "genre", "country" -> {
				boolean added = this.edits.add(chosen,
						action.equals("genre") ? BulkEdits.Words.GENRES : BulkEdits.Words.COUNTRIES, value);
				yield "redirect:/admin/films/?said=" + (added ? "saved" : "choose-word");
			}
			default -> "redirect:/admin/films/";
		};
	}

	@GetMapping("deletion")
	String askToDelete(@RequestParam(required = false) @Nullable List<Long> film, Model model) {
		model.addAttribute("deletion", this.deletions.ofFilms((film != null) ? film : List.of()));
		return "film/admin-deletion";
	}

	@PostMapping("deletion")
	String delete(@RequestParam(required = false) @Nullable List<Long> film) {
		List<Long> chosen = (film != null) ? film : List.of();
		boolean stayed = Deletions.delete(chosen, this.catalogue::delete);
		return stayed ? "redirect:/admin/films/deletion?" + Paging.parameters("film", chosen)
				: "redirect:/admin/films/?said=deleted";
	}

}

package org.intertitle.film;

import java.util.List;

import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.film.SeriesShelf.SeriesRow;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of series, and what is done with several at once.
 */
@NewsroomPage
@Admits(Role.EDITOR)
@RequestMapping("/admin/series/")
class SeriesAdminController {

	private final SeriesShelf shelf;

	private final SeriesDesk desk;

	private final Deletions deletions;

	SeriesAdminController(SeriesShelf shelf, SeriesDesk desk, Deletions deletions) {
		this.shelf = shelf;
		this.desk = desk;
		this.deletions = deletions;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String sort, @RequestParam(defaultValue = "1") int page,
			Model model) {
		SeriesShelf.Query query = new SeriesShelf.Query(q, sort, page);
		List<SeriesRow> series = this.shelf.list(query);
		model.addAttribute("query", query);
		model.addAttribute("allSeries", series);
		model.addAttribute("paging",
				Paging.of(query.page(), SeriesShelf.PAGE, series.isEmpty() ? 0 : series.getFirst().total()));
		return "film/admin-series-list";
	}

	@PostMapping
	String together(@RequestParam(required = false) @Nullable List<Long> series,
			@RequestParam(defaultValue = "") String action) {
		List<Long> chosen = (series != null) ? series : List.of();
		boolean merges = action.equals("merge");
		if (chosen.isEmpty() || (merges && chosen.size() != 2)) {
			return "redirect:/admin/series/?said=" + (merges ? "choose-two" : "choose-some");
		}
		return merges ? "redirect:/admin/series/%d/merge?with=%d".formatted(chosen.getFirst(), chosen.getLast())
				: "redirect:/admin/series/deletion?" + Paging.parameters("series", chosen);
	}

	@GetMapping("deletion")
	String askToDelete(@RequestParam(required = false) @Nullable List<Long> series, Model model) {
		model.addAttribute("deletion", this.deletions.ofSeries((series != null) ? series : List.of()));
		return "film/admin-deletion";
	}

	@PostMapping("deletion")
	String delete(@RequestParam(required = false) @Nullable List<Long> series) {
		List<Long> chosen = (series != null) ? series : List.of();
		return Deletions.delete(chosen, this.desk::delete)
				? "redirect:/admin/series/deletion?" + Paging.parameters("series", chosen)
				: "redirect:/admin/series/?said=deleted";
	}

}

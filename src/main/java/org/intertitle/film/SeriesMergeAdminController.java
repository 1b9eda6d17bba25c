package org.intertitle.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.film.MergePage.Choice;
import org.intertitle.film.MergePage.Field;
import org.intertitle.film.MergePage.Side;
import org.intertitle.film.SeriesShelf.SavedSeries;
import org.intertitle.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Makes one series of two.
 */
@NewsroomPage
@Admits(Role.EDITOR)
@RequestMapping("/admin/series/{id:\\d{1,18}}/merge")
class SeriesMergeAdminController {

	private final SeriesShelf shelf;

	private final SeriesDesk desk;

	private final Submissions submissions;

	SeriesMergeAdminController(SeriesShelf shelf, SeriesDesk desk, Submissions submissions) {
		this.shelf = shelf;
		this.desk = desk;
		this.submissions = submissions;
	}

	@GetMapping
	String show(@PathVariable long id, @RequestParam(defaultValue = "0") long with,
			@RequestParam(required = false) @Nullable String q, Model model) {
		if (with > 0 && with != id) {
			model.addAttribute("merge", page(id, with));
			return "film/admin-merge";
		}
		SavedSeries series = series(id);
		String words = (q != null) ? q : series.name();
		List<Choice> choices = this.shelf.list(new SeriesShelf.Query(words, null, 1))
			.stream()
			.filter((other) -> other.id() != id)
			.map((other) -> new Choice(other.id(), other.name(), other.films() + " films"))
			.toList();
		return MergeAnswers.choose(NameEditor.SERIES, "series", id, series.name(), words, choices, model);
	}

	private SavedSeries series(long id) {
		return this.shelf.series(id).orElseThrow(PageNotFound::new);
	}

	private MergePage page(long kept, long gone) {
		SavedSeries stays = series(kept);
		SavedSeries goes = series(gone);
		List<Field> fields = Stream
			.of(new Field("Name", stays.name(), goes.name()), new Field("Slug", stays.slug(), goes.slug()),
					new Field("Description", stays.description(), goes.description()))
			.filter((field) -> !field.kept().equals(field.gone()))
			.toList();
		List<String> moves = new ArrayList<>();
		int place = stays.films().isEmpty() ? 0 : stays.films().getLast().place();
		for (SeriesShelf.Placed film : goes.films()) {
			moves.add("%s takes place %d.".formatted(film.label(), ++place));
		}
		goes.articles().forEach((article) -> moves.add("“%s” is then about it.".formatted(article.shown())));
		moves.add("/series/%s/ and its former addresses lead to it.".formatted(goes.slug()));
		return new MergePage(NameEditor.SERIES, "series", side(stays), side(goes), fields, moves);
	}

	private static Side side(SavedSeries series) {
		return new Side(series.id(), series.version(), series.name(), "/series/" + series.slug() + "/");
	}

	@PostMapping
	String merge(@PathVariable long id, @RequestParam Map<String, String> params, Submission submission, Model model,
			HttpServletResponse response) {
		return MergeAnswers.of(id, params, NameEditor.SERIES, response, model,
				(chosen) -> this.submissions.once(submission, () -> {
					this.desk.merge(chosen);
					return "redirect:/admin/series/" + id + "?said=merged";
				}), this::page);
	}

}

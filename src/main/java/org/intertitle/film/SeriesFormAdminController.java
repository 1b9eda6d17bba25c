package org.intertitle.film;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.film.NameEditor.PlaceRow;
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
 * The form of a series and the order of its films.
 */
@NewsroomPage
@Admits(Role.EDITOR)
@RequestMapping("/admin/series/")
class SeriesFormAdminController {

	private static final Pattern MOVE = Pattern.compile("(up|down)-(\\d{1,5})");

	private final SeriesShelf shelf;

	private final SeriesDesk desk;

	private final Submissions submissions;

	SeriesFormAdminController(SeriesShelf shelf, SeriesDesk desk, Submissions submissions) {
		this.shelf = shelf;
		this.desk = desk;
		this.submissions = submissions;
	}

	@GetMapping("new")
	String begin(Model model) {
		return show(NameEditor.empty(NameEditor.SERIES), model);
	}

	@GetMapping("{id:\\d{1,18}}")
	String edit(@PathVariable long id, Model model) {
		return show(NameEditor.of(this.shelf.series(id).orElseThrow(PageNotFound::new)), model);
	}

	@PostMapping("new")
	String create(NameSheet sheet, Submission submission, Model model, HttpServletResponse response) {
		try {
			return this.submissions.once(submission,
					() -> "redirect:/admin/series/" + this.desk.add(sheet) + "?said=saved");
		}
		catch (FilmRefused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(NameEditor.empty(NameEditor.SERIES).typed(0, sheet, ex.faults()), model);
		}
	}

	@PostMapping("{id:\\d{1,18}}")
	String save(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, NameSheet sheet,
			@RequestParam(required = false) @Nullable List<Long> film,
			@RequestParam(required = false) @Nullable List<String> place,
			@RequestParam(name = "do", defaultValue = "save") String what, Submission submission, Model model,
			HttpServletResponse response) {
		NameEditor editor = this.shelf.series(id)
			.map(NameEditor::of)
			.orElseGet(() -> NameEditor.gone(NameEditor.SERIES));
		List<PlaceRow> films = arranged(editor.films(), (film != null) ? film : List.of(),
				(place != null) ? place : List.of());
		Matcher move = MOVE.matcher(what);
		if (move.matches()) {
			return show(editor.typed(version, sheet, Map.of()).arranged(moved(films, move)), model);
		}
		Map<String, String> faults = Map.of();
		try {
			Map<Long, Integer> places = places(films);
			return this.submissions.once(submission, () -> {
				this.desk.save(id, version, sheet, places);
				return "redirect:/admin/series/" + id + "?said=saved";
			});
		}
		catch (FilmRefused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			faults = ex.faults();
		}
		catch (OptimisticLockingFailureException | PageNotFound ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
		}
		return show(editor.typed(version, sheet, faults).arranged(films), model);
	}

	/**
	 * The films of the series as the form has them; those that it does not have come
	 * last.
	 */
	private static List<PlaceRow> arranged(List<PlaceRow> saved, List<Long> ids, List<String> places) {
		Map<Long, PlaceRow> rows = saved.stream()
			.collect(Collectors.toMap(PlaceRow::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
		List<PlaceRow> arranged = new ArrayList<>();
		for (int at = 0; at < Math.min(ids.size(), places.size()); at++) {
			PlaceRow row = rows.remove(ids.get(at));
			if (row != null) {
				arranged.add(new PlaceRow(row.id(), row.label(), places.get(at)));
			}
		}
		arranged.addAll(rows.values());
		return arranged;
	}

	/** Two neighbours change places; the numbers stay where they are. */
	private static List<PlaceRow> moved(List<PlaceRow> films, Matcher move) {
		int at = Integer.parseInt(move.group(2)) - (move.group(1).equals("up") ? 1 : 0);
		List<PlaceRow> moved = new ArrayList<>(films);
		if (at >= 0 && at + 1 < moved.size()) {
			PlaceRow upper = moved.get(at);
			PlaceRow lower = moved.get(at + 1);
			moved.set(at, new PlaceRow(upper.id(), upper.label(), lower.place()));
			moved.set(at + 1, new PlaceRow(lower.id(), lower.label(), upper.place()));
			Collections.swap(moved, at, at + 1);
		}
		return moved;
	}

	private static Map<Long, Integer> places(List<PlaceRow> films) {
		Map<Long, Integer> places = new LinkedHashMap<>();
		for (PlaceRow film : films) {
			String place = film.place().strip();
			if (!place.matches("[1-9]\\d{0,3}")) {
				throw new FilmRefused(Map.of("places", "The place of %s is a number from 1.".formatted(film.label())));
			}
			places.put(film.id(), Integer.valueOf(place));
		}
		return places;
	}

	private static String show(NameEditor editor, Model model) {
		model.addAttribute("editor", editor);
		return "film/admin-series";
	}

}

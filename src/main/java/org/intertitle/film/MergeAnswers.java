package org.intertitle.film;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.film.MergePage.Choice;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/**
 * How the pages that merge two records answer, whatever they merge.
 */
final class MergeAnswers {

	private MergeAnswers() {
	}

	/** Asks which other record it is to be merged with. */
	static String choose(String section, String what, long id, String label, String words, List<Choice> choices,
			Model model) {
		model.addAttribute("section", section);
		model.addAttribute("what", what);
		model.addAttribute("id", id);
		model.addAttribute("label", label);
		model.addAttribute("words", words);
		model.addAttribute("choices", choices);
		return "film/admin-merge-choice";
	}

	/**
	 * Merges, or shows the two once more with what happened to them meanwhile.
	 * @param id of the record that stays
	 * @param params of the form
	 * @param section where such records are listed
	 * @param response gets the status
	 * @param model of the page
	 * @param merging does it and says where the answer leads
	 * @param page shows the two side by side
	 * @return the view
	 */
	static String of(long id, Map<String, String> params, String section, HttpServletResponse response, Model model,
			Function<Merge, String> merging, BiFunction<Long, Long, MergePage> page) {
		Merge merge;
		try {
			merge = Merge.of(id, params);
		}
		catch (FilmRefused ex) {
			return "redirect:%s%d/merge".formatted(section, id);
		}
		try {
			return merging.apply(merge);
		}
		catch (OptimisticLockingFailureException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("trouble",
					"Somebody else changed one of the two meanwhile. This is how they stand now.");
		}
		catch (FilmRefused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("trouble", String.join(" ", ex.faults().values()));
		}
		model.addAttribute("merge", page.apply(merge.kept(), merge.gone()));
		model.addAttribute("taken", merge.taken());
		return "film/admin-merge";
	}

}

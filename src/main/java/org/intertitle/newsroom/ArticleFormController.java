package org.intertitle.newsroom;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.account.Submission;
import org.intertitle.article.Kind;
import org.intertitle.article.SlugTaken;
import org.intertitle.article.StaleEdit;
import org.intertitle.film.FilmRefused;
import org.intertitle.web.FieldErrors;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The form that articles are written in.
 */
@NewsroomPage
@Admits(Role.WRITER)
@RequestMapping("/admin/articles/")
class ArticleFormController {

	private static final String SLUG_TAKEN = "Another article or page has this address, or had it once, or the program needs it.";

	private final ArticleSheets sheets;

	private final ArticleForms forms;

	private final ArticleSaves saves;

	private final Conflicts conflicts;

	private final OnTheSpot onTheSpot;

	ArticleFormController(ArticleSheets sheets, ArticleForms forms, ArticleSaves saves, Conflicts conflicts,
			OnTheSpot onTheSpot) {
		this.sheets = sheets;
		this.forms = forms;
		this.saves = saves;
		this.conflicts = conflicts;
		this.onTheSpot = onTheSpot;
	}

	@ModelAttribute("kinds")
	Map<String, String> kinds() {
		Map<String, String> kinds = new LinkedHashMap<>();
		for (Kind kind : Kind.values()) {
			kinds.put(kind.name(), kind.label());
		}
		return kinds;
	}

	@GetMapping("new")
	String begin(@RequestParam(required = false) @Nullable String unsaved, @AuthenticationPrincipal SignedIn who,
			Model model) {
		return show((unsaved != null) ? this.sheets.unsaved(0, unsaved, who) : this.sheets.empty(who), model);
	}

	@GetMapping("{id:\\d+}")
	String edit(@PathVariable long id, @RequestParam(required = false) @Nullable String unsaved,
			@AuthenticationPrincipal SignedIn who, Model model) {
		return show((unsaved != null) ? this.sheets.unsaved(id, unsaved, who) : this.sheets.saved(id, who), model);
	}

	@PostMapping("new")
	String create(ArticleFields typed, Pressed pressed, Submission submission, @AuthenticationPrincipal SignedIn who,
			Model model, HttpServletResponse response) {
		return save(0, 0, typed, pressed, submission, who, model, response);
	}

	@PostMapping("{id:\\d+}")
	String save(@PathVariable long id, @RequestParam(defaultValue = "0") int base, ArticleFields filledIn,
			Pressed pressed, Submission submission, @AuthenticationPrincipal SignedIn who, Model model,
			HttpServletResponse response) {
		this.sheets.requireEditable(id, who);
		ArticleSaves.Saved before = this.saves.before(id, base, submission);
		ArticleFields typed = filledIn;
		FieldErrors errors = FieldErrors.none();
		try {
			typed = this.onTheSpot.settle(filledIn, pressed);
		}
		catch (FilmRefused ex) {
			errors = errors.and("film", ex.faults().values().iterator().next());
		}
		ArticleForms.Reading reading = this.forms.read(typed);
		errors = errors.and(reading.errors());
		if (!reading.wrong()) {
			try {
				return "redirect:" + this.saves
					.save(before.id(), before.number(), reading.form(), submission, pressed.track(), who)
					.address() + pressed.after();
			}
			catch (StaleEdit ex) {
				model.addAttribute("conflict", this.conflicts.between(before.id(), before.number(), typed, who));
				model.addAttribute("track", pressed.track());
				response.setStatus(HttpStatus.CONFLICT.value());
				return "newsroom/conflict";
			}
			catch (SlugTaken ex) {
				errors = errors.and("slug", SLUG_TAKEN);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(this.sheets.typed(before.id(), before.number(), typed, reading, errors, submission.key(),
				pressed.track(), who), model);
	}

	/**
	 * The same for scripts, which keep the form as it is: the cursor, the scroll, the
	 * undo.
	 */
	@PostMapping(path = { "new", "{id:\\d+}" }, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Map<String, Object>> saveInPlace(@PathVariable(required = false) @Nullable Long id,
			@RequestParam(defaultValue = "0") int base, ArticleFields typed, Pressed pressed, Submission submission,
			@AuthenticationPrincipal SignedIn who) {
		this.sheets.requireEditable((id != null) ? id : 0, who);
		ArticleSaves.Saved before = this.saves.before((id != null) ? id : 0, base, submission);
		ArticleForms.Reading reading = this.forms.read(typed);
		if (reading.wrong()) {
			return ResponseEntity.unprocessableContent().body(Map.of("errors", reading.errors().byField()));
		}
		try {
			ArticleSaves.Saved saved = this.saves.save(before.id(), before.number(), reading.form(), submission,
					pressed.track(), who);
			return ResponseEntity
				.ok(Map.of("address", saved.address(), "base", saved.number(), "formKey", UUID.randomUUID(), "slug",
						this.sheets.slug(saved.id(), saved.number()), "pending", this.sheets.pending(saved.id())));
		}
		catch (StaleEdit ex) {
			return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("head", ex.head()));
		}
		catch (SlugTaken ex) {
			return ResponseEntity.unprocessableContent().body(Map.of("errors", Map.of("slug", SLUG_TAKEN)));
		}
	}

	/**
	 * Keeps what was typed as an article of its own.
	 */
	@PostMapping("copy")
	String copy(ArticleFields typed, Pressed pressed, Submission submission, @AuthenticationPrincipal SignedIn who,
			Model model, HttpServletResponse response) {
		return save(0, 0, typed.with("slug", ""), pressed, submission, who, model, response);
	}

	/**
	 * Goes on from a conflict: with the merged text, or with one's own upon theirs.
	 * Nothing is saved yet.
	 */
	@PostMapping("{id:\\d+}/merge")
	String merge(@PathVariable long id, @RequestParam int base, @RequestParam boolean mine, ArticleFields typed,
			Pressed pressed, @AuthenticationPrincipal SignedIn who, Model model) {
		this.sheets.requireEditable(id, who);
		Conflicts.Conflict conflict = this.conflicts.between(id, base, typed, who);
		ArticleFields fields = mine ? typed : conflict.merged();
		return show(this.sheets.typed(id, conflict.head(), fields, this.forms.read(fields), FieldErrors.none(),
				UUID.randomUUID().toString(), pressed.track(), who), model);
	}

	private String show(ArticleSheet sheet, Model model) {
		model.addAttribute("sheet", sheet);
		return "newsroom/article";
	}

}

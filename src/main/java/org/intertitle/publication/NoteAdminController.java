package org.intertitle.publication;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.markdown.Markdown;
import org.intertitle.web.FieldCheck;
import org.intertitle.web.FieldErrors;
import org.intertitle.web.Meanwhile;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.StaleForm;
import org.intertitle.web.WallClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The form of a house note.
 */
@NewsroomPage
@Admits(Role.EDITOR)
@RequestMapping("/admin/notes/")
class NoteAdminController {

	private static final Logger logger = LoggerFactory.getLogger(NoteAdminController.class);

	private final NoteDesk desk;

	private final NoteShelf shelf;

	private final Submissions submissions;

	private final Markdown markdown;

	NoteAdminController(NoteDesk desk, NoteShelf shelf, Submissions submissions, Markdown markdown) {
		this.desk = desk;
		this.shelf = shelf;
		this.submissions = submissions;
		this.markdown = markdown;
	}

	@ModelAttribute("slots")
	Map<String, String> slots() {
		Map<String, String> slots = new LinkedHashMap<>();
		Arrays.stream(Slot.values()).forEach((slot) -> slots.put(slot.name(), slot.label()));
		return slots;
	}

	@GetMapping("new")
	String begin(@RequestParam(defaultValue = "") String slot, @ModelAttribute("site") Site site, Model model) {
		return form(null, TypedNote.in(slot), FieldErrors.none(), site, model);
	}

	@GetMapping("{id:\\d+}")
	String edit(@PathVariable long id, @ModelAttribute("site") Site site, Model model) {
		NoteRecord note = this.shelf.byId(id).orElseThrow(PageNotFound::new);
		return form(note, TypedNote.of(note, site.clock()), FieldErrors.none(), site, model);
	}

	@PostMapping({ "new", "{id:\\d+}" })
	String save(@PathVariable(required = false) @Nullable Long id, TypedNote typed, Submission submission,
			@ModelAttribute("site") Site site, Model model, HttpServletResponse response) {
		FieldCheck check = new FieldCheck();
		HouseNoteForm form = typed.read(site.clock(), this.markdown, check);
		try {
			if (check.passed()) {
				return this.submissions.once(submission, () -> {
					keep(id, typed.version(), form);
					return "redirect:/admin/notes/?said=saved";
				});
			}
		}
		catch (StaleForm | PageNotFound ex) {
			logger.debug("The house note {} is not what the form began with", id);
		}
		return sendBack(id, typed, check.errors(), site, model, response);
	}

	private void keep(@Nullable Long id, String version, HouseNoteForm form) {
		if (id == null) {
			this.desk.add(form);
		}
		else {
			this.desk.save(id, version, form);
		}
	}

	private String sendBack(@Nullable Long id, TypedNote typed, FieldErrors errors, Site site, Model model,
			HttpServletResponse response) {
		Optional<NoteRecord> now = (id != null) ? this.shelf.byId(id) : Optional.empty();
		Optional<NoteRecord> changed = now.filter((note) -> !typed.isOf(note));
		boolean gone = id != null && now.isEmpty();
		model.addAttribute("gone", gone);
		changed.ifPresent((note) -> model.addAttribute("meanwhile",
				Meanwhile.between(TypedNote.of(note, site.clock()).texts(), typed.texts())));
		response.setStatus(
				((gone || changed.isPresent()) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
		return form(now.orElse(null), now.map(typed::upon).orElse(typed), errors, site, model);
	}

	private String form(@Nullable NoteRecord note, TypedNote typed, FieldErrors errors, Site site, Model model) {
		WallClock clock = site.clock();
		model.addAttribute("note", note);
		model.addAttribute("typed", typed);
		model.addAttribute("errors", errors);
		model.addAttribute("fromChoices", clock.choices(typed.shownFrom()));
		model.addAttribute("untilChoices", clock.choices(typed.shownUntil()));
		return "publication/admin-note";
	}

}

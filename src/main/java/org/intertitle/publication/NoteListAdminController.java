package org.intertitle.publication;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.markdown.MarkdownRefused;
import org.intertitle.web.FieldErrors;
import org.intertitle.web.Listing;
import org.intertitle.web.PageNotFound;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * All house notes: their order, their deletion, and how one looks to readers.
 */
@NewsroomPage
@Admits(Role.EDITOR)
@RequestMapping("/admin/notes/")
class NoteListAdminController {

	private static final Map<String, String> FILTERS = Arrays.stream(NoteRecord.State.values())
		.collect(Collectors.toMap(NoteRecord.State::name, NoteRecord.State::label, (one, other) -> one,
				LinkedHashMap::new));

	private static final String DELETED = "redirect:/admin/notes/?said=deleted";

	private final NoteDesk desk;

	private final NoteShelf shelf;

	private final Submissions submissions;

	private final NoteProof proof;

	NoteListAdminController(NoteDesk desk, NoteShelf shelf, Submissions submissions, NoteProof proof) {
		this.desk = desk;
		this.shelf = shelf;
		this.submissions = submissions;
		this.proof = proof;
	}

	@GetMapping
	String list(Listing listing, Model model) {
		model.addAttribute("listing", listing);
		model.addAttribute("filters", FILTERS);
		model.addAttribute("slots", Slot.values());
		model.addAttribute("notes", this.shelf.bySlot(listing));
		return "publication/admin-notes";
	}

	@PostMapping("{id:\\d+}/place")
	String move(@PathVariable long id, @RequestParam String direction, Submission submission) {
		return this.submissions.once(submission, () -> {
			this.desk.move(id, direction.equals("down"));
			return "redirect:/admin/notes/?said=moved";
		});
	}

	/** Of what stands in the form, saved or not. */
	@PostMapping("preview")
	String preview(TypedNote typed, Model model) {
		try {
			model.addAttribute("parts", this.proof.parts(typed));
		}
		catch (MarkdownRefused ex) {
			model.addAttribute("refusal", ex.getMessage());
		}
		model.addAttribute("typed", typed);
		return "publication/note-preview";
	}

	@GetMapping("{id:\\d+}/deletion")
	String ask(@PathVariable long id, Model model) {
		model.addAttribute("note", this.shelf.byId(id).orElseThrow(PageNotFound::new));
		return "publication/admin-note-deletion";
	}

	@PostMapping("{id:\\d+}/deletion")
	String delete(@PathVariable long id, Submission submission) {
		return this.submissions.once(submission, () -> {
			this.desk.delete(id);
			return DELETED;
		});
	}

	/** Asks once, and does it when whoever was asked is sure. */
	@PostMapping("selection")
	String delete(@RequestParam(defaultValue = "") List<Long> chosen, @RequestParam(defaultValue = "") String sure,
			Submission submission, Model model) {
		if (!sure.equals("yes")) {
			model.addAttribute("subjects",
					chosen.stream().flatMap((id) -> this.shelf.byId(id).stream()).map(NoteRecord::subject).toList());
			model.addAttribute("errors", FieldErrors.none());
			return "publication/admin-note-deletion-of-several";
		}
		return this.submissions.once(submission, () -> {
			chosen.forEach(this.desk::delete);
			return DELETED;
		});
	}

}

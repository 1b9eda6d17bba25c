package org.intertitle.publication;

import org.intertitle.account.Admits;
import org.intertitle.account.NewsroomPage;
import org.intertitle.account.Role;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.markdown.MarkdownRefused;
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
	String list(Model model) {
		model.addAttribute("slots", Slot.values());
		model.addAttribute("notes", this.shelf.bySlot());
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
			return "redirect:/admin/notes/?said=deleted";
		});
	}

}

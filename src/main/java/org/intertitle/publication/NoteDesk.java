package org.intertitle.publication;

import org.intertitle.account.AuditTrail;
import org.intertitle.account.Deed;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.StaleForm;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where editors keep the house notes.
 */
@Component
@Transactional
class NoteDesk {

	private final HouseNotes notes;

	private final AuditTrail audit;

	NoteDesk(HouseNotes notes, AuditTrail audit) {
		this.notes = notes;
		this.audit = audit;
	}

	/**
	 * Adds a note, as the last of its slot.
	 * @param form the note; its position is of no account
	 */
	void add(HouseNoteForm form) {
		this.notes.saveAndFlush(new HouseNote(form.at(this.notes.placeAtTheEnd(form.slot()))));
	}

	/**
	 * Changes a note. In another slot it becomes the last one.
	 * @param id of the note
	 * @param version of the note that the form began with
	 * @param form the note, whole; its position is of no account
	 * @throws PageNotFound if there is no such note any more
	 * @throws StaleForm if somebody else has saved it since
	 */
	void save(long id, String version, HouseNoteForm form) {
		HouseNote note = this.notes.findById(id).orElseThrow(PageNotFound::new);
		StaleForm.requireSame(version, note.version());
		note.edit(form.at((note.slot() == form.slot()) ? note.position() : this.notes.placeAtTheEnd(form.slot())));
		this.notes.flush();
	}

	/**
	 * Lets a note change places with its neighbour, if it has one on that side.
	 * @param id of the note
	 * @param down whether with the next one, or else with the one before
	 */
	void move(long id, boolean down) {
		this.notes.move(id, down ? 1 : -1);
	}

	/**
	 * Deletes a note.
	 * @param id of the note; nothing is done if it is no longer there
	 */
	void delete(long id) {
		this.notes.findById(id).ifPresent((note) -> {
			this.notes.delete(note);
			this.notes.flush();
			this.audit.add(Deed.DELETED, "the house note “%s”".formatted(note.title()));
		});
	}

}

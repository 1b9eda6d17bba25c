package org.intertitle.publication;

import java.time.Clock;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where editors change what the publication says about itself.
 */
@Component
@Transactional
public class PublicationDesk {

	private final Publications publications;

	private final HouseNotes notes;

	private final StaticPages pages;

	private final Clock clock;

	PublicationDesk(Publications publications, HouseNotes notes, StaticPages pages, Clock clock) {
		this.publications = publications;
		this.notes = notes;
		this.pages = pages;
		this.clock = clock;
	}

	/**
	 * Changes the settings.
	 * @param form all of them
	 * @throws org.springframework.dao.DataIntegrityViolationException if a review has a
	 * rating that is not on the new scale
	 */
	public void save(PublicationForm form) {
		this.publications.getById(Publication.ONLY).edit(form);
	}

	/**
	 * Adds a house note.
	 * @param form the note
	 * @throws org.springframework.dao.DataIntegrityViolationException if the place in the
	 * slot is taken
	 */
	public void add(HouseNoteForm form) {
		this.notes.save(new HouseNote(form));
	}

	/**
	 * Adds a fixed page.
	 * @param form the page
	 * @throws org.springframework.dao.DataIntegrityViolationException if the slug is
	 * taken or reserved
	 */
	public void add(StaticPageForm form) {
		this.pages.save(new StaticPage(form, this.clock.instant()));
	}

}

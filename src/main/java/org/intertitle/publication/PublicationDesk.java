package org.intertitle.publication;

import java.time.Clock;
import java.util.function.UnaryOperator;

import org.intertitle.account.AuditTrail;
import org.intertitle.account.Deed;
import org.intertitle.web.FormRefused;
import org.intertitle.web.StaleForm;

import org.springframework.dao.DataIntegrityViolationException;
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

	private final AuditTrail audit;

	private final Clock clock;

	PublicationDesk(Publications publications, HouseNotes notes, StaticPages pages, AuditTrail audit, Clock clock) {
		this.publications = publications;
		this.notes = notes;
		this.pages = pages;
		this.audit = audit;
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
	 * Changes some of the settings, and writes down which.
	 * @param version of the settings that the form began with
	 * @param change makes the new settings of those of now
	 * @throws StaleForm if somebody else has saved settings since
	 * @throws FormRefused if a review has a rating that is not on the new scale
	 */
	void change(String version, UnaryOperator<PublicationForm> change) {
		Publication publication = this.publications.getById(Publication.ONLY);
		StaleForm.requireSame(version, publication.version());
		PublicationForm before = publication.form();
		PublicationForm after = change.apply(before);
		publication.edit(after);
		flush();
		String changes = after.changesFrom(before);
		if (!changes.isEmpty()) {
			this.audit.add(Deed.SETTINGS_CHANGED, changes);
		}
	}

	private void flush() {
		try {
			this.publications.flush();
		}
		catch (DataIntegrityViolationException ex) {
			if (String.valueOf(ex.getMostSpecificCause().getMessage()).contains("ratings outside the new scale")) {
				throw new FormRefused("worst",
						"Some reviews have ratings that are not on this scale. Choose one that holds them all.");
			}
			throw ex;
		}
	}

	/**
	 * Adds a house note.
	 * @param form the note
	 * @throws org.springframework.dao.DataIntegrityViolationException if the place in the
	 * slot is taken
	 */
	public void add(HouseNoteForm form) {
		this.notes.saveAndFlush(new HouseNote(form));
	}

	/**
	 * Adds a fixed page.
	 * @param form the page
	 * @throws org.springframework.dao.DataIntegrityViolationException if the slug is
	 * taken or reserved
	 */
	public void add(StaticPageForm form) {
		this.pages.saveAndFlush(new StaticPage(form, this.clock.instant()));
	}

}

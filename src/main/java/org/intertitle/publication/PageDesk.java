package org.intertitle.publication;

import java.time.Clock;

import org.intertitle.account.AuditTrail;
import org.intertitle.account.Deed;
import org.intertitle.web.FormRefused;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.Slug;
import org.intertitle.web.StaleForm;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where editors keep the fixed pages.
 */
@Component
@Transactional
class PageDesk {

	private static final String TAKEN = "Another page or an article has this address, or had it once.";

	private final StaticPages pages;

	private final AuditTrail audit;

	private final Clock clock;

	PageDesk(StaticPages pages, AuditTrail audit, Clock clock) {
		this.pages = pages;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Adds a page, as the last one.
	 * @param form the page; without a slug it gets one from its title, and its position
	 * is of no account
	 * @throws FormRefused if the slug is reserved, or is or was taken
	 */
	void add(StaticPageForm form) {
		keep(new StaticPage(addressed(form, 0).at(this.pages.placeAtTheEnd()), this.clock.instant()));
	}

	/**
	 * Changes a page. Whoever follows a former address is led on to today's.
	 * @param id of the page
	 * @param version of the page that the form began with
	 * @param form the page, whole; its position is of no account
	 * @throws PageNotFound if there is no such page any more
	 * @throws StaleForm if somebody else has saved it since
	 * @throws FormRefused as {@link #add}
	 */
	void save(long id, String version, StaticPageForm form) {
		StaticPage page = this.pages.findById(id).orElseThrow(PageNotFound::new);
		StaleForm.requireSame(version, page.version());
		page.edit(addressed(form, id).at(page.position()), this.clock.instant());
		keep(page);
	}

	private StaticPageForm addressed(StaticPageForm form, long id) {
		if (form.slug().isBlank()) {
			return form.withSlug(Slug.free(form.title(), (slug) -> this.pages.taken(slug, id)));
		}
		if (this.pages.taken(form.slug(), id)) {
			throw new FormRefused("slug", TAKEN);
		}
		return form;
	}

	/** Reserved words, and whoever takes the address in this very moment. */
	private void keep(StaticPage page) {
		try {
			this.pages.saveAndFlush(page);
		}
		catch (DataIntegrityViolationException ex) {
			boolean reserved = String.valueOf(ex.getMostSpecificCause().getMessage()).contains("address_not_reserved");
			throw new FormRefused("slug",
					reserved ? "“/%s/” is an address that the program itself needs.".formatted(page.slug()) : TAKEN);
		}
	}

	/**
	 * Lets a page change places with its neighbour, if it has one on that side.
	 * @param id of the page
	 * @param down whether with the next one, or else with the one before
	 */
	void move(long id, boolean down) {
		this.pages.move(id, down ? 1 : -1);
	}

	/**
	 * Deletes a page. Readers who follow its addresses are told that it is gone for good,
	 * until an editor leads them elsewhere.
	 * @param id of the page; nothing is done if it is no longer there
	 */
	void delete(long id) {
		this.pages.findById(id).ifPresent((page) -> {
			this.pages.delete(page);
			this.pages.flush();
			this.audit.add(Deed.DELETED, "the page %s (/%s/)".formatted(page.title(), page.slug()));
		});
	}

}

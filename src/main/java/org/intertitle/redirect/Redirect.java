package org.intertitle.redirect;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A redirect, for the list.
 *
 * @param id of the redirect
 * @param version for its form
 * @param from the old path
 * @param to where it leads; none if what was there is gone for good
 * @param hits how many readers came by it
 * @param lastUsedAt when the last of them did
 * @param state what becomes of a reader who asks for the old path
 */
record Redirect(long id, int version, String from, @Nullable String to, long hits, @Nullable Instant lastUsedAt,
		State state) {

	/** What becomes of a reader who asks for the old path. */
	enum State {

		/** They are led on. */
		LEADS_ON("Leads on"),

		/** They are told that what was there is gone for good. */
		GONE("Says it is gone"),

		/** They get the page that lives there now. */
		NOT_NEEDED("Not needed: a page lives there"),

		/** They are led to a page that is not there. */
		LEADS_NOWHERE("Leads nowhere: no page is there");

		private final String label;

		State(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

}

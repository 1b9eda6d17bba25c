package org.intertitle.redirect;

import org.jspecify.annotations.Nullable;

/**
 * A redirect that somebody wants.
 *
 * @param number of the line it stands on
 * @param typed as it was typed
 * @param from the old path; none if it could not be read
 * @param to where it leads in the end; none if what was there is gone for good
 * @param fault what keeps it from being stored, if anything does
 */
record RedirectLine(int number, String typed, @Nullable OldPath from, @Nullable Destination to, @Nullable Fault fault) {

	/**
	 * What is wrong with a redirect.
	 *
	 * @param field "from" or "to"
	 * @param sentence what is wrong
	 */
	record Fault(String field, String sentence) {
	}

	/** The same line, which cannot be stored. */
	RedirectLine refused(String field, String sentence) {
		return new RedirectLine(this.number, this.typed, this.from, this.to, new Fault(field, sentence));
	}

	/** The same line, with where it leads in the end. */
	RedirectLine leadingTo(@Nullable Destination end) {
		return new RedirectLine(this.number, this.typed, this.from, end, this.fault);
	}

	boolean good() {
		return this.fault == null;
	}

	/** For the page: the path without its record around it. */
	public @Nullable String fromPath() {
		return (this.from != null) ? this.from.value() : null;
	}

	/** For the page: the address without its record around it. */
	public @Nullable String toAddress() {
		return (this.to != null) ? this.to.address() : null;
	}

}

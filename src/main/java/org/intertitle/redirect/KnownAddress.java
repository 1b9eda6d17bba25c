package org.intertitle.redirect;

import org.jspecify.annotations.Nullable;

/**
 * What there is to know of one address.
 *
 * @param path the address as {@link OldPath} has it
 * @param live the address that answers there, with its final slash; none if no page does
 * @param label what that page is called
 * @param leadsTo where readers are sent on to today because a page has moved; none if
 * they are not
 * @param redirected whether there is a redirect from the address
 * @param target where that leads; none if what was there is gone for good
 */
record KnownAddress(String path, @Nullable String live, @Nullable String label, @Nullable String leadsTo,
		boolean redirected, @Nullable String target) {

	/** Nobody knows it. */
	static KnownAddress unknown(String path) {
		return new KnownAddress(path, null, null, null, false, null);
	}

	/** The same without its redirect. */
	KnownAddress withoutRedirect() {
		return new KnownAddress(this.path, this.live, this.label, this.leadsTo, false, null);
	}

}

package org.intertitle.account;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Somebody who has signed in; the principal of every request to the newsroom.
 *
 * @param id of the account
 * @param name as colleagues see it
 * @param role at the time of the request
 */
public record SignedIn(long id, String name, Role role) implements AuthenticatedPrincipal {

	/**
	 * By this the account's sessions are found.
	 * @return the id, which outlives a change of name or address
	 */
	@Override
	public String getName() {
		return Long.toString(this.id);
	}

	/**
	 * Compares roles.
	 * @param needed what is needed
	 * @return whether this account's role is enough
	 */
	public boolean may(Role needed) {
		return this.role.includes(needed);
	}

}

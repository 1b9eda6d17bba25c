package org.intertitle.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param email in small letters; what the account signs in with
 * @param name as colleagues see it
 * @param password a hash, unless there are only passkeys
 * @param handle what passkeys know the account by
 * @param disabledAt since when the account may not sign in
 * @param version counts the changes
 */
record Account(long id, String email, String name, Role role, @Nullable String password, String handle,
		@Nullable Instant disabledAt, int version) {

	boolean disabled() {
		return this.disabledAt != null;
	}

	SignedIn signedIn() {
		return new SignedIn(this.id, this.name, this.role);
	}

	/** For the audit list: still says something when the name has changed. */
	String title() {
		return this.name + " (" + this.id + ")";
	}

	@Override
	public String toString() {
		return "Account[" + this.id + "]";
	}

}

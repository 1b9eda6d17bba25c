package org.intertitle.account;

import org.jspecify.annotations.Nullable;

/**
 * What a link lets its holder do.
 *
 * @param accountId whose password may be set anew
 * @param email who is invited
 * @param role what the invited will be
 */
record EntryLink(long id, Purpose purpose, @Nullable Long accountId, @Nullable String email, @Nullable Role role) {

	/** Why there is a link. */
	enum Purpose {

		SET_UP, INVITATION, RESET

	}

}

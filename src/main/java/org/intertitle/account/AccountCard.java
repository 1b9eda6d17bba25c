package org.intertitle.account;

/**
 * An account as pages show it: nothing in it opens anything.
 *
 * @param version counts the changes
 */
record AccountCard(long id, String name, String email, Role role, boolean disabled, boolean hasPassword, int version) {

	static AccountCard of(Account account) {
		return new AccountCard(account.id(), account.name(), account.email(), account.role(), account.disabled(),
				account.password() != null, account.version());
	}

}

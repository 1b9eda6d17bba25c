package org.intertitle.account;

import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Decides who is let in with a password.
 */
@Component
class SignIns {

	private final Accounts accounts;

	private final PasswordHashes passwords;

	SignIns(Accounts accounts, PasswordHashes passwords) {
		this.accounts = accounts;
		this.passwords = passwords;
	}

	/**
	 * Compares a password. A wrong one, an unknown address and a disabled account are
	 * answered alike and after the same work.
	 * @return who it is, or nobody
	 */
	Optional<SignedIn> withPassword(String email, String password) {
		Optional<Account> account = this.accounts.byEmail(email);
		boolean right = this.passwords.matches(password, account.map(Account::password).orElse(null));
		return account.filter((known) -> right && !known.disabled()).map(Account::signedIn);
	}

}

package org.intertitle.account;

import java.time.Duration;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Decides who is let in with a password.
 */
@Component
class SignIns {

	private static final Duration BUSY = Duration.ofSeconds(5);

	private final Accounts accounts;

	private final PasswordHashes passwords;

	private final SignInDelays delays;

	private final AuditTrail audit;

	SignIns(Accounts accounts, PasswordHashes passwords, SignInDelays delays, AuditTrail audit) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.delays = delays;
		this.audit = audit;
	}

	/**
	 * Compares a password. A wrong one, an unknown address and a disabled account are
	 * answered alike and after the same work.
	 * @param address of the network that the try comes from
	 */
	SignInAnswer withPassword(String email, String password, String address) {
		Duration wait = this.delays.claim(email, address);
		if (!wait.isZero()) {
			return new SignInAnswer.Wait(wait);
		}
		Optional<Account> account = this.accounts.byEmail(email);
		try {
			boolean right = this.passwords.matches(password, account.map(Account::password).orElse(null));
			return decide(account, right, address);
		}
		catch (PasswordHashes.TooManyAtOnce ex) {
			return new SignInAnswer.Wait(BUSY);
		}
	}

	/** What was typed as an unknown address may be a password in the wrong field. */
	private SignInAnswer decide(Optional<Account> account, boolean right, String address) {
		if (right && account.isPresent() && !account.get().disabled()) {
			this.delays.forgive(account.get().email(), address);
			return new SignInAnswer.Welcome(account.get().signedIn());
		}
		this.audit.add(Deed.SIGN_IN_REFUSED,
				account.map((known) -> "with a password, as " + known.title()).orElse("as somebody unknown"));
		return new SignInAnswer.Refused();
	}

}

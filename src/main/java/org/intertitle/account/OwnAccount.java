package org.intertitle.account;

import java.util.List;

import org.intertitle.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What everybody decides about their own account.
 */
@Component
class OwnAccount {

	private final Accounts accounts;

	private final PasswordHashes passwords;

	private final Passkeys passkeys;

	private final PasskeyRing ring;

	private final OpenSessions sessions;

	private final EntryLinks links;

	private final AuditTrail audit;

	OwnAccount(Accounts accounts, PasswordHashes passwords, Passkeys passkeys, PasskeyRing ring, OpenSessions sessions,
			EntryLinks links, AuditTrail audit) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.passkeys = passkeys;
		this.ring = ring;
		this.sessions = sessions;
		this.links = links;
		this.audit = audit;
	}

	/** Without a way to sign in there is no account. */
	static class LastWayIn extends RuntimeException {

	}

	/** What the page shows. */
	record Overview(AccountCard account, List<Passkey> passkeys, List<OpenSessions.OpenSession> sessions) {
	}

	Overview overview(SignedIn who, @Nullable String session) {
		return new Overview(AccountCard.of(account(who)), this.ring.of(who.id()), this.sessions.of(who.id(), session));
	}

	@Transactional
	void change(SignedIn who, OwnAccountForm form) {
		Account before = account(who);
		try {
			if (!this.accounts.setNameAndEmail(who.id(), form.version(), form.name(), form.email())) {
				throw new StaleAccount();
			}
		}
		catch (DuplicateKeyException ex) {
			throw new AddressTaken();
		}
		if (!before.email().equals(Accounts.normalized(form.email()))) {
			this.links.endResets(who.id());
		}
		this.audit.add(Deed.ACCOUNT_CHANGED, "%s, %s, now %s, %s".formatted(before.title(), before.email(),
				form.name().strip(), Accounts.normalized(form.email())));
	}

	/** Whoever knew the old password is out. */
	@Transactional
	void changePassword(SignedIn who, String password, @Nullable String session) {
		this.accounts.setPassword(who.id(), this.passwords.hash(password));
		this.links.endResets(who.id());
		this.sessions.endOthers(who.id(), session);
		this.audit.add(Deed.PASSWORD_CHANGED, account(who).title());
	}

	String email(SignedIn who) {
		return account(who).email();
	}

	List<String> wordsAround(SignedIn who) {
		Account account = account(who);
		return List.of(account.name(), account.email());
	}

	@Transactional
	int endOtherSessions(SignedIn who, @Nullable String session) {
		int count = this.sessions.endOthers(who.id(), session);
		this.audit.add(Deed.SESSIONS_ENDED, "%s, %d others".formatted(account(who).title(), count));
		return count;
	}

	String passkeyCreation(SignedIn who, String challenge) {
		Account account = account(who);
		return this.passkeys.creation(PasskeyUsers.user(account.handle(), account.email(), account.name()), challenge);
	}

	@Transactional
	void addPasskey(SignedIn who, String challenge, String answer) {
		Account account = account(who);
		this.passkeys.add(PasskeyUsers.user(account.handle(), account.email(), account.name()), challenge, answer);
		this.audit.add(Deed.PASSKEY_ADDED, account.title());
	}

	Passkey passkey(SignedIn who, String id) {
		return this.ring.of(who.id(), id).orElseThrow(PageNotFound::new);
	}

	@Transactional
	void removePasskey(SignedIn who, String id) {
		Account account = account(who);
		Passkey passkey = passkey(who, id);
		if (account.password() == null && this.ring.of(who.id()).size() == 1) {
			throw new LastWayIn();
		}
		this.ring.remove(passkey.id());
		this.audit.add(Deed.PASSKEY_REMOVED, "%s, %s".formatted(account.title(), passkey.label()));
	}

	private Account account(SignedIn who) {
		return this.accounts.byId(who.id()).orElseThrow(PageNotFound::new);
	}

}

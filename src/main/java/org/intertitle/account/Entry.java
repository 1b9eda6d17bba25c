package org.intertitle.account;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets in whoever holds a link.
 */
@Component
class Entry {

	private final EntryLinks links;

	private final Accounts accounts;

	private final PasswordHashes passwords;

	private final Passkeys passkeys;

	private final PasskeyRing ring;

	private final OpenSessions sessions;

	private final AuditTrail audit;

	Entry(EntryLinks links, Accounts accounts, PasswordHashes passwords, Passkeys passkeys, PasskeyRing ring,
			OpenSessions sessions, AuditTrail audit) {
		this.links = links;
		this.accounts = accounts;
		this.passwords = passwords;
		this.passkeys = passkeys;
		this.ring = ring;
		this.sessions = sessions;
		this.audit = audit;
	}

	/** The link was used, withdrawn or not made by us, or its time is over. */
	static class NoSuchLink extends RuntimeException {

	}

	EntryLink open(String token) {
		return this.links.open(token).orElseThrow(NoSuchLink::new);
	}

	/** Words that a password must not be made of. */
	List<String> wordsAround(EntryLink link, EntryForm form) {
		return (link.accountId() != null) ? this.accounts.byId(link.accountId())
			.map((account) -> List.of(account.name(), account.email()))
			.orElseThrow() : List.of(form.name(), email(link, form));
	}

	/**
	 * Makes the account, or gives it the new password, which is the only way in then:
	 * nobody knows who has added the passkeys of somebody who needs a link.
	 * @return who may enter now
	 */
	@Transactional
	SignedIn withPassword(String token, EntryForm form) {
		EntryLink link = use(token);
		String hash = this.passwords.hash(form.password());
		if (link.accountId() == null) {
			return add(link, form, hash, Secrets.handle());
		}
		Account account = this.accounts.byId(link.accountId()).orElseThrow(NoSuchLink::new);
		this.accounts.setPassword(account.id(), hash);
		this.links.endResets(account.id());
		this.ring.removeAll(account.id());
		this.sessions.endAll(account.id());
		this.audit.add(Deed.PASSWORD_CHANGED, account.title() + ", by a link");
		return this.accounts.signedIn(account.id()).orElseThrow(NoSuchLink::new);
	}

	/** What a browser needs to make a passkey for an account that is still to come. */
	String passkeyCreation(String token, EntryForm form, String handle, String challenge) {
		return this.passkeys.creation(PasskeyUsers.user(handle, email(open(token), form), form.name()), challenge);
	}

	@Transactional
	SignedIn withPasskey(String token, EntryForm form, String handle, String challenge, String answer) {
		EntryLink link = use(token);
		if (link.accountId() != null) {
			throw new NoSuchLink();
		}
		SignedIn who = add(link, form, null, handle);
		this.passkeys.add(PasskeyUsers.user(handle, email(link, form), form.name()), challenge, answer);
		return who;
	}

	private EntryLink use(String token) {
		if (open(token).purpose() == EntryLink.Purpose.SET_UP) {
			this.accounts.lock();
		}
		return this.links.use(token).orElseThrow(NoSuchLink::new);
	}

	private SignedIn add(EntryLink link, EntryForm form, @Nullable String hash, String handle) {
		Role role = Objects.requireNonNullElse(link.role(), Role.ADMINISTRATOR);
		long id = this.accounts.add(email(link, form), form.name(), role, hash, handle).orElseThrow(AddressTaken::new);
		this.audit.add(Deed.INVITATION_ACCEPTED, "%s (%d) as %s".formatted(form.name().strip(), id, role.label()));
		return new SignedIn(id, form.name().strip(), role);
	}

	/** An invitation is to one address; only the first administrator chooses it. */
	private static String email(EntryLink link, EntryForm form) {
		return Accounts.normalized((link.email() != null) ? link.email() : form.email());
	}

}

package org.intertitle.account;

import java.util.List;

import org.intertitle.web.PageNotFound;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators decide about accounts.
 */
@Component
class AccountDesk {

	private final Accounts accounts;

	private final EntryLinks links;

	private final OpenSessions sessions;

	private final AuditTrail audit;

	AccountDesk(Accounts accounts, EntryLinks links, OpenSessions sessions, AuditTrail audit) {
		this.accounts = accounts;
		this.links = links;
		this.sessions = sessions;
		this.audit = audit;
	}

	/**
	 * Invites somebody, or once more.
	 * @return the secret part of the link
	 */
	@Transactional
	String invite(String email, Role role, SignedIn by) {
		String address = Accounts.normalized(email);
		if (this.accounts.byEmail(address).isPresent()) {
			throw new AddressTaken();
		}
		String token = this.links.forInvitation(address, role, by.id());
		this.audit.add(Deed.INVITED, address + " as " + role.label());
		return token;
	}

	@Transactional
	void withdrawInvitation(long id) {
		EntryLink link = this.links.invitation(id).orElseThrow(PageNotFound::new);
		this.links.withdraw(id);
		this.audit.add(Deed.INVITATION_WITHDRAWN, String.valueOf(link.email()));
	}

	@Transactional
	void changeRole(long id, int version, Role role) {
		Account account = account(id);
		if (account.role() == role) {
			return;
		}
		keepAnAdministratorBesides(id);
		if (!this.accounts.setRole(id, version, role)) {
			throw new StaleAccount();
		}
		this.audit.add(Deed.ROLE_CHANGED,
				"%s, from %s to %s".formatted(account.title(), account.role().label(), role.label()));
	}

	/** Whoever is disabled is out at once, on every node. */
	@Transactional
	void disable(long id) {
		Account account = account(id);
		keepAnAdministratorBesides(id);
		if (this.accounts.setDisabled(id, true)) {
			this.sessions.endAll(id);
			this.links.endResets(id);
			this.audit.add(Deed.ACCOUNT_DISABLED, account.title());
		}
	}

	@Transactional
	void enable(long id) {
		Account account = account(id);
		if (this.accounts.setDisabled(id, false)) {
			this.audit.add(Deed.ACCOUNT_ENABLED, account.title());
		}
	}

	@Transactional
	void endSessions(long id) {
		Account account = account(id);
		int count = this.sessions.endAll(id);
		this.audit.add(Deed.SESSIONS_ENDED, "%s, %d".formatted(account.title(), count));
	}

	/**
	 * Offers a new password to whoever holds the account.
	 * @return the secret part of the link
	 */
	@Transactional
	String offerReset(long id, SignedIn by) {
		Account account = account(id);
		String token = this.links.forReset(id, by.id(), EntryLinks.RESET);
		this.audit.add(Deed.RESET_OFFERED, account.title());
		return token;
	}

	private Account account(long id) {
		return this.accounts.byId(id).orElseThrow(PageNotFound::new);
	}

	/** Two who demote one another at once: the second waits here, and sees the first. */
	private void keepAnAdministratorBesides(long account) {
		if (this.accounts.administrators().equals(List.of(account))) {
			throw new LastAdministrator();
		}
	}

}

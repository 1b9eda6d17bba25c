package org.intertitle.account;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import org.intertitle.web.SiteProperties;

import org.springframework.stereotype.Component;

/**
 * Sends a link to whoever has forgotten a password. What it does is done after the
 * answer, so that nobody learns from the answer, or from the time it took, which
 * addresses have an account.
 */
@Component
class ForgottenPasswords {

	/** What does not fit any more is a flood, and nobody waits for an answer. */
	private final ExecutorService later = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
			new ArrayBlockingQueue<>(100), Thread.ofVirtual().factory(), new ThreadPoolExecutor.DiscardPolicy());

	private final Accounts accounts;

	private final EntryLinks links;

	private final Letters letters;

	private final AuditTrail audit;

	private final SiteProperties site;

	ForgottenPasswords(Accounts accounts, EntryLinks links, Letters letters, AuditTrail audit, SiteProperties site) {
		this.accounts = accounts;
		this.links = links;
		this.letters = letters;
		this.audit = audit;
		this.site = site;
	}

	void ask(String email) {
		if (this.letters.possible()) {
			this.later.execute(() -> this.accounts.byEmail(email)
				.filter((account) -> !account.disabled() && !this.links.askedLately(account.id()))
				.ifPresent(this::write));
		}
	}

	private void write(Account account) {
		String link = this.site
			.absolute("/login/links/" + this.links.forReset(account.id(), null, EntryLinks.RESET_BY_MAIL));
		this.audit.add(Deed.RESET_OFFERED, account.title() + ", by mail");
		this.letters.send(account.email(), "A new password for " + this.site.baseUrl().getHost(), """
				Somebody, probably you, has forgotten the password of this address at %s.

				This link sets a new one. It is good for an hour, and once:
				%s

				If it was not you, nothing needs to be done.
				""".formatted(this.site.baseUrl(), link));
	}

	@PreDestroy
	void stop() {
		this.later.shutdown();
	}

}

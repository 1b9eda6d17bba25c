package org.intertitle.account;

import java.util.List;

import org.intertitle.database.DatabaseBack;
import org.intertitle.database.DatabaseOrigin;
import org.intertitle.database.DatabasePresence;
import org.intertitle.web.SiteProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the first administrator in. What it says goes to the console and not to the log,
 * because a log is kept.
 */
@Component
class FirstAdministrator {

	private static final String NAME = "Administrator";

	private static final String LOCAL = "admin@localhost";

	private final Accounts accounts;

	private final EntryLinks links;

	private final PasswordHashes passwords;

	private final AdminProperties settings;

	private final DatabaseOrigin database;

	private final DatabasePresence presence;

	private final SiteProperties site;

	FirstAdministrator(Accounts accounts, EntryLinks links, PasswordHashes passwords, AdminProperties settings,
			DatabaseOrigin database, DatabasePresence presence, SiteProperties site) {
		this.accounts = accounts;
		this.links = links;
		this.passwords = passwords;
		this.settings = settings;
		this.database = database;
		this.presence = presence;
		this.site = site;
	}

	@EventListener({ ApplicationReadyEvent.class, DatabaseBack.class })
	synchronized void welcome() {
		if (this.presence.isAway() || !this.accounts.none()) {
			return;
		}
		String email = this.settings.email();
		if (email != null) {
			add(email, this.settings.password());
		}
		else if (this.database.embedded()) {
			String password = Secrets.password();
			add(LOCAL, password);
			System.out.printf("Sign in at %s as %s with the password %s (shown this once)%n",
					this.site.absolute("/login"), LOCAL, password);
		}
		else {
			System.out.printf("Make the first account within an hour at %s%n",
					this.site.absolute("/login/links/" + this.links.forSetUp()));
		}
	}

	private void add(String email, @Nullable String password) {
		if (password == null) {
			throw new IllegalStateException("intertitle.admin.email needs intertitle.admin.password");
		}
		PasswordRules.fault(password, List.of(email, NAME)).ifPresent((fault) -> {
			throw new IllegalStateException("intertitle.admin.password: " + fault);
		});
		this.accounts.add(email, NAME, Role.ADMINISTRATOR, this.passwords.hash(password), Secrets.handle());
	}

}

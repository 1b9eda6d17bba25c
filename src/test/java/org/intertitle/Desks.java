package org.intertitle;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.intertitle.account.Role;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Seats people at the newsroom's desks, in a browser.
 */
@TestComponent
@Lazy
class Desks {

	static final String PASSWORD = "seventeen mice on a reel";

	private final JdbcClient jdbc;

	private final String hash;

	private final int port;

	Desks(JdbcClient jdbc, PasswordEncoder passwords, @Value("${local.server.port}") int port) {
		this.jdbc = jdbc;
		this.hash = passwords.encode(PASSWORD);
		this.port = port;
	}

	/**
	 * Opens a browser and signs somebody in by the form that everybody uses.
	 * @param scripts whether scripts run
	 */
	Page seat(Browser browser, String name, Role role, boolean scripts) {
		account(name, role);
		BrowserContext context = browser.open(this.port, (settings) -> settings.setJavaScriptEnabled(scripts));
		Page page = context.newPage();
		page.navigate("/login");
		page.getByLabel("E-mail address").fill(address(name));
		page.getByLabel("Password").fill(PASSWORD);
		page.locator("main button, form button").first().click();
		page.waitForURL("**/admin/**");
		return page;
	}

	/** An account with a password. */
	void account(String name, Role role) {
		this.jdbc.sql("""
				insert into account (email, name, role, password) values (?, ?, ?, ?)
				on conflict (email) do update set role = excluded.role, password = excluded.password
				""").params(address(name), name, role.name(), this.hash).update();
	}

	static String address(String name) {
		return name.toLowerCase(java.util.Locale.ROOT) + "@example.org";
	}

}

package org.intertitle.account;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Accounts for tests: one for each name, made when it is first asked for.
 *
 * @param jdbc where they are kept
 */
public record Colleagues(JdbcClient jdbc) {

	/** With this everybody signs in who has been {@link #named}. */
	public static final String PASSWORD = "seven lamps under the stairs";

	private static final String HASH = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(PASSWORD);

	/**
	 * Somebody of the newsroom.
	 * @param name a word in small letters
	 * @param role from now on
	 */
	public SignedIn named(String name, Role role) {
		long id = this.jdbc.sql("""
				insert into account (email, name, role, password) values (?, ?, ?, ?)
				on conflict (email) do update set name = excluded.name, role = excluded.role,
					password = excluded.password, disabled_at = null
				returning id
				""").params(email(name), name, role.name(), HASH).query(Long.class).single();
		return new SignedIn(id, name, role);
	}

	/**
	 * What somebody signs in with.
	 * @param name as given to {@link #named}
	 */
	public static String email(String name) {
		return name + "@example.org";
	}

	/**
	 * Sends a request of MockMvc as somebody.
	 * @param who is signed in
	 */
	public static RequestPostProcessor as(SignedIn who) {
		return SecurityMockMvcRequestPostProcessors
			.authentication(new TestingAuthenticationToken(who, null, List.of()));
	}

	/** Empties the house, with all that was written there. */
	static void leave(JdbcClient jdbc) {
		for (String table : List.of("audit_seal", "audit", "revision")) {
			jdbc.sql("alter table %s disable trigger user".formatted(table)).update();
		}
		jdbc.sql("truncate account, audit, audit_seal cascade").update();
		for (String table : List.of("audit_seal", "audit", "revision")) {
			jdbc.sql("alter table %s enable trigger user".formatted(table)).update();
		}
	}

}

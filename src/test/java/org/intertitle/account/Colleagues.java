package org.intertitle.account;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Accounts for tests: one for each name, made when it is first asked for.
 *
 * @param jdbc where they are kept
 */
public record Colleagues(JdbcClient jdbc) {

	/**
	 * Somebody of the newsroom.
	 * @param name a word in small letters
	 * @param role from now on
	 */
	public SignedIn named(String name, Role role) {
		long id = this.jdbc.sql("""
				insert into account (email, name, role) values (?, ?, ?)
				on conflict (email) do update set name = excluded.name, role = excluded.role returning id
				""").params(name + "@example.org", name, role.name()).query(Long.class).single();
		return new SignedIn(id, name, role);
	}

	/**
	 * Sends a request of MockMvc as somebody.
	 * @param who is signed in
	 */
	public static RequestPostProcessor as(SignedIn who) {
		return SecurityMockMvcRequestPostProcessors
			.authentication(new TestingAuthenticationToken(who, null, List.of()));
	}

}

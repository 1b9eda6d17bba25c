package org.intertitle.account;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The accounts in the database.
 */
@Repository
class Accounts {

	private final JdbcClient jdbc;

	Accounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean none() {
		return this.jdbc.sql("select not exists (select from account)").query(Boolean.class).single();
	}

	/** Whoever is disabled is nobody. */
	Optional<SignedIn> signedIn(long id) {
		return this.jdbc.sql("select id, name, role from account where id = ? and disabled_at is null")
			.param(id)
			.query(SignedIn.class)
			.optional();
	}

	Optional<Account> byEmail(String email) {
		return this.jdbc.sql("select * from account where email = ?")
			.param(normalized(email))
			.query(Account.class)
			.optional();
	}

	/** What one may type in two ways is one address. */
	static String normalized(String email) {
		return email.strip().toLowerCase(Locale.ROOT);
	}

	/**
	 * Adds an account, unless the address has one.
	 * @return its id, if it was added
	 */
	Optional<Long> add(String email, String name, Role role, @Nullable String passwordHash) {
		return this.jdbc.sql("""
				insert into account (email, name, role, password) values (?, ?, ?, ?)
				on conflict (email) do nothing returning id
				""").params(normalized(email), name, role.name()).param(passwordHash).query(Long.class).optional();
	}

}

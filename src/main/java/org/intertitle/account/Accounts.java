package org.intertitle.account;

import java.util.List;
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

	/** Until the transaction ends nobody else adds or changes an account. */
	void lock() {
		this.jdbc.sql("lock table account in share row exclusive mode").update();
	}

	/** Whoever is disabled is nobody. */
	Optional<SignedIn> signedIn(long id) {
		return this.jdbc.sql("select id, name, role from account where id = ? and disabled_at is null")
			.param(id)
			.query(SignedIn.class)
			.optional();
	}

	Optional<Account> byId(long id) {
		return this.jdbc.sql("select * from account where id = ?").param(id).query(Account.class).optional();
	}

	Optional<Account> byEmail(String email) {
		return this.jdbc.sql("select * from account where email = ?")
			.param(normalized(email))
			.query(Account.class)
			.optional();
	}

	Optional<Account> byHandle(String handle) {
		return this.jdbc.sql("select * from account where handle = ?").param(handle).query(Account.class).optional();
	}

	/** What one may type in two ways is one address. */
	static String normalized(String email) {
		return email.strip().toLowerCase(Locale.ROOT);
	}

	/**
	 * Adds an account, unless the address has one.
	 * @param passwordHash none for whoever signs in with a passkey
	 * @param handle what the passkey was made for
	 * @return its id, if it was added
	 */
	Optional<Long> add(String email, String name, Role role, @Nullable String passwordHash, String handle) {
		return this.jdbc.sql("""
				insert into account (email, name, role, password, handle)
				values (:email, :name, :role, :password, :handle)
				on conflict (email) do nothing returning id
				""")
			.param("email", normalized(email))
			.param("name", name.strip())
			.param("role", role.name())
			.param("password", passwordHash)
			.param("handle", handle)
			.query(Long.class)
			.optional();
	}

	/** Those who may decide on accounts, held still until the transaction ends. */
	List<Long> administrators() {
		return this.jdbc.sql("""
				select id from account where role = 'ADMINISTRATOR' and disabled_at is null order by id for update
				""").query((row, number) -> row.getLong(1)).list();
	}

	/** Changes nothing if somebody else has changed the account meanwhile. */
	boolean setRole(long id, int version, Role role) {
		return this.jdbc.sql("update account set role = ?, version = version + 1 where id = ? and version = ?")
			.params(role.name(), id, version)
			.update() == 1;
	}

	boolean setNameAndEmail(long id, int version, String name, String email) {
		return this.jdbc
			.sql("update account set name = ?, email = ?, version = version + 1 where id = ? and version = ?")
			.params(name.strip(), normalized(email), id, version)
			.update() == 1;
	}

	void setPassword(long id, String hash) {
		this.jdbc.sql("update account set password = ?, version = version + 1 where id = ?").params(hash, id).update();
	}

	/** Only a change counts. */
	boolean setDisabled(long id, boolean disabled) {
		return this.jdbc.sql("""
				update account set disabled_at = case when :disabled then now() end, version = version + 1
				where id = :id and (disabled_at is null) = :disabled
				""").param("disabled", disabled).param("id", id).update() == 1;
	}

}

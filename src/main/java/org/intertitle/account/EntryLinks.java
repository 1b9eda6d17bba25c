package org.intertitle.account;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links that let somebody in who cannot sign in yet or any more. Whoever has one may use
 * it once; the database knows only its hash.
 */
@Component
class EntryLinks {

	static final Duration SET_UP = Duration.ofHours(1);

	static final Duration INVITATION = Duration.ofDays(7);

	static final Duration RESET = Duration.ofHours(24);

	/** What lies in a mailbox is open to more eyes than what a colleague hands over. */
	static final Duration RESET_BY_MAIL = Duration.ofHours(1);

	private static final String MAKE = """
			insert into entry_link (token_hash, purpose, account_id, email, role, made_by, expires_at)
			values (:hash, :purpose, :account, :email, :role, :by, clock_timestamp() + make_interval(secs => :seconds))
			on conflict (email) where purpose = 'INVITATION' and used_at is null do update set
				token_hash = excluded.token_hash, role = excluded.role, made_by = excluded.made_by,
				made_at = clock_timestamp(), expires_at = excluded.expires_at
			""";

	/** The first account is made once, however many links there are. */
	private static final String VALID = """
			select id, purpose, account_id, email, role from entry_link
			where token_hash = ? and used_at is null and expires_at > clock_timestamp()
				and (purpose <> 'SET_UP' or not exists (select from account))
			""";

	private final JdbcClient jdbc;

	EntryLinks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Makes a link for the first account.
	 * @return its secret part
	 */
	String forSetUp() {
		return make(EntryLink.Purpose.SET_UP, null, null, null, null, SET_UP);
	}

	/**
	 * Makes a link that sets an account's password anew.
	 * @param by who offers it; nobody if the holder of the account asked for it
	 */
	String forReset(long account, @Nullable Long by, Duration validity) {
		return make(EntryLink.Purpose.RESET, account, null, null, by, validity);
	}

	/** Once one of them is used, or the password is changed otherwise. */
	void endResets(long account) {
		this.jdbc.sql("delete from entry_link where account_id = ? and used_at is null").param(account).update();
	}

	/** Nobody's mailbox is filled by others. */
	boolean askedLately(long account) {
		return this.jdbc.sql("""
				select exists (select from entry_link where account_id = ? and made_by is null
					and made_at > now() - interval '5 minutes')
				""").param(account).query(Boolean.class).single();
	}

	/** Makes an invitation, in the place of an earlier one to the same address. */
	String forInvitation(String email, Role role, long by) {
		return make(EntryLink.Purpose.INVITATION, null, email, role, by, INVITATION);
	}

	private String make(EntryLink.Purpose purpose, @Nullable Long account, @Nullable String email, @Nullable Role role,
			@Nullable Long by, Duration validity) {
		String token = Secrets.token();
		this.jdbc.sql(MAKE)
			.param("hash", Secrets.sha256(token))
			.param("purpose", purpose.name())
			.param("account", account)
			.param("email", email)
			.param("role", (role != null) ? role.name() : null)
			.param("by", by)
			.param("seconds", validity.toSeconds())
			.update();
		return token;
	}

	/** What a link is good for, if it still is. */
	Optional<EntryLink> open(String token) {
		return this.jdbc.sql(VALID).param(Secrets.sha256(token)).query(EntryLink.class).optional();
	}

	/**
	 * Uses a link up. Of two who come at once, one does.
	 */
	Optional<EntryLink> use(String token) {
		return this.jdbc.sql(VALID + " for update")
			.param(Secrets.sha256(token))
			.query(EntryLink.class)
			.optional()
			.filter((link) -> this.jdbc
				.sql("update entry_link set used_at = clock_timestamp() where id = ? and used_at is null")
				.param(link.id())
				.update() == 1);
	}

	Optional<EntryLink> invitation(long id) {
		return this.jdbc.sql("""
				select id, purpose, account_id, email, role from entry_link
				where id = ? and purpose = 'INVITATION' and used_at is null
				""").param(id).query(EntryLink.class).optional();
	}

	void withdraw(long id) {
		this.jdbc.sql("delete from entry_link where id = ? and purpose = 'INVITATION' and used_at is null")
			.param(id)
			.update();
	}

}

package org.intertitle.account;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The accounts as administrators see them, a statement a list.
 */
@Component
class AccountShelf {

	private static final String ACCOUNTS = """
			select a.id, a.name, a.email, a.role, a.disabled_at is not null as disabled,
				a.password is not null as has_password,
				(select count(*) from user_credentials c where c.user_entity_user_id = a.handle) as passkeys,
				(select max(s.at) from audit s where s.account_id = a.id and s.deed = 'SIGNED_IN') as last_sign_in
			from account a
			where :search = '' or position(lower(:search) in lower(a.name)) > 0 or position(lower(:search) in a.email) > 0
			order by a.disabled_at is not null, lower(a.name), a.id
			""";

	private static final String INVITATIONS = """
			select l.id, l.email, l.role, a.name as made_by, l.made_at, l.expires_at, l.expires_at < now() as expired
			from entry_link l left join account a on a.id = l.made_by
			where l.purpose = 'INVITATION' and l.used_at is null order by l.made_at desc
			""";

	private final JdbcClient jdbc;

	AccountShelf(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One account in the list.
	 *
	 * @param passkeys how many
	 */
	record AccountRow(long id, String name, String email, Role role, boolean disabled, boolean hasPassword,
			long passkeys, @Nullable Instant lastSignIn) {
	}

	/** An invitation that nobody has taken up yet. */
	record InvitationRow(long id, String email, Role role, @Nullable String madeBy, Instant madeAt, Instant expiresAt,
			boolean expired) {
	}

	List<AccountRow> accounts(String search) {
		return this.jdbc.sql(ACCOUNTS)
			.param("search", search.strip())
			.query(new SimplePropertyRowMapper<>(AccountRow.class))
			.list();
	}

	List<InvitationRow> invitations() {
		return this.jdbc.sql(INVITATIONS).query(new SimplePropertyRowMapper<>(InvitationRow.class)).list();
	}

}

package org.intertitle.account;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The passkeys of each account.
 */
@Component
class PasskeyRing {

	private static final String OF = """
			select c.credential_id as id, c.label, c.created, c.last_used
			from user_credentials c join account a on a.handle = c.user_entity_user_id where a.id = ?
			""";

	private final JdbcClient jdbc;

	PasskeyRing(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Passkey> of(long account) {
		return this.jdbc.sql(OF + " order by c.created")
			.param(account)
			.query(new SimplePropertyRowMapper<>(Passkey.class))
			.list();
	}

	Optional<Passkey> of(long account, String id) {
		return this.jdbc.sql(OF + " and c.credential_id = ?").params(account, id).query(Passkey.class).optional();
	}

	void removeAll(long account) {
		this.jdbc
			.sql("delete from user_credentials where user_entity_user_id = (select handle from account where id = ?)")
			.param(account)
			.update();
	}

	void remove(String id) {
		this.jdbc.sql("delete from user_credentials where credential_id = ?").param(id).update();
	}

}

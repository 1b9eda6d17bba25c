package org.intertitle.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links that let somebody in who cannot sign in yet or any more. Whoever has one may use
 * it once; the database knows only its hash.
 */
@Component
class EntryLinks {

	private static final Duration SET_UP = Duration.ofHours(1);

	private final JdbcClient jdbc;

	private final Clock clock;

	EntryLinks(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Makes a link for the first account.
	 * @return its secret part
	 */
	String forSetUp() {
		String token = Secrets.token();
		Instant expiry = this.clock.instant().plus(SET_UP);
		this.jdbc.sql("insert into entry_link (token_hash, purpose, expires_at) values (?, 'SET_UP', ?)")
			.params(Secrets.sha256(token), expiry.atOffset(ZoneOffset.UTC))
			.update();
		return token;
	}

}

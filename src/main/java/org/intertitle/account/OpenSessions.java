package org.intertitle.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sessions of an account, on whatever node they were begun.
 */
@Component
class OpenSessions {

	private static final String LIST = """
			select s.primary_id, s.session_id, s.creation_time, s.last_access_time,
				max(convert_from(a.attribute_bytes, 'UTF8')) filter (where a.attribute_name = 'browser') as browser,
				max(convert_from(a.attribute_bytes, 'UTF8')) filter (where a.attribute_name = 'address') as address
			from spring_session s left join spring_session_attributes a on a.session_primary_id = s.primary_id
			where s.principal_name = ? and s.expiry_time > ?
			group by s.primary_id order by s.last_access_time desc
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	OpenSessions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * One session.
	 *
	 * @param key names it in a form; it opens nothing
	 * @param own the one that asks
	 * @param browser as it called itself at the sign-in
	 * @param address of the network at the sign-in
	 */
	record OpenSession(String key, boolean own, Instant begun, Instant lastSeen, String browser, String address) {
	}

	List<OpenSession> of(long account, @Nullable String own) {
		return this.jdbc.sql(LIST)
			.params(Long.toString(account), this.clock.millis())
			.query((row, number) -> new OpenSession(row.getString("primary_id"),
					row.getString("session_id").equals(own), Instant.ofEpochMilli(row.getLong("creation_time")),
					Instant.ofEpochMilli(row.getLong("last_access_time")), BrowserName.of(row.getString("browser")),
					row.getString("address")))
			.list();
	}

	/** Says how many there were. */
	int endAll(long account) {
		return this.jdbc.sql("delete from spring_session where principal_name = ?")
			.param(Long.toString(account))
			.update();
	}

	int endOthers(long account, @Nullable String own) {
		return this.jdbc.sql("delete from spring_session where principal_name = ? and session_id is distinct from ?")
			.param(Long.toString(account))
			.param(own)
			.update();
	}

	int end(long account, String key) {
		return this.jdbc.sql("delete from spring_session where principal_name = ? and primary_id = ?")
			.params(Long.toString(account), key)
			.update();
	}

}

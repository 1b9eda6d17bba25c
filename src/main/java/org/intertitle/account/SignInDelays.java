package org.intertitle.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes guessing slow. Tries with a password are counted in the database, so that all
 * nodes count as one, and before the password is looked at, so that tries at the same
 * moment count too. After a few, each has to wait longer than the last; nobody is locked
 * out for good (OWASP ASVS 5.0, 6.3.1).
 */
@Component
class SignInDelays {

	/** Tries are forgiven one by one; a try during the wait does not count. */
	private static final String CLAIM = """
			insert into sign_in_delay as d (key, tries, free_at, last_at)
			values (:key, 1, clock_timestamp(), clock_timestamp())
			on conflict (key) do update set (tries, free_at, last_at) = (
				select counted, clock_timestamp() + make_interval(secs => case when counted < :free then 0
					else least(:longest, power(2, least(counted - :free, 30))) end), clock_timestamp()
				from (select 1 + greatest(0, d.tries
					- floor(extract(epoch from clock_timestamp() - d.last_at) / :pace))::integer as counted) as fresh)
			where d.free_at <= clock_timestamp()
			""";

	private final JdbcClient jdbc;

	private final TransactionTemplate alone;

	SignInDelays(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.alone = new TransactionTemplate(transactions);
		this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** Whose tries are counted together. */
	private enum Scope {

		ACCOUNT(5, 3600, 900), NETWORK(30, 60, 900), EVERYBODY(300, 0.2, 1);

		/** How many tries need not wait. */
		private final int free;

		/** After how many seconds a try is forgiven. */
		private final double pace;

		/** The most seconds that a try has to wait. */
		private final int longest;

		Scope(int free, double pace, int longest) {
			this.free = free;
			this.pace = pace;
			this.longest = longest;
		}

	}

	/**
	 * Counts a try.
	 * @param email as it was typed, whether there is such an account or not
	 * @param address of the one who tries
	 * @return zero if the password may be looked at, else how long to wait
	 */
	Duration claim(String email, String address) {
		Duration wait = this.alone.execute((transaction) -> {
			for (Map.Entry<Scope, String> count : counts(email, address).entrySet()) {
				if (!claimed(count.getKey(), count.getValue())) {
					transaction.setRollbackOnly();
					return remaining(count.getValue());
				}
			}
			return Duration.ZERO;
		});
		return (wait != null) ? wait : Duration.ZERO;
	}

	private boolean claimed(Scope scope, String key) {
		return this.jdbc.sql(CLAIM)
			.param("key", key)
			.param("free", scope.free)
			.param("pace", scope.pace)
			.param("longest", scope.longest)
			.update() == 1;
	}

	private Duration remaining(String key) {
		double seconds = this.jdbc
			.sql("select extract(epoch from free_at - clock_timestamp()) from sign_in_delay where key = ?")
			.param(key)
			.query(Double.class)
			.single();
		return Duration.ofMillis(Math.max(1, Math.round(seconds * 1000)));
	}

	/** The right password was no guess. */
	void forgive(String email, String address) {
		counts(email, address).forEach((scope, key) -> this.jdbc.sql((scope == Scope.ACCOUNT)
				? "delete from sign_in_delay where key = ?"
				: "update sign_in_delay set tries = greatest(tries - 1, 1), free_at = clock_timestamp() where key = ?")
			.param(key)
			.update());
		this.jdbc.sql("delete from sign_in_delay where last_at < clock_timestamp() - interval '7 days'").update();
	}

	/** In the order in which every try locks them, the most common last. */
	private static Map<Scope, String> counts(String email, String address) {
		Map<Scope, String> keys = new LinkedHashMap<>();
		keys.put(Scope.ACCOUNT, "account " + HexFormat.of().formatHex(Secrets.sha256(Accounts.normalized(email))));
		keys.put(Scope.NETWORK, "network " + network(address));
		keys.put(Scope.EVERYBODY, "everybody");
		return keys;
	}

	/** The part that one customer of a network cannot change: /24 or, in IPv6, /64. */
	static String network(String address) {
		try {
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return HexFormat.of().formatHex(Arrays.copyOf(bytes, (bytes.length == 4) ? 3 : 8));
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}

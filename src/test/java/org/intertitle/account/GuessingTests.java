package org.intertitle.account;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever guesses passwords soon waits longer than it is worth.
 */
@NewsroomTest
class GuessingTests {

	private static final int GUESSES = 10_000;

	private final JdbcClient jdbc;

	private final Accounts accounts;

	private final AuditTrail audit;

	private final PlatformTransactionManager transactions;

	private final int port;

	GuessingTests(@Autowired JdbcClient jdbc, @Autowired Accounts accounts, @Autowired AuditTrail audit,
			@Autowired PlatformTransactionManager transactions, @Value("${server.port}") int port) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.audit = audit;
		this.transactions = transactions;
		this.port = port;
	}

	@BeforeEach
	void forgetTries() {
		this.jdbc.sql("delete from sign_in_delay").update();
		new Colleagues(this.jdbc).named("nina", Role.EDITOR);
	}

	@Test
	void ofTenThousandGuessesFromOneAddressAtMostAHundredAreLookedAt() throws Exception {
		assertThat(lookedAt((guess) -> "203.0.113.7")).isBetween(5, 100);
	}

	@Test
	void norOfAsManyFromAThousandAddresses() throws Exception {
		assertThat(lookedAt((guess) -> "10.%d.%d.1".formatted(guess % 1000 / 250, guess % 250))).isBetween(5, 100);
	}

	/** Two nodes, with four who guess at the same time on each. */
	private int lookedAt(IntFunction<String> address) throws Exception {
		CountingEncoder one = new CountingEncoder(new Argon2PasswordEncoder(16, 32, 1, 19_456, 2));
		CountingEncoder two = new CountingEncoder(new Argon2PasswordEncoder(16, 32, 1, 19_456, 2));
		SignIns[] nodes = { node(one), node(two) };
		AtomicInteger refused = new AtomicInteger();
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			for (int i = 0; i < GUESSES; i++) {
				int guess = i;
				threads.submit(() -> {
					if (!(nodes[guess % 2].withPassword(Colleagues.email("nina"), "guess " + guess,
							address.apply(guess)) instanceof SignInAnswer.Welcome)) {
						refused.incrementAndGet();
					}
				});
			}
		}
		assertThat(refused).hasValue(GUESSES);
		System.out.printf("Of %d guesses %d were looked at%n", GUESSES, one.compared() + two.compared());
		return one.compared() + two.compared();
	}

	private SignIns node(CountingEncoder encoder) {
		return new SignIns(this.accounts, new PasswordHashes(encoder), new SignInDelays(this.jdbc, this.transactions),
				this.audit);
	}

	@Test
	void whoeverHasToWaitIsToldHowLong() {
		Browsing browser = new Browsing(this.port);
		Browsing.Page page = null;
		for (int i = 0; i < 8; i++) {
			page = browser.signIn(Colleagues.email("nina"), "guess");
		}
		assertThat(page.status()).isEqualTo(429);
		assertThat(Long.parseLong(page.header("Retry-After"))).isBetween(1L, 16L);
		assertThat(page.document().select(".errors").text()).contains("The next one is possible in ", "second");
		assertThat(page.document().select("#email").val()).isEqualTo("nina@example.org");
	}

	@Test
	void whatIsSaidIsTheSameForAnUnknownAddress() {
		Browsing browser = new Browsing(this.port);
		for (String name : new String[] { "nina", "nobody.at.all" }) {
			for (int i = 0; i < 5; i++) {
				assertThat(browser.signIn(Colleagues.email(name), "guess").status()).isEqualTo(401);
			}
			assertThat(browser.signIn(Colleagues.email(name), "guess").status()).isEqualTo(429);
		}
	}

	@Test
	void theDelayGrowsAndEnds() {
		SignInDelays delays = new SignInDelays(this.jdbc, this.transactions);
		for (int i = 0; i < 4; i++) {
			assertThat(delays.claim("grow@example.org", "203.0.113." + i)).isZero();
		}
		long before = 0;
		for (int i = 0; i < 12; i++) {
			assertThat(delays.claim("grow@example.org", "203.0." + i + ".1")).isZero();
			long wait = delays.claim("grow@example.org", "203.0." + i + ".1").toMillis();
			assertThat(wait).isGreaterThan(before).isLessThanOrEqualTo(900_000);
			before = Math.min(wait, 899_000);
			this.jdbc.sql("update sign_in_delay set free_at = clock_timestamp()").update();
		}
		assertThat(before).isGreaterThan(800_000);
		this.jdbc.sql("update sign_in_delay set last_at = last_at - interval '20 hours'").update();
		assertThat(delays.claim("grow@example.org", "203.0.113.1")).isZero();
		assertThat(delays.claim("grow@example.org", "203.0.113.1")).isZero();
	}

	@Test
	void theRightPasswordForgivesTheWrongOnes() {
		Browsing browser = new Browsing(this.port);
		for (int round = 0; round < 3; round++) {
			for (int i = 0; i < 4; i++) {
				assertThat(browser.signIn(Colleagues.email("nina"), "guess").status()).isEqualTo(401);
			}
			assertThat(browser.signIn(Colleagues.email("nina"), Colleagues.PASSWORD).status()).isEqualTo(303);
		}
	}

	@Test
	void manyAddressesOfOneNetworkCountAsOne() {
		assertThat(SignInDelays.network("192.0.2.1")).isEqualTo(SignInDelays.network("192.0.2.254"))
			.isNotEqualTo(SignInDelays.network("192.0.3.1"));
		assertThat(SignInDelays.network("2001:db8:1:2::1")).isEqualTo(SignInDelays.network("2001:db8:1:2:ffff::9"))
			.isNotEqualTo(SignInDelays.network("2001:db8:1:3::1"));
		SignInDelays delays = new SignInDelays(this.jdbc, this.transactions);
		for (int i = 0; i < 30; i++) {
			assertThat(delays.claim("somebody" + i + "@example.org", "198.51.100." + i)).isZero();
		}
		assertThat(delays.claim("one.more@example.org", "198.51.100.99")).isPositive();
		assertThat(delays.claim("one.more@example.org", "198.51.101.99")).isZero();
	}

}

package org.intertitle;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.intertitle.account.Colleagues;
import org.intertitle.account.Role;
import org.intertitle.database.DatabaseToKill;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many people write at once, while tabs, the server, the database, sessions and the
 * network are taken from them.
 */
final class Sabotage implements AutoCloseable {

	/** So long everybody writes undisturbed. */
	private static final long QUIET_MILLIS = 6000;

	/** Then the blows fall, and a little later those that fall on everybody. */
	private static final long TROUBLED_MILLIS = 6000;

	private static final long EVERYBODYS_TROUBLE_MILLIS = 2000;

	private static final long DATABASE_AWAY_MILLIS = 2500;

	/** Whether sessions that went well tell their story, too. */
	private static final boolean TELL_ALL = Boolean.getBoolean("drill.tell");

	/** For whoever looks for a cause: this blow alone. */
	private static final String ONLY = System.getProperty("drill.blow");

	private static final String COLLEAGUE = "colleague";

	private final Browser browser;

	private final long seed;

	private final DatabaseToKill database;

	private final Node server;

	private final JdbcClient jdbc;

	private final Random random;

	private boolean serverUp = true;

	private long databaseUpAt;

	private long calmSince;

	private int kills;

	Sabotage(Browser browser, long seed) throws IOException, InterruptedException {
		this.browser = browser;
		this.seed = seed;
		this.random = new Random(seed);
		this.database = DatabaseToKill.start();
		this.server = Node.start("drill", this.database.details());
		this.jdbc = this.database.jdbc();
		this.server.awaitReady();
		new Colleagues(this.jdbc).named(COLLEAGUE, Role.EDITOR);
	}

	/**
	 * Lets a number of sessions run and break.
	 * @param sessions how many in all
	 * @param atOnce how many of them side by side
	 */
	List<Verdict> run(int sessions, int atOnce) throws IOException, InterruptedException {
		long begin = System.nanoTime();
		List<Verdict> verdicts = new ArrayList<>();
		for (int first = 0; first < sessions; first += atOnce) {
			List<Verdict> batch = batch(first, Math.min(atOnce, sessions - first));
			batch.stream().filter((verdict) -> !verdict.well() || TELL_ALL).forEach(System.out::println);
			verdicts.addAll(batch);
			System.out.printf("%d sessions after %d s%n", verdicts.size(),
					Duration.ofNanos(System.nanoTime() - begin).toSeconds());
		}
		System.out.println(figures(verdicts, Duration.ofNanos(System.nanoTime() - begin)));
		return verdicts;
	}

	private String figures(List<Verdict> verdicts, Duration took) {
		return "sabotage: %d sessions in %d s (seed %d), %d kills of server and database, %d words typed, %d due, %d lost, %d overwritten, %d duplicates"
			.formatted(verdicts.size(), took.toSeconds(), this.seed, this.kills,
					verdicts.stream().mapToInt(Verdict::typed).sum(), verdicts.stream().mapToInt(Verdict::due).sum(),
					verdicts.stream().mapToInt((verdict) -> verdict.lost().size()).sum(),
					verdicts.stream().mapToInt((verdict) -> verdict.overwritten().size()).sum(),
					verdicts.stream().mapToInt(Verdict::duplicates).sum());
	}

	private List<Verdict> batch(int first, int size) throws IOException, InterruptedException {
		List<Scribe> scribes = new ArrayList<>();
		BrowserContext other = this.browser.open(this.server.port(),
				(settings) -> settings.setJavaScriptEnabled(false));
		Scribe.enter(other, COLLEAGUE);
		Page colleague = other.newPage();
		for (int number = first; number < first + size; number++) {
			scribes.add(new Scribe(number, blow(number), this.browser, colleague, this.server.port(), this.jdbc,
					new Random(this.random.nextLong())));
		}
		scribes.forEach(Scribe::sitDown);
		this.calmSince = now();
		writeAndBreak(scribes);
		other.close();
		return scribes.stream().map((scribe) -> scribe.comeBack(this.calmSince)).toList();
	}

	private static Blow blow(int number) {
		Blow[] blows = Blow.values();
		return (ONLY != null) ? Blow.valueOf(ONLY) : blows[number % blows.length];
	}

	private static long now() {
		return System.nanoTime() / 1_000_000;
	}

	private void writeAndBreak(List<Scribe> scribes) throws IOException, InterruptedException {
		long begin = now() + QUIET_MILLIS;
		Map<Scribe, Long> strikes = new HashMap<>();
		for (Scribe scribe : scribes) {
			strikes.put(scribe, begin
					+ this.random.nextLong(scribe.blow().needsServer() ? EVERYBODYS_TROUBLE_MILLIS : TROUBLED_MILLIS));
		}
		Deque<Blow> large = new ArrayDeque<>(List.of(Blow.DATABASE, Blow.SERVER));
		large.removeIf((blow) -> scribes.stream().noneMatch((scribe) -> scribe.blow() == blow));
		while (scribes.stream().anyMatch((scribe) -> !scribe.isGone())) {
			bringBack();
			if (now() >= begin + EVERYBODYS_TROUBLE_MILLIS && calm() && !large.isEmpty()) {
				kill(large.peek());
				strikes.replaceAll((scribe, at) -> (scribe.blow() == large.peek()) ? begin : at);
				large.pop();
			}
			for (Scribe scribe : scribes) {
				Long at = strikes.get(scribe);
				if (at != null && now() >= at && scribe.strike(calm(), large)) {
					strikes.remove(scribe);
				}
				scribe.work(calm());
			}
		}
		while (!calm()) {
			bringBack();
			Thread.sleep(100);
		}
	}

	private void kill(Blow blow) throws IOException, InterruptedException {
		this.kills++;
		if (blow == Blow.DATABASE) {
			this.database.kill();
			this.databaseUpAt = now() + DATABASE_AWAY_MILLIS;
		}
		else {
			this.server.kill();
			this.server.start();
			this.serverUp = false;
		}
	}

	private void bringBack() throws IOException {
		if (!this.serverUp && this.server.isReady()) {
			this.serverUp = true;
			this.calmSince = now();
		}
		if (this.databaseUpAt != 0 && now() >= this.databaseUpAt) {
			this.database.restart();
			this.databaseUpAt = 0;
			this.calmSince = now();
		}
	}

	private boolean calm() {
		return this.serverUp && this.databaseUpAt == 0;
	}

	@Override
	public void close() throws InterruptedException {
		this.server.close();
		this.database.close();
	}

}

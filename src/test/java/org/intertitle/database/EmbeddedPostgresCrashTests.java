package org.intertitle.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the server, or the program that started it, again and again while rows are
 * written, and then looks for every row whose commit was acknowledged.
 */
@Execution(ExecutionMode.CONCURRENT)
class EmbeddedPostgresCrashTests {

	private static final int ROUNDS = 20;

	private static final int WRITERS = 4;

	private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();

	private final AtomicLong lastId = new AtomicLong();

	private final Random random = new Random();

	@TempDir
	Path data;

	/** What is killed, all with signal 9. */
	private enum Crash {

		WHOLE_SERVER, POSTMASTER, PROGRAM, PROGRAM_AND_SERVER;

		static Crash inRound(int round) {
			if (round % 4 == 0) {
				return (round % 8 == 0) ? PROGRAM_AND_SERVER : PROGRAM;
			}
			return (round % 4 == 2) ? POSTMASTER : WHOLE_SERVER;
		}

	}

	private record Round(Crash crash, int acknowledged, boolean restarted, int lost, long restartMillis) {
	}

	@Test
	void keepsEveryAcknowledgedCommit() throws Exception {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(this.data);
				Connection connection = DriverManager.getConnection(url(postgres.details()));
				Statement statement = connection.createStatement()) {
			statement.execute("create table written (id bigint primary key, text text not null)");
		}
		List<Round> rounds = new ArrayList<>();
		for (int i = 1; i <= ROUNDS; i++) {
			rounds.add(round(Crash.inRound(i)));
		}
		System.out.println(table(rounds));
		assertThat(rounds).allMatch(Round::restarted).allMatch((round) -> round.lost() == 0);
		assertThat(this.acknowledged).hasSizeGreaterThan(ROUNDS * WRITERS);
	}

	private Round round(Crash crash) throws Exception {
		int before = this.acknowledged.size();
		try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
			long begin = switch (crash) {
				case WHOLE_SERVER, POSTMASTER -> crashInThisProgram(crash, writers);
				case PROGRAM, PROGRAM_AND_SERVER -> crashInAnotherProgram(crash, writers);
			};
			try (EmbeddedPostgres postgres = EmbeddedPostgres.start(this.data)) {
				long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
				writers.shutdown();
				assertThat(writers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
				return new Round(crash, this.acknowledged.size() - before, true, lostRows(postgres), millis);
			}
			catch (PostgresNotStarted ex) {
				ex.printStackTrace(System.out);
				return new Round(crash, this.acknowledged.size() - before, false, 0, 0);
			}
		}
	}

	private long crashInThisProgram(Crash crash, ExecutorService writers) throws Exception {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(this.data)) {
			startWriting(url(postgres.details()), writers);
			kill((crash == Crash.POSTMASTER) ? Stream.of(postmaster()) : server());
			return System.nanoTime();
		}
	}

	private long crashInAnotherProgram(Crash crash, ExecutorService writers) throws Exception {
		try (OtherProgram other = OtherProgram.start(this.data)) {
			startWriting(other.url(), writers);
			if (crash == Crash.PROGRAM_AND_SERVER) {
				kill(server());
			}
			other.kill();
			return System.nanoTime();
		}
	}

	private void startWriting(String url, ExecutorService writers) throws InterruptedException {
		for (int i = 0; i < WRITERS; i++) {
			writers.submit(() -> write(url));
		}
		Thread.sleep(this.random.nextLong(200, 1500));
	}

	private void write(String url) {
		try (Connection connection = DriverManager.getConnection(url);
				PreparedStatement insert = connection
					.prepareStatement("insert into written values (?, repeat('row ' || ?, 30))")) {
			while (true) {
				long id = this.lastId.incrementAndGet();
				insert.setLong(1, id);
				insert.setLong(2, id);
				insert.executeUpdate();
				this.acknowledged.add(id);
			}
		}
		catch (SQLException ex) {
			// The crash
		}
	}

	private Stream<ProcessHandle> server() throws IOException {
		return Stream.concat(Stream.of(postmaster()), postmaster().descendants());
	}

	private ProcessHandle postmaster() throws IOException {
		Path file = this.data.resolve("postgres/cluster/postmaster.pid");
		return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst())).orElseThrow();
	}

	private static void kill(Stream<ProcessHandle> processes) {
		processes.toList().forEach(ProcessHandle::destroyForcibly);
	}

	private int lostRows(EmbeddedPostgres postgres) throws SQLException {
		Set<Long> lost = new HashSet<>(this.acknowledged);
		try (Connection connection = DriverManager.getConnection(url(postgres.details()));
				Statement statement = connection.createStatement();
				ResultSet rows = statement
					.executeQuery("select id from written where text = repeat('row ' || id, 30)")) {
			while (rows.next()) {
				lost.remove(rows.getLong(1));
			}
		}
		this.acknowledged.removeAll(lost);
		return lost.size();
	}

	private static String url(JdbcConnectionDetails details) {
		return details.getJdbcUrl() + "&user=" + details.getUsername() + "&password=" + details.getPassword();
	}

	private static String table(List<Round> rounds) {
		StringBuilder table = new StringBuilder("%-20s %8s %8s %13s %5s %16s%n".formatted("killed", "rounds",
				"restarts", "acknowledged", "lost", "slowest restart"));
		for (Crash crash : Crash.values()) {
			table.append(row(crash.name(), rounds.stream().filter((round) -> round.crash() == crash).toList()));
		}
		return table.append(row("all", rounds)).toString();
	}

	private static String row(String name, List<Round> rounds) {
		return "%-20s %8d %8d %13d %5d %13d ms%n".formatted(name, rounds.size(),
				rounds.stream().filter(Round::restarted).count(), rounds.stream().mapToInt(Round::acknowledged).sum(),
				rounds.stream().mapToInt(Round::lost).sum(),
				rounds.stream().mapToLong(Round::restartMillis).max().orElse(0));
	}

}

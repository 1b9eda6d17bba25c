package org.intertitle.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

class EmbeddedPostgresTests {

	@TempDir
	static Path data;

	@Test
	void findsItsRowsAgain() throws SQLException {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
			execute(postgres, "create table film (title text)", "insert into film values ('Sunrise')");
		}
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
			assertThat(ask(postgres, "select title from film")).containsExactly("Sunrise");
		}
	}

	@Test
	void givesTheProgramARoleThatOwnsItsDatabaseAndNothingElse() throws SQLException {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
			assertThat(ask(postgres, "select rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls"
					+ " from pg_roles where rolname = current_user"))
				.containsExactly("f");
			execute(postgres, "create extension pg_trgm", "create extension unaccent");
			assertThat(ask(postgres, "select unaccent('Żuławski')")).containsExactly("Zulawski");
		}
	}

	@Test
	void knowsLettersBeyondAscii() throws SQLException {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
			assertThat(ask(postgres, "select lower('ŻUŁAWSKI')")).containsExactly("żuławski");
			assertThat(ask(postgres, "select unnest(tsvector_to_array(to_tsvector('simple', '“Żuławski” — l’été')))"))
				.containsExactlyInAnyOrder("żuławski", "l", "été");
		}
	}

	@Test
	void keepsWhatItHasAcknowledged() throws SQLException {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
				Connection connection = postgres.connectAsSuperuser();
				Statement statement = connection.createStatement()) {
			for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
				assertThat(ask(statement, "show " + setting)).as(setting).containsExactly("on");
			}
			String syncs = "select sum(fsyncs) from pg_stat_io where object = 'wal' and backend_type = 'client backend'";
			statement.execute("create temporary table before as " + syncs);
			statement.execute("create table kept (id int)");
			for (int i = 0; i < 20; i++) {
				statement.execute("insert into kept values (1)");
			}
			statement.execute("drop table kept");
			statement.execute("select pg_stat_force_next_flush()");
			assertThat(ask(statement, "select (" + syncs + ") - (select * from before) >= 10")).containsExactly("t");
		}
	}

	@Test
	void letsNobodyInWithoutThePassword() throws SQLException, IOException {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
				Connection connection = postgres.connectAsSuperuser();
				Statement statement = connection.createStatement()) {
			assertThat(ask(statement, "select distinct auth_method from pg_hba_file_rules"))
				.containsExactly("scram-sha-256");
			assertThat(ask(statement, "select left(rolpassword, 14) from pg_authid where rolcanlogin"))
				.containsOnly("SCRAM-SHA-256$");
			String url = postgres.details().getJdbcUrl();
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(url, "postgres", "postgres"))
				.withMessageContaining("password authentication failed");
			assertThat(Files.getPosixFilePermissions(data.resolve("postgres/passwords")))
				.isEqualTo(PosixFilePermissions.fromString("rw-------"));
		}
	}

	@Test
	void listensOnTheLoopbackAddressOnly() throws IOException {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
			int port = port(postgres);
			new Socket(InetAddress.getByName("127.0.0.1"), port).close();
			for (InetAddress address : otherAddressesOfThisMachine()) {
				assertThatIOException().as(address.toString())
					.isThrownBy(() -> new Socket().connect(new InetSocketAddress(address, port), 500));
			}
		}
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void standsInASessionOfItsOwnSoThatCtrlCDoesNotReachIt() throws IOException {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
			String pid = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")).get(0);
			String stat = Files.readString(Path.of("/proc", pid, "stat"));
			String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
			assertThat(afterName[2]).as("process group").isEqualTo(pid);
			assertThat(afterName[3]).as("session").isEqualTo(pid);
			assertThat(postgres).isNotNull();
		}
	}

	@Test
	void refusesAFolderThatThisProgramUses() {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
			assertThatExceptionOfType(PostgresNotStarted.class).isThrownBy(() -> EmbeddedPostgres.start(data))
				.withMessageContaining(data.toString())
				.withMessageContaining("in use by another running Intertitle");
			assertThat(postgres).isNotNull();
		}
	}

	@Test
	void refusesAFolderThatAnotherProgramUses() throws Exception {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
			// The refused attempt must not give the lock away
			assertThatExceptionOfType(PostgresNotStarted.class).isThrownBy(() -> EmbeddedPostgres.start(data));
			try (OtherProgram other = OtherProgram.start(data)) {
				assertThat(other.refusal()).contains(data.toString(), "in use by another running Intertitle",
						"set intertitle.data to another folder");
			}
			assertThat(ask(postgres, "select 1")).containsExactly("1");
		}
	}

	@Test
	void takesOverFromAKilledProgramWhoseServerStillRuns() throws Exception {
		String url;
		try (OtherProgram other = OtherProgram.start(data)) {
			url = other.url();
		}
		try (Connection left = DriverManager.getConnection(url); Statement statement = left.createStatement()) {
			statement.execute("create table left_behind as select 1 as id");
			try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
				assertThat(ask(postgres, "select id from left_behind")).containsExactly("1");
				assertThat(left.isValid(1)).isFalse();
			}
		}
	}

	@Test
	void startsBesideAProgramThatGotTheNumberOfADeadServer() throws Exception {
		EmbeddedPostgres.start(data).close();
		Process stranger = new ProcessBuilder("sleep", "60").start();
		try {
			writePidFile(stranger.pid() + "\n" + data.resolve("postgres/cluster") + "\n");
			assertStarts();
			assertThat(stranger.isAlive()).isTrue();
		}
		finally {
			stranger.destroy();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no number\n", "4194303\n", "-1\n" })
	void startsOverAPidFileOfNothing(String content) throws Exception {
		EmbeddedPostgres.start(data).close();
		writePidFile(content);
		assertStarts();
	}

	@Test
	void triesAnotherPortWhenOneWasTakenMeanwhile() throws IOException {
		EmbeddedPostgres.start(data).close();
		Path home = data.toRealPath().resolve("postgres");
		Programs programs = new Programs(home, Binaries.unpackedIn(home), ServerUser.of(home));
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
				ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			Iterator<Integer> ports = List.of(taken.getLocalPort(), free.getLocalPort()).iterator();
			free.close();
			Server server = new Server(home, programs, ports::next);
			assertThat(server.start(Cluster.in(home, programs))).isEqualTo(free.getLocalPort());
			server.stop();
			assertThat(programs.running()).isEmpty();
		}
	}

	@Test
	void showsTheEndOfTheLogWhenItDoesNotStart(@TempDir Path broken) throws IOException {
		EmbeddedPostgres.start(broken).close();
		Files.writeString(broken.resolve("postgres/cluster/PG_VERSION"), "17\n");
		assertThatExceptionOfType(PostgresNotStarted.class).isThrownBy(() -> EmbeddedPostgres.start(broken))
			.withMessageContaining(broken.resolve("postgres/postgres.log").toString())
			.withMessageContaining("initialized by PostgreSQL version 17");
		Files.writeString(broken.resolve("postgres/cluster/PG_VERSION"), "18\n");
		EmbeddedPostgres.start(broken).close();
	}

	@Test
	void asksForALostPasswordFile(@TempDir Path broken) throws IOException {
		Files.createDirectories(broken.resolve("postgres/cluster"));
		assertThatExceptionOfType(PostgresNotStarted.class).isThrownBy(() -> EmbeddedPostgres.start(broken))
			.withMessageContaining("bring " + broken.resolve("postgres/passwords") + " back from a backup");
	}

	@Test
	void saysWhatToDoOnASystemWithoutBinaries() {
		assertThatExceptionOfType(PostgresNotStarted.class)
			.isThrownBy(() -> Binaries.archive("postgres-plan9-x86_64.txz"))
			.withMessageContaining("set spring.datasource.url")
			.withMessageContaining("-Ppostgres-macos")
			.withMessageContaining("-Ppostgres-windows");
	}

	private static void assertStarts() throws SQLException {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
			assertThat(ask(postgres, "select 1")).containsExactly("1");
		}
	}

	private static void writePidFile(String content) throws IOException {
		Files.writeString(data.resolve("postgres/cluster/postmaster.pid"), content);
	}

	private static int port(EmbeddedPostgres postgres) {
		return URI.create(postgres.details().getJdbcUrl().substring("jdbc:".length())).getPort();
	}

	private static List<InetAddress> otherAddressesOfThisMachine() throws IOException {
		return NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter((address) -> !address.getHostAddress().equals("127.0.0.1"))
			.toList();
	}

	private static void execute(EmbeddedPostgres postgres, String... commands) throws SQLException {
		try (Connection connection = connect(postgres); Statement statement = connection.createStatement()) {
			for (String command : commands) {
				statement.execute(command);
			}
		}
	}

	private static List<String> ask(EmbeddedPostgres postgres, String query) throws SQLException {
		try (Connection connection = connect(postgres); Statement statement = connection.createStatement()) {
			return ask(statement, query);
		}
	}

	private static List<String> ask(Statement statement, String query) throws SQLException {
		List<String> values = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				values.add(rows.getString(1));
			}
		}
		return values;
	}

	private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
		JdbcConnectionDetails details = postgres.details();
		return DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword());
	}

}

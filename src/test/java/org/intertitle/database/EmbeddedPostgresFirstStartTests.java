package org.intertitle.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first start takes seconds, in which anything may happen.
 */
@Execution(ExecutionMode.CONCURRENT)
class EmbeddedPostgresFirstStartTests {

	@Test
	void goesOnAfterBeingKilledAtEachOfItsSteps(@TempDir Path data) throws Exception {
		Path home = data.resolve("postgres");
		killWhen(data, () -> Files.exists(home.resolve("bin.part/share")));
		assertThat(home).isDirectoryNotContaining("glob:**/bin-*");
		killWhen(data, () -> Files.exists(home.resolve("cluster.part/base/1")));
		assertThat(home).isDirectoryContaining("glob:**/bin-*").isDirectoryNotContaining("glob:**/cluster");
		killWhen(data, () -> Files.exists(home.resolve("cluster/postmaster.pid")));
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
			assertTakesConnections(postgres.details());
			assertThat(home).isDirectoryNotContaining("glob:**/*.part");
		}
	}

	private static void killWhen(Path data, BooleanSupplier moment) throws Exception {
		try (OtherProgram other = OtherProgram.start(data)) {
			long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
			while (!moment.getAsBoolean()) {
				assertThat(System.nanoTime()).as("in time").isLessThan(end);
				Thread.sleep(1);
			}
			other.kill();
		}
	}

	@Test
	void replacesTheBinariesOfAnEarlierVersion(@TempDir Path data) throws IOException {
		Path earlier = Files.createDirectories(data.resolve("postgres/bin-00000000/bin"));
		EmbeddedPostgres.start(data).close();
		assertThat(earlier).doesNotExist();
	}

	@Test
	void setsALargeLogAside(@TempDir Path data) throws IOException {
		Path log = Files.createDirectories(data.resolve("postgres")).resolve("postgres.log");
		Files.writeString(log, "x".repeat(1_000_001));
		EmbeddedPostgres.start(data).close();
		assertThat(log).content().hasSizeLessThan(10_000);
		assertThat(log.resolveSibling("postgres.log.1")).hasSize(1_000_001);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UNSHARED", "SETPRIV", "RUNUSER" })
	@EnabledIfSystemProperty(named = "user.name", matches = "root")
	void runsForRootAsSomebodyElse(String name, @TempDir Path data) throws Exception {
		ServerUser user = (ServerUser) ServerUser.class.getDeclaredField(name).get(null);
		Path home = Files.createDirectories(data.resolve("postgres")).toRealPath();
		Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
		assertThat(user.canWriteInto(home)).isTrue();
		Programs programs = new Programs(home, Binaries.unpackedIn(home), user);
		Server server = new Server(home, programs);
		server.start(Cluster.in(home, programs));
		assertThat(programs.running()).isNotEmpty();
		server.stop();
		assertThat(programs.running()).isEmpty();
		// Whoever ran it last time, the next start finds its way
		EmbeddedPostgres.start(data).close();
	}

	@Test
	@EnabledIfSystemProperty(named = "user.name", matches = "root")
	void knowsWhenAnotherUserCannotReachTheFolder(@TempDir Path data) throws IOException {
		Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
		assertThat(ServerUser.UNSHARED.canWriteInto(data)).isTrue();
		Path home = Files.createDirectories(data.resolve("postgres"));
		assertThat(ServerUser.SETPRIV.canWriteInto(home)).isFalse();
	}

	private static void assertTakesConnections(JdbcConnectionDetails details) throws Exception {
		try (Connection connection = DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(),
				details.getPassword())) {
			assertThat(connection.isValid(1)).isTrue();
		}
	}

}

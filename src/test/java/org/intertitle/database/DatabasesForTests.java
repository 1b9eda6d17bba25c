package org.intertitle.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * The one Postgres of a test run, and empty databases in it. It runs in a container where
 * a Docker engine answers, and else it is the one that the program embeds.
 */
public final class DatabasesForTests {

	private static final SingletonSupplier<Server> SERVER = SingletonSupplier.of(DatabasesForTests::startServer);

	private DatabasesForTests() {
	}

	/**
	 * Creates an empty database. Its owner is no superuser, as in production.
	 */
	public static JdbcConnectionDetails fresh() {
		String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
		Server server = SERVER.obtain();
		try (Connection connection = server.connectAsSuperuser(); Statement statement = connection.createStatement()) {
			statement.execute("create database " + name + " owner intertitle");
			return server.details(name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Cannot create a database for a test", ex);
		}
	}

	private static Server startServer() {
		Server server = dockerAnswers() ? new InContainer() : new Embedded();
		// Spring runs this after it has closed the contexts, and with them their pools
		SpringApplication.getShutdownHandlers().add(server::stop);
		return server;
	}

	private static boolean dockerAnswers() {
		LoggingSystem logging = LoggingSystem.get(DatabasesForTests.class.getClassLoader());
		logging.setLogLevel("org.testcontainers", LogLevel.OFF);
		try {
			return DockerClientFactory.instance().isDockerAvailable();
		}
		finally {
			logging.setLogLevel("org.testcontainers", null);
		}
	}

	private interface Server {

		Connection connectAsSuperuser() throws SQLException;

		JdbcConnectionDetails details(String database);

		void stop();

	}

	private static final class Embedded implements Server {

		private final Path data;

		private final EmbeddedPostgres postgres;

		Embedded() {
			try {
				this.data = Files.createTempDirectory("intertitle-tests");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			this.postgres = EmbeddedPostgres.start(this.data);
		}

		@Override
		public Connection connectAsSuperuser() throws SQLException {
			return this.postgres.connectAsSuperuser();
		}

		@Override
		public JdbcConnectionDetails details(String database) {
			return this.postgres.details(database);
		}

		@Override
		public void stop() {
			this.postgres.close();
			FileSystemUtils.deleteRecursively(this.data.toFile());
		}

	}

	private static final class InContainer implements Server {

		private static final Pattern IMAGE = Pattern.compile("image:\\s*[\"']?(postgres:[\\w.-]+)");

		private final PostgreSQLContainer container = new PostgreSQLContainer(image())
			.withEnv("POSTGRES_INITDB_ARGS",
					"--locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C --lc-ctype=C.UTF-8")
			.withInitScript("postgres-for-tests.sql");

		InContainer() {
			this.container.start();
		}

		private static String image() {
			Path compose = Path.of("docker-compose.yml");
			try {
				Matcher image = IMAGE.matcher(Files.exists(compose) ? Files.readString(compose) : "");
				return image.find() ? image.group(1) : "postgres:18";
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public Connection connectAsSuperuser() throws SQLException {
			return this.container.createConnection("");
		}

		@Override
		public JdbcConnectionDetails details(String database) {
			String url = "jdbc:postgresql://%s:%d/%s".formatted(this.container.getHost(),
					this.container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), database);
			return new DatabaseDetails(url, "intertitle", "intertitle");
		}

		@Override
		public void stop() {
			this.container.stop();
		}

	}

}

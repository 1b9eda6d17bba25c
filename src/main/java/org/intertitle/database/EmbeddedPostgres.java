package org.intertitle.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A Postgres of the program's own, kept in a folder and found there again at the next
 * start. What it has committed survives the death of the program, of the server, and of
 * the machine. It listens on the loopback address only and asks for a password.
 */
final class EmbeddedPostgres implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedPostgres.class);

	/** The program's database, and the role that owns it and is no superuser. */
	private static final String NAME = "intertitle";

	private static final String SUPERUSER = "postgres";

	private final FolderLock lock;

	private final Server server;

	private final Passwords passwords;

	private final int port;

	private EmbeddedPostgres(FolderLock lock, Server server, Passwords passwords, int port) {
		this.lock = lock;
		this.server = server;
		this.passwords = passwords;
		this.port = port;
	}

	/**
	 * Starts the server, and creates all that is missing for it.
	 * @param data the folder that gets or has a folder {@code postgres}
	 * @throws PostgresNotStarted with a sentence for the operator
	 */
	static EmbeddedPostgres start(Path data) {
		long begin = System.nanoTime();
		Path home = data.toAbsolutePath().normalize().resolve("postgres");
		try {
			home = Files.createDirectories(home).toRealPath();
			EmbeddedPostgres postgres = start(home, FolderLock.take(home));
			logger.info("Postgres keeps its data in {} (started in {} ms)", home,
					Duration.ofNanos(System.nanoTime() - begin).toMillis());
			return postgres;
		}
		catch (IOException ex) {
			throw new PostgresNotStarted("Postgres cannot be set up in " + home + ": " + ex, ex);
		}
	}

	private static EmbeddedPostgres start(Path home, FolderLock lock) throws IOException {
		try {
			Binaries binaries = Binaries.unpackedIn(home);
			Programs programs = new Programs(home, binaries, ServerUser.of(home));
			Server server = new Server(home, programs);
			server.stop();
			binaries.deleteOthers();
			Cluster cluster = Cluster.in(home, programs);
			EmbeddedPostgres postgres = new EmbeddedPostgres(lock, server, cluster.passwords(), server.start(cluster));
			postgres.createDatabase();
			return postgres;
		}
		catch (IOException | RuntimeException ex) {
			lock.close();
			throw ex;
		}
	}

	/** Each step looks first, because the last start may have been killed between two. */
	private void createDatabase() {
		try (Connection connection = connectAsSuperuser(); Statement statement = connection.createStatement()) {
			if (isMissing(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
				statement.execute("create role " + NAME + " login password '" + this.passwords.owner() + "'");
			}
			if (isMissing(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
				statement.execute("create database " + NAME + " owner " + NAME);
			}
		}
		catch (SQLException ex) {
			close();
			throw new PostgresNotStarted("Postgres runs, but its database cannot be reached: " + ex.getMessage(), ex);
		}
	}

	private static boolean isMissing(Statement statement, String query) throws SQLException {
		try (ResultSet found = statement.executeQuery(query)) {
			return !found.next();
		}
	}

	/** For what only a superuser may do. The program itself never needs it. */
	Connection connectAsSuperuser() throws SQLException {
		return DriverManager.getConnection(url(SUPERUSER), SUPERUSER, this.passwords.superuser());
	}

	/** Where the program's own database is. */
	JdbcConnectionDetails details() {
		return details(NAME);
	}

	JdbcConnectionDetails details(String database) {
		return new DatabaseDetails(url(database), NAME, this.passwords.owner());
	}

	private String url(String database) {
		return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable".formatted(this.port, database);
	}

	/**
	 * Stops the server cleanly. Call this after the last connection was closed.
	 */
	@Override
	public void close() {
		try {
			this.server.stop();
		}
		catch (IOException ex) {
			logger.warn("Postgres was not stopped; the next start will do it", ex);
		}
		finally {
			this.lock.close();
		}
	}

}

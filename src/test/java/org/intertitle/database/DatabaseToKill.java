package org.intertitle.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A Postgres of a drill's own, which may be killed at any moment and comes back at the
 * same address.
 */
public final class DatabaseToKill implements AutoCloseable {

	private static final Pattern PORT = Pattern.compile(":(\\d+)/");

	private final Path data;

	private final Path home;

	private final EmbeddedPostgres postgres;

	private DatabaseToKill(Path data) throws IOException {
		this.data = data;
		this.postgres = EmbeddedPostgres.start(data);
		this.home = data.resolve("postgres").toRealPath();
	}

	/**
	 * Starts one with an empty database.
	 */
	public static DatabaseToKill start() throws IOException {
		return new DatabaseToKill(Files.createTempDirectory("intertitle-drill"));
	}

	/**
	 * Where it is, before and after a restart.
	 */
	public JdbcConnectionDetails details() {
		return this.postgres.details();
	}

	/**
	 * A way in beside the program, with a new connection for each statement.
	 */
	public JdbcClient jdbc() {
		JdbcConnectionDetails details = details();
		return JdbcClient
			.create(new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword()));
	}

	/**
	 * Changes a setting that takes a restart.
	 * @param setting such as "track_commit_timestamp = on"
	 */
	public void set(String setting) throws IOException, SQLException {
		try (var connection = this.postgres.connectAsSuperuser(); Statement statement = connection.createStatement()) {
			statement.execute("alter system set " + setting);
		}
		kill();
		restart();
	}

	/**
	 * Kills the server with signal 9.
	 */
	public void kill() throws IOException {
		String pid = Files.readAllLines(this.home.resolve("cluster/postmaster.pid")).getFirst();
		ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
	}

	/**
	 * Starts the server again on its old port, over what the last one left on the disk.
	 */
	public void restart() throws IOException {
		Matcher port = PORT.matcher(details().getJdbcUrl());
		port.find();
		Programs programs = new Programs(this.home, Binaries.unpackedIn(this.home), ServerUser.of(this.home));
		Server server = new Server(this.home, programs, () -> Integer.parseInt(port.group(1)));
		server.stop();
		server.start(Cluster.in(this.home, programs));
	}

	@Override
	public void close() {
		this.postgres.close();
		FileSystemUtils.deleteRecursively(this.data.toFile());
	}

}

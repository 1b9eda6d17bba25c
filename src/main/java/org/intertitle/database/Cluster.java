package org.intertitle.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import org.springframework.util.FileSystemUtils;

/**
 * The files of the database, which Postgres calls a cluster, with its settings.
 *
 * @param folder Postgres's data directory
 */
record Cluster(Path folder, Passwords passwords) {

	private static final Duration TIME_TO_CREATE = Duration.ofMinutes(2);

	// The last four keep the log small and free of what is in the statements
	private static final String SETTINGS = """
			# Written anew at every start. ALTER SYSTEM keeps settings of your own in postgresql.auto.conf.
			listen_addresses = '127.0.0.1'
			port = %d
			unix_socket_directories = ''
			fsync = on
			synchronous_commit = on
			full_page_writes = on
			password_encryption = 'scram-sha-256'
			max_connections = 50
			shared_buffers = '64MB'
			max_wal_size = '256MB'
			max_parallel_workers = 0
			default_text_search_config = 'pg_catalog.english'
			lc_messages = 'C'
			log_checkpoints = off
			log_min_messages = 'error'
			log_min_error_statement = 'panic'
			log_statement = 'none'
			""";

	private static final String WHO_MAY_CONNECT = """
			# Written anew at every start
			local all all              scram-sha-256
			host  all all 127.0.0.1/32 scram-sha-256
			""";

	/**
	 * Finds the cluster or creates it. It gets its name when it is complete and on the
	 * disk.
	 * @param home where it is kept
	 */
	static Cluster in(Path home, Programs programs) throws IOException {
		Path folder = home.resolve("cluster");
		Path passwordFile = home.resolve("passwords");
		if (Files.exists(folder) && Files.notExists(passwordFile)) {
			throw new PostgresNotStarted("The database in " + folder + " is there, but its passwords are not: bring "
					+ passwordFile + " back from a backup.");
		}
		Passwords passwords = Passwords.in(passwordFile);
		if (Files.notExists(folder)) {
			Path part = home.resolve("cluster.part");
			FileSystemUtils.deleteRecursively(part);
			programs.ownFiles();
			create(part, passwordFile, programs);
			Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
			saveNames(home);
		}
		return new Cluster(folder, passwords);
	}

	/**
	 * Case mapping and order come with Postgres ({@code builtin}), so that indexes stay
	 * valid on another system. Full-text and trigram search still ask the system what a
	 * letter is ({@code lc-ctype}), and plain C knows no letters beyond ASCII.
	 */
	private static void create(Path folder, Path passwordFile, Programs programs) throws IOException {
		String letters = switch (Binaries.system()) {
			case "darwin" -> "en_US.UTF-8";
			case "windows" -> "en-US";
			default -> "C.UTF-8";
		};
		if (!programs.run(TIME_TO_CREATE, "initdb", "--pgdata=" + folder, "--username=postgres",
				"--pwfile=" + passwordFile, "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin",
				"--builtin-locale=C.UTF-8", "--locale=C", "--lc-ctype=" + letters, "--data-checksums",
				"--no-instructions")) {
			throw new PostgresNotStarted("The database could not be created in " + folder + ":\n" + programs.output());
		}
	}

	private static void saveNames(Path home) throws IOException {
		// Windows cannot open a folder for this, and does not need it
		if (!Binaries.system().equals("windows")) {
			try (FileChannel folder = FileChannel.open(home, StandardOpenOption.READ)) {
				folder.force(true);
			}
		}
	}

	void configure(int port) throws IOException {
		Files.writeString(this.folder.resolve("postgresql.conf"), SETTINGS.formatted(port));
		Files.writeString(this.folder.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
	}

}

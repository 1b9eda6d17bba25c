package org.intertitle.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * The server process over the cluster.
 */
final class Server {

	/** Enough for the recovery after a crash, which {@code max_wal_size} keeps short. */
	private static final Duration TIME_TO_START = Duration.ofSeconds(120);

	private static final Duration TIME_TO_STOP = Duration.ofSeconds(30);

	private static final Duration PAUSE = Duration.ofMillis(200);

	private static final int ATTEMPTS = 5;

	private final Path folder;

	private final Path pidFile;

	private final ServerLog log;

	private final Programs programs;

	private final IntSupplier ports;

	Server(Path home, Programs programs) {
		this(home, programs, Server::freePort);
	}

	Server(Path home, Programs programs, IntSupplier ports) {
		this.folder = home.resolve("cluster");
		this.pidFile = this.folder.resolve("postmaster.pid");
		this.log = new ServerLog(home.resolve("postgres.log"));
		this.programs = programs;
		this.ports = ports;
	}

	/**
	 * Starts the server and waits until it has recovered and takes connections. Somebody
	 * may take the port in between, and what is left of a killed server may need a moment
	 * to go: both are reasons to try again.
	 * @return the port
	 */
	int start(Cluster cluster) throws IOException {
		this.log.setAsideIfLarge();
		long end = System.nanoTime() + TIME_TO_START.toNanos();
		for (int attempt = 0; attempt < ATTEMPTS && System.nanoTime() < end; attempt++) {
			int port = this.ports.getAsInt();
			cluster.configure(port);
			this.programs.ownFiles();
			if (control("start", Duration.ofNanos(end - System.nanoTime()), "-l", this.log.toString())) {
				return port;
			}
			stop();
			pause();
		}
		throw new PostgresNotStarted("Postgres does not start. " + this.programs.output() + "\nThe end of its log, "
				+ this.log + ":\n" + this.log.lastLines());
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Stops whatever runs over this folder, also what a killed program has left behind:
	 * in Postgres's fast mode, then in its immediate one, then by force. After that a pid
	 * file is stale, even if its number belongs to another program by now.
	 */
	void stop() throws IOException {
		if (ourPostmaster().isPresent() && !control("stop", TIME_TO_STOP, "-m", "fast")
				&& ourPostmaster().isPresent()) {
			control("stop", TIME_TO_STOP, "-m", "immediate");
		}
		killTheRest();
		if (postmaster().filter(this::worksOnFolder).isEmpty()) {
			Files.deleteIfExists(this.pidFile);
		}
	}

	private boolean control(String action, Duration limit, String... arguments) throws IOException {
		List<String> all = new ArrayList<>(
				List.of(action, "-s", "-w", "-D", this.folder.toString(), "-t", String.valueOf(limit.toSeconds())));
		all.addAll(List.of(arguments));
		return this.programs.run(limit.plusSeconds(5), "pg_ctl", all.toArray(String[]::new));
	}

	private Optional<ProcessHandle> ourPostmaster() throws IOException {
		Optional<ProcessHandle> postmaster = postmaster();
		return this.programs.running().filter((process) -> postmaster.filter(process::equals).isPresent()).findAny();
	}

	private Optional<ProcessHandle> postmaster() throws IOException {
		try {
			String text = Files.readString(this.pidFile, StandardCharsets.ISO_8859_1);
			return ProcessHandle.of(Long.parseLong(text.lines().findFirst().orElse("").strip()));
		}
		catch (NoSuchFileException | NumberFormatException ex) {
			return Optional.empty();
		}
	}

	private void killTheRest() {
		long end = System.nanoTime() + TIME_TO_STOP.toNanos();
		List<ProcessHandle> rest = this.programs.running().toList();
		while (!rest.isEmpty() && System.nanoTime() < end) {
			rest.forEach(ProcessHandle::destroyForcibly);
			pause();
			rest = this.programs.running().toList();
		}
	}

	private boolean worksOnFolder(ProcessHandle process) {
		return process.info().commandLine().filter((line) -> line.contains(this.folder.toString())).isPresent();
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}

package org.intertitle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/**
 * The program as a process of its own, which may be killed at any moment and started
 * again.
 */
final class Node implements AutoCloseable {

	private static final Duration TIME_TO_START = Duration.ofSeconds(90);

	private final List<String> command;

	private final int port;

	private final Path data;

	private Process process;

	private Node(List<String> command, int port, Path data) {
		this.command = command;
		this.port = port;
		this.data = data;
		start();
	}

	/**
	 * Starts one and does not wait for it.
	 * @param name by which the database knows its connections
	 * @param database that it works on
	 * @param settings further arguments, in place of those of the same name
	 */
	static Node start(String name, JdbcConnectionDetails database, String... settings) {
		int port = freePort();
		Path data = folder();
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-XX:+UseSerialGC", "-Xmx400m", "-cp", System.getProperty("java.class.path"),
						IntertitleApplication.class.getName()));
		command.addAll(List.of("--server.port=" + port, "--server.address=127.0.0.1", "--intertitle.data=" + data,
				"--intertitle.demo=false", "--intertitle.base-url=http://127.0.0.1:" + port,
				"--spring.datasource.url=" + database.getJdbcUrl(),
				"--spring.datasource.username=" + database.getUsername(),
				"--spring.datasource.password=" + database.getPassword(),
				"--spring.datasource.hikari.data-source-properties.ApplicationName=" + name));
		for (String setting : settings) {
			command.removeIf((argument) -> argument.startsWith(setting.substring(0, setting.indexOf('=') + 1)));
			command.add(setting);
		}
		return new Node(command, port, data);
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path folder() {
		try {
			return Files.createTempDirectory("intertitle-node");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Starts it again after it was killed, at the same address. */
	void start() {
		try {
			this.process = new ProcessBuilder(this.command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()))
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int port() {
		return this.port;
	}

	boolean isReady() {
		try {
			return new Visitor(this.port).get("/login").status() == 200;
		}
		catch (UncheckedIOException ex) {
			if (!this.process.isAlive()) {
				throw new IllegalStateException("The program ended. It said: " + said(), ex);
			}
			return false;
		}
	}

	Node awaitReady() throws InterruptedException {
		long end = System.nanoTime() + TIME_TO_START.toNanos();
		while (!isReady()) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("The program does not start. It said: " + said());
			}
			Thread.sleep(Duration.ofMillis(100));
		}
		return this;
	}

	/** What it printed. */
	String said() {
		try {
			return Files.readString(output());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path output() {
		return this.data.resolve("output.txt");
	}

	/** Ends it with signal 9. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() throws InterruptedException {
		kill();
		FileSystemUtils.deleteRecursively(this.data.toFile());
	}

}

package org.intertitle.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Another JVM that starts the embedded Postgres and waits to be killed.
 */
final class OtherProgram implements AutoCloseable {

	private static final String READY = "READY ";

	private static final String REFUSED = "REFUSED ";

	private final Process process;

	private OtherProgram(Process process) {
		this.process = process;
	}

	static OtherProgram start(Path data) throws IOException {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		return new OtherProgram(new ProcessBuilder(java.toString(), "-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("java.class.path"), OtherProgram.class.getName(), data.toString())
			.redirectErrorStream(true)
			.start());
	}

	public static void main(String[] args) throws InterruptedException {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(args[0]))) {
			JdbcConnectionDetails details = postgres.details();
			System.out.println(READY + details.getJdbcUrl() + "&user=" + details.getUsername() + "&password="
					+ details.getPassword());
			Thread.sleep(Long.MAX_VALUE);
		}
		catch (PostgresNotStarted ex) {
			System.out.println(REFUSED + ex.getMessage());
		}
	}

	/** Waits for the server. The address names user and password. */
	String url() throws IOException {
		return lineThatStartsWith(READY);
	}

	String refusal() throws IOException {
		return lineThatStartsWith(REFUSED);
	}

	private String lineThatStartsWith(String word) throws IOException {
		StringBuilder others = new StringBuilder();
		BufferedReader lines = this.process.inputReader();
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			if (line.startsWith(word)) {
				return line.substring(word.length());
			}
			others.append(line).append('\n');
		}
		throw new IllegalStateException("The other program said only: " + others);
	}

	void killAfter(long millis) throws InterruptedException {
		this.process.waitFor(millis, TimeUnit.MILLISECONDS);
		kill();
	}

	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() throws InterruptedException {
		kill();
	}

}

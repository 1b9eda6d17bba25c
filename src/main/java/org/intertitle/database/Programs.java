package org.intertitle.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Postgres's own programs, and the processes that came of them.
 */
final class Programs {

	private final Path home;

	private final Binaries binaries;

	private final ServerUser user;

	/**
	 * @param home where everything of this Postgres lies, as its real path
	 */
	Programs(Path home, Binaries binaries, ServerUser user) {
		this.home = home;
		this.binaries = binaries;
		this.user = user;
	}

	/**
	 * Makes sure that the programs may use this folder. None of them may run meanwhile.
	 */
	void ownFiles() throws IOException {
		this.user.own(this.home);
	}

	/**
	 * Runs one program to its end.
	 * @return whether it ended in time and well
	 */
	boolean run(Duration limit, String program, String... arguments) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(this.user.command(this.binaries.program(program), arguments));
		builder.environment().put("LC_ALL", "C");
		builder.directory(this.home.toFile());
		// A pipe would never end on Windows, where the server inherits it
		builder.redirectErrorStream(true).redirectOutput(Redirect.to(outputFile().toFile()));
		return endsWell(builder.start(), limit);
	}

	private static boolean endsWell(Process process, Duration limit) {
		try {
			if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
				return process.exitValue() == 0;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		process.destroyForcibly();
		return false;
	}

	/**
	 * Returns what the last program printed.
	 */
	String output() throws IOException {
		return new String(Files.readAllBytes(outputFile()), StandardCharsets.UTF_8).strip();
	}

	private Path outputFile() {
		return this.home.resolve("output.txt");
	}

	/**
	 * Returns the processes that run this folder's binaries. The folder has its own copy
	 * of them, so these are this database's, whichever program started them, and no
	 * others are.
	 */
	Stream<ProcessHandle> running() {
		return ProcessHandle.allProcesses().filter(this::isOurs);
	}

	private boolean isOurs(ProcessHandle process) {
		ProcessHandle.Info info = process.info();
		String ours = this.home.resolve("bin-").toString();
		// Whoever may not see a process's executable can still see its command line
		return info.command().or(info::commandLine).filter((line) -> line.startsWith(ours)).isPresent();
	}

}

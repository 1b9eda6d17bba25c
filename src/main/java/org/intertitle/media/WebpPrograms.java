package org.intertitle.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/**
 * Libwebp's own programs, which a library brings for the usual systems. They are unpacked
 * once, into the data folder: nothing is left in the temporary one.
 */
final class WebpPrograms {

	private static final String VERSION = "libwebp-1.4.0";

	private static final List<String> NAMES = List.of("cwebp", "dwebp");

	private static final int LONGEST_RUN_SECONDS = 30;

	private final Path folder;

	private WebpPrograms(Path folder) {
		this.folder = folder;
	}

	/**
	 * Unpacks them, unless that was done at an earlier start.
	 * @throws IOException if there are none for this system, or no room for them
	 */
	static WebpPrograms unpackedIn(Path home) throws IOException {
		Path folder = home.resolve(VERSION);
		if (Files.notExists(folder)) {
			Files.createDirectories(home);
			Path part = Files.createTempDirectory(home, VERSION + ".part");
			try {
				for (String name : NAMES) {
					unpack(name, part);
				}
				move(part, folder);
			}
			finally {
				FileSystemUtils.deleteRecursively(part);
			}
		}
		return new WebpPrograms(folder);
	}

	private static void unpack(String name, Path folder) throws IOException {
		Path program = folder.resolve(name);
		try (InputStream in = new ClassPathResource(
				"dist_webp_binaries/" + VERSION + "-" + system() + "/bin/" + name + (isWindows() ? ".exe" : ""))
			.getInputStream()) {
			Files.copy(in, program);
		}
		if (!program.toFile().setExecutable(true)) {
			throw new IOException("Cannot make " + program + " executable");
		}
	}

	private static String system() {
		String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		boolean arm = System.getProperty("os.arch").equals("aarch64");
		if (isWindows()) {
			return "windows-x64";
		}
		return name.startsWith("mac") ? (arm ? "mac-arm64" : "mac-x86-64") : (arm ? "linux-aarch64" : "linux-x86-64");
	}

	private static boolean isWindows() {
		return System.getProperty("os.name").startsWith("Windows");
	}

	/** Another program that shares the folder may have been faster. */
	private static void move(Path part, Path folder) throws IOException {
		try {
			Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			if (Files.notExists(folder)) {
				throw ex;
			}
		}
	}

	/** Starts one that reads what it is given and writes what comes of it. */
	Process start(String name, String... options) throws IOException {
		List<String> command = Stream
			.concat(Stream.of(this.folder.resolve(name).toAbsolutePath().toString()), Stream.of(options))
			.toList();
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		CompletableFuture.delayedExecutor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
		return process;
	}

}

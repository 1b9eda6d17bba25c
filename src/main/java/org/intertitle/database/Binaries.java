package org.intertitle.database;

import java.io.BufferedInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import org.springframework.util.FileSystemUtils;

/**
 * Postgres as it comes on the class path: one archive per system, with {@code bin},
 * {@code lib} and {@code share}.
 */
final class Binaries {

	private static final int EXECUTABLE = 0111;

	private final Path home;

	private final Path folder;

	private Binaries(Path home, Path folder) {
		this.home = home;
		this.folder = folder;
	}

	/**
	 * Unpacks the archive, unless that was done at an earlier start. The folder gets its
	 * name when it is complete, and that name tells one archive from the next.
	 * @param home where the folder is kept
	 * @throws PostgresNotStarted if there is no archive for this system
	 */
	static Binaries unpackedIn(Path home) throws IOException {
		URL archive = archive();
		JarURLConnection jar = (JarURLConnection) archive.openConnection();
		Path folder = home.resolve("bin-%08x".formatted(jar.getJarEntry().getCrc()));
		if (Files.notExists(folder)) {
			Path part = home.resolve("bin.part");
			FileSystemUtils.deleteRecursively(part);
			unpack(archive, part);
			Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
		}
		return new Binaries(home, folder);
	}

	private static URL archive() {
		String machine = switch (System.getProperty("os.arch")) {
			case "amd64", "x86_64" -> "x86_64";
			case "aarch64" -> "arm_64";
			case String other -> other;
		};
		return archive("postgres-%s-%s.txz".formatted(system(), machine));
	}

	/**
	 * Returns {@code linux}, {@code darwin}, {@code windows}, or what else Java calls it.
	 */
	static String system() {
		String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : name;
	}

	static URL archive(String name) {
		URL found = Binaries.class.getResource("/" + name);
		if (found == null) {
			throw new PostgresNotStarted("This build carries no Postgres for this system (" + name + "): set"
					+ " spring.datasource.url to a Postgres server, or build it with -Ppostgres-macos or"
					+ " -Ppostgres-windows for one of those systems.");
		}
		return found;
	}

	private static void unpack(URL archive, Path folder) throws IOException {
		try (TarArchiveInputStream tar = new TarArchiveInputStream(
				new XZInputStream(new BufferedInputStream(archive.openStream())))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				unpack(entry, tar, folder.resolve(entry.getName()));
			}
		}
	}

	private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path file) throws IOException {
		if (entry.isDirectory()) {
			Files.createDirectories(file);
			return;
		}
		Files.createDirectories(file.getParent());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
			return;
		}
		try (FileOutputStream out = new FileOutputStream(file.toFile())) {
			tar.transferTo(out);
			out.getFD().sync();
		}
		if ((entry.getMode() & EXECUTABLE) != 0) {
			file.toFile().setExecutable(true);
		}
	}

	String program(String name) {
		return this.folder.resolve("bin").resolve(name).toString();
	}

	/**
	 * Deletes what earlier versions of the program have unpacked. Nothing may run from
	 * there any more.
	 */
	void deleteOthers() throws IOException {
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(this.home, "bin-*")) {
			for (Path other : folders) {
				if (!other.equals(this.folder)) {
					FileSystemUtils.deleteRecursively(other);
				}
			}
		}
	}

}

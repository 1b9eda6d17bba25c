package org.intertitle.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The passwords of one embedded Postgres, made at random at its first start.
 *
 * @param superuser of {@code postgres}, who may do anything
 * @param owner of {@code intertitle}, who owns the program's database
 */
record Passwords(String superuser, String owner) {

	private static final int BYTES = 24;

	/**
	 * Reads them: a line each. Makes the file, for nobody else's eyes, if there is none.
	 */
	static Passwords in(Path file) throws IOException {
		if (Files.notExists(file)) {
			write(file, random() + "\n" + random() + "\n");
		}
		List<String> lines = Files.readAllLines(file);
		return new Passwords(lines.get(0), lines.get(1));
	}

	private static String random() {
		byte[] bytes = new byte[BYTES];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	private static void write(Path file, String text) throws IOException {
		Path part = file.resolveSibling(file.getFileName() + ".part");
		Files.deleteIfExists(part);
		try (FileChannel channel = FileChannel.open(part,
				EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyForTheOwner(file))) {
			channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
			channel.force(true);
		}
		Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
	}

	private static FileAttribute<?>[] onlyForTheOwner(Path file) {
		Set<String> views = file.getFileSystem().supportedFileAttributeViews();
		return views.contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

	@Override
	public String toString() {
		return "Passwords[hidden]";
	}

}

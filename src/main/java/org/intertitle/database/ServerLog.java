package org.intertitle.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What the server says about itself.
 */
record ServerLog(Path file) {

	private static final long LARGE = 1_000_000;

	private static final int LAST_LINES = 12;

	/**
	 * Begins a new file when this one is large, and keeps the last one.
	 */
	void setAsideIfLarge() throws IOException {
		if (Files.exists(this.file) && Files.size(this.file) > LARGE) {
			Files.move(this.file, this.file.resolveSibling(this.file.getFileName() + ".1"),
					StandardCopyOption.REPLACE_EXISTING);
		}
	}

	String lastLines() throws IOException {
		if (Files.notExists(this.file)) {
			return "";
		}
		List<String> lines = new String(Files.readAllBytes(this.file), StandardCharsets.UTF_8).lines().toList();
		return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
	}

	@Override
	public String toString() {
		return this.file.toString();
	}

}

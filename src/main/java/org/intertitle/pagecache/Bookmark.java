package org.intertitle.pagecache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers up to when the pages on disk have followed what has changed, so that the next
 * start learns of articles that were withdrawn in between.
 */
final class Bookmark {

	private static final Logger logger = LoggerFactory.getLogger(Bookmark.class);

	private final Path folder;

	private final Path file;

	Bookmark(Path folder) {
		this.folder = folder;
		this.file = folder.resolve("seen");
	}

	ContentChanges.@Nullable Moment read() {
		try {
			List<String> lines = Files.readAllLines(this.file);
			return (lines.size() == 2) ? new ContentChanges.Moment(lines.get(0), OffsetDateTime.parse(lines.get(1)))
					: null;
		}
		catch (NoSuchFileException ex) {
			return null;
		}
		catch (IOException | DateTimeException ex) {
			logger.warn("{} cannot be read", this.file, ex);
			return null;
		}
	}

	/** Without a folder there are no pages on disk. */
	void write(ContentChanges.Moment moment) {
		if (!Files.isDirectory(this.folder)) {
			return;
		}
		try {
			Path part = this.file.resolveSibling("seen.part");
			Files.write(part, List.of(moment.snapshot(), moment.at().toString()));
			Files.move(part, this.file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			logger.warn("{} cannot be written", this.file, ex);
		}
	}

}

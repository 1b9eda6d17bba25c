package org.intertitle.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

import org.intertitle.web.SiteProperties;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The files of all pictures: a folder for each key, and in it one for the crops around
 * each point. A folder appears whole or not at all, and never changes.
 */
@Component
class MediaStore {

	/** What a sent file's name begins with. It is kept for new crops and never served. */
	static final String ORIGINAL = "original.";

	private final Path folder;

	MediaStore(SiteProperties site) {
		this.folder = site.data().resolve("media");
	}

	boolean has(String folder) {
		return Files.isDirectory(this.folder.resolve(folder));
	}

	/**
	 * Keeps the files of a folder, unless it is there already.
	 * @param files contents by name, also of folders in it
	 */
	void put(String folder, Map<String, byte[]> files) throws IOException {
		Files.createDirectories(this.folder);
		Path draft = Files.createTempDirectory(this.folder, ".draft-");
		try {
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				write(draft.resolve(file.getKey()), file.getValue());
			}
			if (!has(folder)) {
				Files.move(draft, this.folder.resolve(folder), StandardCopyOption.ATOMIC_MOVE);
			}
		}
		catch (IOException ex) {
			if (!has(folder)) {
				throw ex;
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(draft);
		}
	}

	/** Finds a file; the name must be one that this package makes up. */
	Optional<Resource> find(String folder, String file) {
		Path path = this.folder.resolve(folder).resolve(file);
		return Files.isRegularFile(path) ? Optional.of(new FileSystemResource(path)) : Optional.empty();
	}

	/** Reads the file as it was sent. */
	Optional<byte[]> original(String key) throws IOException {
		for (PictureKind kind : PictureKind.values()) {
			Path path = this.folder.resolve(key).resolve(ORIGINAL + kind.extension());
			if (Files.isRegularFile(path)) {
				return Optional.of(Files.readAllBytes(path));
			}
		}
		return Optional.empty();
	}

	/** Lets go of everything under a key: at once for readers, then on the disk. */
	void remove(String key) {
		Path path = this.folder.resolve(key);
		if (Files.notExists(path)) {
			return;
		}
		try {
			Path gone = Files.createTempDirectory(this.folder, ".gone-");
			Files.move(path, gone.resolve(key), StandardCopyOption.ATOMIC_MOVE);
			FileSystemUtils.deleteRecursively(gone);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The row that tells of the picture must not outlive a power cut that the file does
	 * not.
	 */
	private static void write(Path file, byte[] content) throws IOException {
		Files.createDirectories(file.getParent());
		Files.write(file, content, StandardOpenOption.CREATE_NEW);
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

}

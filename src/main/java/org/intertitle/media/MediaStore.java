package org.intertitle.media;

import java.io.IOException;
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
 * The files of all pictures: a folder for each key. A folder appears whole or not at all,
 * and never changes.
 */
@Component
class MediaStore {

	private final Path folder;

	MediaStore(SiteProperties site) {
		this.folder = site.data().resolve("media");
	}

	boolean has(String key) {
		return Files.isDirectory(this.folder.resolve(key));
	}

	/**
	 * Keeps a picture's files, unless they are there already.
	 * @param files contents by name
	 */
	void put(String key, Map<String, byte[]> files) throws IOException {
		Files.createDirectories(this.folder);
		Path draft = Files.createTempDirectory(this.folder, ".draft-");
		try {
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				write(draft.resolve(file.getKey()), file.getValue());
			}
			if (!has(key)) {
				Files.move(draft, this.folder.resolve(key), StandardCopyOption.ATOMIC_MOVE);
			}
		}
		catch (IOException ex) {
			if (!has(key)) {
				throw ex;
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(draft);
		}
	}

	/** Finds a file; the name must be one that this package makes up. */
	Optional<Resource> find(String key, String file) {
		Path path = this.folder.resolve(key).resolve(file);
		return Files.isRegularFile(path) ? Optional.of(new FileSystemResource(path)) : Optional.empty();
	}

	/**
	 * The row that tells of the picture must not outlive a power cut that the file does
	 * not.
	 */
	private static void write(Path file, byte[] content) throws IOException {
		Files.write(file, content, StandardOpenOption.CREATE_NEW);
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

}

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

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.util.FileSystemUtils;

/**
 * Pictures in a folder, which many nodes may share.
 */
final class FolderStore implements MediaStore {

	private final Path folder;

	FolderStore(Path folder) {
		this.folder = folder;
	}

	@Override
	public boolean has(String folder) {
		return Files.isDirectory(this.folder.resolve(folder));
	}

	@Override
	public void put(String folder, Map<String, byte[]> files) throws IOException {
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

	@Override
	public Optional<Resource> find(String folder, String file) {
		Path path = this.folder.resolve(folder).resolve(file);
		return Files.isRegularFile(path) ? Optional.of(new FileSystemResource(path)) : Optional.empty();
	}

	@Override
	public Optional<byte[]> original(String key) throws IOException {
		for (PictureKind kind : PictureKind.values()) {
			Path path = this.folder.resolve(key).resolve(ORIGINAL + kind.extension());
			if (Files.isRegularFile(path)) {
				return Optional.of(Files.readAllBytes(path));
			}
		}
		return Optional.empty();
	}

	/** At once for readers, then on the disk. */
	@Override
	public void remove(String key) {
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

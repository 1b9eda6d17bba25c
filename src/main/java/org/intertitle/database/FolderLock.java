package org.intertitle.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives a folder to one running program at a time. The operating system takes the lock
 * back when the program dies, however it dies.
 */
final class FolderLock implements AutoCloseable {

	// POSIX drops a process's locks on a file when it closes any channel to that file, so
	// a
	// second attempt within this JVM must not even open it
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	private final Path folder;

	private final FileChannel channel;

	private FolderLock(Path folder, FileChannel channel) {
		this.folder = folder;
		this.channel = channel;
	}

	/**
	 * @param folder an existing folder, as its real path
	 * @throws PostgresNotStarted if another program, or another part of this one, has it
	 */
	static FolderLock take(Path folder) throws IOException {
		if (!HELD.add(folder)) {
			throw inUse(folder);
		}
		try {
			return new FolderLock(folder, lockedFile(folder));
		}
		catch (IOException | RuntimeException ex) {
			HELD.remove(folder);
			throw ex;
		}
	}

	private static FileChannel lockedFile(Path folder) throws IOException {
		FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		if (channel.tryLock() == null) {
			channel.close();
			throw inUse(folder);
		}
		return channel;
	}

	private static PostgresNotStarted inUse(Path folder) {
		return new PostgresNotStarted("The database in " + folder + " is in use by another running Intertitle: stop"
				+ " that one first, or set intertitle.data to another folder for this one.");
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new IllegalStateException("Cannot give back the lock of " + this.folder, ex);
		}
		finally {
			HELD.remove(this.folder);
		}
	}

}

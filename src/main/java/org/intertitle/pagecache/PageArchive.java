package org.intertitle.pagecache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.intertitle.web.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pages on disk, one file each, for readers who come while the database is away. A file
 * is there as a whole or not at all, and its checksum (CRC-32C) is looked at before any
 * of it is believed. When there are too many bytes, what was written longest ago goes.
 */
final class PageArchive {

	private static final Logger logger = LoggerFactory.getLogger(PageArchive.class);

	private static final int FORMAT = 0x49545031;

	private static final int NAME_BYTES = 16;

	private static final String PAGE = ".page";

	private static final String PART = ".part";

	/** What nobody has asked for yet leaves some room for what somebody will. */
	private static final double FULL = 0.9;

	/** A version of a page cannot be told from one that was made before a restart. */
	private static final long BEFORE_ALL = -1;

	private final Path folder;

	private final long room;

	/** Sizes by the names of files, the oldest first. Also the lock on the files. */
	private final Map<String, Long> sizes = new LinkedHashMap<>();

	private long used;

	private boolean failing;

	/**
	 * Opens the archive.
	 * @param folder is made if it is not there
	 * @param room in bytes; with none nothing is written
	 */
	PageArchive(Path folder, long room) {
		this.folder = folder;
		this.room = room;
		if (room > 0) {
			try {
				Files.createDirectories(folder);
				index();
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Pages cannot be kept in " + folder, ex);
			}
		}
	}

	private record Entry(String name, BasicFileAttributes file) {
	}

	private void index() throws IOException {
		List<Entry> entries = new ArrayList<>();
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : (Iterable<Path>) files::iterator) {
				String name = file.getFileName().toString();
				if (name.endsWith(PART)) {
					Files.deleteIfExists(file);
				}
				else if (name.endsWith(PAGE)) {
					entries.add(new Entry(name, Files.readAttributes(file, BasicFileAttributes.class)));
				}
			}
		}
		entries.sort(Comparator.comparing((entry) -> entry.file().lastModifiedTime()));
		entries.forEach((entry) -> note(entry.name(), entry.file().size()));
	}

	private void note(String name, long size) {
		Long before = this.sizes.remove(name);
		this.sizes.put(name, size);
		this.used += size - ((before != null) ? before : 0);
	}

	/** Whether there is a file for a page. */
	boolean has(PageAddress address) {
		synchronized (this.sizes) {
			return !this.sizes.isEmpty() && this.sizes.containsKey(name(address));
		}
	}

	/** Whether something has to go before more comes. */
	boolean isFull() {
		synchronized (this.sizes) {
			return this.used > this.room * FULL;
		}
	}

	/** Reads a page, or nothing if it is not there or damaged. */
	@Nullable StoredPage find(PageAddress address) {
		Kept kept = has(address) ? read(name(address)) : null;
		return (kept != null && kept.address().equals(address)) ? kept.page() : null;
	}

	/**
	 * Writes a page. A disk that is full or broken is no reason for readers to go without
	 * it.
	 */
	void write(StoredPage page) {
		if (this.room == 0) {
			return;
		}
		String name = name(page.address());
		try {
			byte[] bytes = bytes(page);
			synchronized (this.sizes) {
				Path part = Files.write(this.folder.resolve(name + PART), bytes);
				Files.move(part, this.folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
				note(name, bytes.length);
				makeRoom();
				this.failing = false;
			}
		}
		catch (IOException ex) {
			if (!this.failing) {
				logger.error("Pages cannot be written to {}", this.folder, ex);
			}
			this.failing = true;
		}
	}

	private void makeRoom() throws IOException {
		Iterator<Map.Entry<String, Long>> oldest = this.sizes.entrySet().iterator();
		while (this.used > this.room && oldest.hasNext()) {
			Map.Entry<String, Long> entry = oldest.next();
			Files.deleteIfExists(this.folder.resolve(entry.getKey()));
			this.used -= entry.getValue();
			oldest.remove();
		}
	}

	void drop(PageAddress address) {
		drop(name(address));
	}

	private void drop(String name) {
		synchronized (this.sizes) {
			Long size = this.sizes.remove(name);
			if (size != null) {
				this.used -= size;
				try {
					Files.deleteIfExists(this.folder.resolve(name));
				}
				catch (IOException ex) {
					throw new UncheckedIOException("A page that is gone cannot be deleted", ex);
				}
			}
		}
	}

	/** Drops the pages that a record went into. It reads every file. */
	void dropMadeFrom(String key) {
		for (String name : names()) {
			Kept kept = read(name);
			if (kept != null && kept.keys().contains(key)) {
				drop(name);
			}
		}
	}

	/** Drops all: nobody knows any more what is still right. */
	void clear() {
		names().forEach(this::drop);
	}

	private List<String> names() {
		synchronized (this.sizes) {
			return List.copyOf(this.sizes.keySet());
		}
	}

	private static String name(PageAddress address) {
		return Fingerprint.hex(address.toString().getBytes(StandardCharsets.UTF_8), NAME_BYTES) + PAGE;
	}

	private static byte[] bytes(StoredPage page) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeUTF(page.address().toString());
			out.writeInt(page.keys().size());
			for (String key : page.keys()) {
				out.writeUTF(key);
			}
			out.writeInt(page.headers().size());
			for (HttpField field : page.headers()) {
				out.writeUTF(field.getName());
				out.writeUTF(field.getValue());
			}
			out.write(Coding.gzip(page.content()));
		}
		byte[] payload = bytes.toByteArray();
		return ByteBuffer.allocate(Integer.BYTES + Long.BYTES + payload.length)
			.putInt(FORMAT)
			.putLong(checksum(ByteBuffer.wrap(payload)))
			.put(payload)
			.array();
	}

	private static long checksum(ByteBuffer payload) {
		CRC32C checksum = new CRC32C();
		checksum.update(payload);
		return checksum.getValue();
	}

	private @Nullable Kept read(String name) {
		try {
			ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(this.folder.resolve(name)));
			if (file.remaining() > Integer.BYTES + Long.BYTES && file.getInt() == FORMAT
					&& file.getLong() == checksum(file.slice())) {
				return kept(file);
			}
			logger.warn("{} is damaged and will be made anew", name);
			drop(name);
		}
		catch (NoSuchFileException ex) {
			drop(name);
		}
		catch (IOException ex) {
			logger.warn("{} cannot be read", name, ex);
		}
		return null;
	}

	private static Kept kept(ByteBuffer file) throws IOException {
		try (DataInputStream in = new DataInputStream(
				new ByteArrayInputStream(file.array(), file.position(), file.remaining()))) {
			PageAddress address = PageAddress.of(in.readUTF());
			Set<String> keys = new HashSet<>();
			for (int left = in.readInt(); left > 0; left--) {
				keys.add(in.readUTF());
			}
			HttpFields.Mutable headers = HttpFields.build();
			for (int left = in.readInt(); left > 0; left--) {
				headers.add(in.readUTF(), in.readUTF());
			}
			return new Kept(address, Set.copyOf(keys), headers.asImmutable(), in.readAllBytes());
		}
	}

	/** What is in a file. */
	private record Kept(PageAddress address, Set<String> keys, HttpFields headers, byte[] gzip) {

		StoredPage page() {
			try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(this.gzip))) {
				return new StoredPage(this.address,
						new StoredPage.Recorded(HttpStatus.OK_200, this.headers, content.readAllBytes(), true),
						this.keys, BEFORE_ALL);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}

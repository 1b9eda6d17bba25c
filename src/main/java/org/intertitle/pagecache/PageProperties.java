package org.intertitle.pagecache;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How readers' pages are kept.
 *
 * @param memory how much they may take; a quarter of the heap if nothing is said, and
 * with nothing none is kept
 * @param folder where they are kept for the time when the database is away
 * @param disk how much they may take there
 * @param ahead whether they are made before anybody asks for them, so that all are there
 * when the database goes away
 */
@ConfigurationProperties("intertitle.pages")
record PageProperties(@Nullable DataSize memory, Path folder, @DefaultValue("1GB") DataSize disk,
		@DefaultValue("true") boolean ahead) {

	private static final int PART = 4;

	/** In bytes. */
	long bytes() {
		return (this.memory != null) ? this.memory.toBytes() : Runtime.getRuntime().maxMemory() / PART;
	}

	/** In bytes: what is not kept in memory is not on disk either. */
	long bytesOnDisk() {
		return (bytes() > 0) ? this.disk.toBytes() : 0;
	}

}

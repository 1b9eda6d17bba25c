package org.intertitle.pagecache;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How readers' pages are kept.
 *
 * @param memory how much they may take; a quarter of the heap if nothing is said, and
 * with nothing none is kept
 */
@ConfigurationProperties("intertitle.pages")
record PageProperties(@Nullable DataSize memory) {

	private static final int PART = 4;

	/** In bytes. */
	long bytes() {
		return (this.memory != null) ? this.memory.toBytes() : Runtime.getRuntime().maxMemory() / PART;
	}

}

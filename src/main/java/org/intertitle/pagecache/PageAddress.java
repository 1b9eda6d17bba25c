package org.intertitle.pagecache;

import org.jspecify.annotations.Nullable;

/**
 * Where a page is.
 *
 * @param path percent-encoded, in the one form that we write it in
 * @param query with the parameters that the page knows, or nothing
 */
record PageAddress(String path, @Nullable String query) {

	@Override
	public String toString() {
		return (this.query != null) ? this.path + "?" + this.query : this.path;
	}

}

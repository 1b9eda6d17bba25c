package org.intertitle.pagecache;

import org.jspecify.annotations.Nullable;

/**
 * Where a page is.
 *
 * @param path percent-encoded, in the one form that we write it in
 * @param query with the parameters that the page knows, or nothing
 */
record PageAddress(String path, @Nullable String query) {

	/** Reads what {@link #toString()} has written. */
	static PageAddress of(String text) {
		int mark = text.indexOf('?');
		return (mark < 0) ? new PageAddress(text, null)
				: new PageAddress(text.substring(0, mark), text.substring(mark + 1));
	}

	@Override
	public String toString() {
		return (this.query != null) ? this.path + "?" + this.query : this.path;
	}

}

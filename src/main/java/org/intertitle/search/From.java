package org.intertitle.search;

import org.intertitle.web.Before;
import org.intertitle.web.PageNotFound;
import org.jspecify.annotations.Nullable;

/**
 * A place in the results: these run tier by tier, and from new to old within each.
 *
 * @param tier from 1, which is that of whole titles
 * @param before everything before it comes next
 */
record From(int tier, Before before) {

	private static final From START = new From(1, Before.NEWEST);

	/**
	 * Reads the parameter {@code from}.
	 * @param value as {@link #toString()} wrote it, or none for the beginning
	 * @throws PageNotFound if the value is anything else
	 */
	static From parse(@Nullable String value) {
		if (value == null) {
			return START;
		}
		if (!value.matches("[1-5]~.{1,60}")) {
			throw new PageNotFound();
		}
		return new From(value.charAt(0) - '0', Before.parse(value.substring(2)));
	}

	boolean isStart() {
		return equals(START);
	}

	@Override
	public String toString() {
		return this.tier + "~" + this.before;
	}

}

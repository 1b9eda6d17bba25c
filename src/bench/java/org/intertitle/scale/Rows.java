package org.intertitle.scale;

import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of Postgres's {@code COPY}. No cell may hold a tab or a
 * backslash of its own; a line's end is written as {@link #LINE}.
 */
final class Rows {

	/** The end of a line within a cell. */
	static final String LINE = "\\n";

	private final StringBuilder text = new StringBuilder();

	/** A null is the database's. */
	void add(@Nullable Object... cells) {
		for (int at = 0; at < cells.length; at++) {
			Object cell = cells[at];
			this.text.append((at > 0) ? "\t" : "").append((cell != null) ? cell : "\\N");
		}
		this.text.append('\n');
	}

	int length() {
		return this.text.length();
	}

	String take() {
		String rows = this.text.toString();
		this.text.setLength(0);
		return rows;
	}

}

package org.intertitle.web;

import java.time.DateTimeException;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A place in a list that runs from new to old: everything before it comes next.
 *
 * @param time of publication
 * @param id decides between two of the same time
 */
public record Before(Instant time, long id) {

	/**
	 * Postgres knows times far before and after, Java further ones; nobody published
	 * then.
	 */
	public static final Instant OLDEST = Instant.parse("0001-01-01T00:00:00Z");

	/** Where a list begins. */
	public static final Before NEWEST = new Before(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

	/**
	 * Reads the parameter {@code before}.
	 * @param value as {@link #toString()} wrote it, or none for the beginning
	 * @return the place
	 * @throws PageNotFound if the value is anything else
	 */
	public static Before parse(@Nullable String value) {
		if (value == null) {
			return NEWEST;
		}
		int mark = value.lastIndexOf('~');
		try {
			Instant time = Instant.parse(value.substring(0, mark));
			if (time.isBefore(OLDEST) || time.isAfter(NEWEST.time)) {
				throw new PageNotFound();
			}
			return new Before(time, Long.parseLong(value.substring(mark + 1)));
		}
		catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException ex) {
			throw new PageNotFound();
		}
	}

	@Override
	public String toString() {
		return this.time + "~" + this.id;
	}

}

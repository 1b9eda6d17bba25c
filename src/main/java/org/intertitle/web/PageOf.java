package org.intertitle.web;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a long list, read by key and not by offset, so the last page costs no more
 * than the first.
 *
 * @param <T> what is listed
 * @param items in the order of the list
 * @param next the value of the paging parameter that continues the list; none on the last
 * page
 */
public record PageOf<T>(List<T> items, @Nullable String next) {

	/**
	 * Cuts a page out of rows that were read with one to spare.
	 * @param rows at most {@code size + 1} rows
	 * @param size how many go on a page
	 * @param key the paging parameter's value for a row
	 * @return the page, with a continuation if there was a row to spare
	 */
	public static <T> PageOf<T> of(List<T> rows, int size, Function<T, String> key) {
		if (rows.size() <= size) {
			return new PageOf<>(rows, null);
		}
		List<T> items = rows.subList(0, size);
		return new PageOf<>(items, key.apply(items.getLast()));
	}

}

package org.intertitle.film;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where one is in a long list, for the links at its end.
 *
 * @param page the one that is shown, from 1
 * @param pages how many there are
 * @param total how many records there are
 */
record Paging(int page, int pages, int total) {

	static Paging of(int page, int size, int total) {
		return new Paging(page, Math.max(1, (total + size - 1) / size), total);
	}

	/** Whether there is a page before this one. */
	public boolean hasPrevious() {
		return this.page > 1;
	}

	/** Whether there is a page after this one. */
	public boolean hasNext() {
		return this.page < this.pages;
	}

	/** Names several records in an address. */
	static String parameters(String name, List<Long> ids) {
		return ids.stream().map((id) -> name + "=" + id).collect(Collectors.joining("&"));
	}

}

package org.intertitle.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list of the newsroom.
 *
 * @param <T> what is listed
 * @param rows of the page
 * @param total how many rows there are on all pages
 * @param listing what was asked for
 */
public record Listed<T>(List<T> rows, long total, Listing listing) {

	/**
	 * Whether somebody looked for something, so that nothing found means to look for
	 * something else.
	 * @return false for the whole list
	 */
	public boolean narrowed() {
		return !this.listing.q().isEmpty() || !this.listing.show().isEmpty();
	}

	/**
	 * Which rows these are, such as "51–100 of 324".
	 * @return the words
	 */
	public String span() {
		int first = this.listing.offset() + 1;
		int last = this.listing.offset() + this.rows.size();
		return (this.total == 1) ? "1 entry" : (this.rows.size() == this.total) ? "%,d entries".formatted(this.total)
				: "%,d–%,d of %,d".formatted(first, last, this.total);
	}

	/**
	 * The address of the page before.
	 * @return a query string, or nothing on the first page
	 */
	public @Nullable String previous() {
		return (this.listing.number() > 1) ? this.listing.at(this.listing.number() - 1) : null;
	}

	/**
	 * The address of the page after.
	 * @return a query string, or nothing on the last page
	 */
	public @Nullable String next() {
		return (this.listing.offset() + this.rows.size() < this.total && !this.rows.isEmpty())
				? this.listing.at(this.listing.number() + 1) : null;
	}

}

package org.intertitle.web;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody asks a list of the newsroom for. Whatever an address says, it is a
 * question that can be answered.
 *
 * @param q words to look for; blank for everything
 * @param show the name of a filter; blank for none
 * @param sort the name of an order, with a minus before it for the other way round
 * @param page the number of a page, from 1
 */
public record Listing(String q, String show, String sort, String page) {

	/** How many rows go on a page. */
	public static final int ROWS = 50;

	private static final int LONGEST = 200;

	private static final int LAST_PAGE = 10_000;

	/**
	 * Reads the parameters of an address.
	 */
	public Listing(@Nullable String q, @Nullable String show, @Nullable String sort, @Nullable String page) {
		this.q = trimmed(q);
		this.show = trimmed(show);
		this.sort = trimmed(sort);
		this.page = trimmed(page);
	}

	private static String trimmed(@Nullable String value) {
		String text = (value != null) ? value.strip() : "";
		return text.substring(0, Math.min(text.length(), LONGEST));
	}

	/**
	 * The page that is asked for.
	 * @return its number; 1 for anything that is none
	 */
	public int number() {
		return this.page.matches("[1-9]\\d{0,4}") ? Math.min(Integer.parseInt(this.page), LAST_PAGE) : 1;
	}

	/**
	 * How many rows stand before the page.
	 * @return for {@code offset}
	 */
	public int offset() {
		return (number() - 1) * ROWS;
	}

	/**
	 * A pattern for {@code like} that finds the words anywhere.
	 * @return the pattern, in which nothing that was typed has a meaning of its own
	 */
	public String pattern() {
		return "%" + this.q.replaceAll("([\\\\%_])", "\\\\$1") + "%";
	}

	/**
	 * The same list in an order that there is.
	 * @param orders expressions for {@code order by}, by name
	 * @param usual the name of the one to take if the address names none of them
	 * @return a copy
	 */
	public Listing in(Map<String, String> orders, String usual) {
		return new Listing(this.q, this.show, orders.containsKey(this.sort) ? this.sort : usual, this.page);
	}

	/**
	 * The order as an expression, so that nothing of an address becomes part of a
	 * statement.
	 * @param orders expressions for {@code order by}, by name
	 * @return the one of this list's order
	 */
	public String order(Map<String, String> orders) {
		return Objects.requireNonNull(orders.get(this.sort), this.sort);
	}

	/**
	 * The address of the same list in another order: the one that is named or, where the
	 * list has that already, the other way round.
	 * @param order the order, with a minus where the largest is to come first
	 * @return a query string
	 */
	public String sortedBy(String order) {
		return query(this.show, this.sort.equals(order) ? reversed(order) : order, 1);
	}

	/**
	 * What a column's head says of the order (WAI-ARIA, {@code aria-sort}).
	 * @param order of the column
	 * @return nothing if the list is in the order of another column
	 */
	public @Nullable String direction(String order) {
		String name = order.replaceFirst("^-", "");
		return this.sort.equals(name) ? "ascending" : this.sort.equals("-" + name) ? "descending" : null;
	}

	private static String reversed(String order) {
		return order.startsWith("-") ? order.substring(1) : "-" + order;
	}

	/**
	 * The address of another page of the same list.
	 * @param number of the page
	 * @return a query string
	 */
	public String at(int number) {
		return query(this.show, this.sort, number);
	}

	private String query(String show, String sort, int number) {
		UriComponentsBuilder query = UriComponentsBuilder.newInstance();
		Map<String, String> values = new TreeMap<>(Map.of("q", this.q, "show", show, "sort", sort));
		values.forEach((name, value) -> {
			if (!value.isEmpty()) {
				query.queryParam(name, "{" + name + "}");
			}
		});
		if (number > 1) {
			query.queryParam("page", number);
		}
		String written = query.encode().buildAndExpand(values).toUriString();
		return written.isEmpty() ? "?" : written;
	}

}

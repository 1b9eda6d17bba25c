package org.intertitle.film;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Which people a list shows.
 *
 * @param q a part of a name; blank for any
 * @param job that they have done; blank for any
 * @param missing "credits" for those without any; blank for all
 * @param sort a key of {@link #ORDERS}
 * @param page from 1
 */
record PeopleQuery(String q, String job, String missing, String sort, int page) {

	static final int LONGEST = 100;

	private static final Map<String, String> ORDERS = Map.of("name", "p.folded, p.id", "-name",
			"p.folded desc, p.id desc", "-films", "films desc, p.folded, p.id", "films", "films, p.folded, p.id",
			"-added", "p.id desc");

	PeopleQuery(@Nullable String q, @Nullable String job, @Nullable String missing, @Nullable String sort, int page) {
		this.q = shortened(q);
		this.job = shortened(job);
		this.missing = "credits".equals(missing) ? "credits" : "";
		this.sort = ORDERS.containsKey(shortened(sort)) ? shortened(sort) : "name";
		this.page = Math.clamp(page, 1, 100_000);
	}

	private static String shortened(@Nullable String typed) {
		String text = Objects.requireNonNullElse(typed, "").strip();
		return text.substring(0, Math.min(text.length(), LONGEST));
	}

	String order() {
		return Objects.requireNonNull(ORDERS.get(this.sort));
	}

	String where() {
		return "true"
				+ (this.q.isEmpty() ? "" : " and (p.folded like '%' || folded(:q) || '%' or p.folded % folded(:q))")
				+ (this.job.isEmpty() ? ""
						: " and exists (select from credit c where c.person_id = p.id and c.job = :job)");
	}

	/** Whether the list shows fewer people than there are. */
	public boolean isNarrow() {
		return !(this.q + this.job + this.missing).isEmpty();
	}

	/** What a click on a column's head sorts by. */
	public String toggled(String column) {
		return this.sort.equals(column) ? "-" + column : column;
	}

	/** The state of a column, for {@code aria-sort}. */
	public @Nullable String direction(String column) {
		return this.sort.equals(column) ? "ascending" : this.sort.equals("-" + column) ? "descending" : null;
	}

}

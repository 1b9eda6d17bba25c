package org.intertitle.film;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Which films a list shows. Whatever stands in an address, only what is known here
 * becomes part of a statement.
 *
 * @param q words of a title; blank for any
 * @param decade such as "1950", or a single year such as "1958"; blank for any
 * @param genre by name; blank for any
 * @param country by name; blank for any
 * @param missing what the films lack: a key of {@link #LACKS}; blank for nothing
 * @param sort a key of {@link #ORDERS}
 * @param page from 1
 */
record FilmQuery(String q, String decade, String genre, String country, String missing, String sort, int page) {

	/** How many films go on a page. */
	static final int PAGE = 50;

	private static final int LAST_PAGE = 10_000;

	private static final String PART = """
			 and (f.folded like '%' || folded(:q) || '%' or f.folded_original like '%' || folded(:q) || '%')
			""";

	private static final Map<String, String> ORDERS = Map.of("title", "f.folded, f.year, f.id", "-title",
			"f.folded desc, f.year desc, f.id desc", "year", "f.year, f.folded, f.id", "-year",
			"f.year desc, f.folded, f.id", "-added", "f.id desc");

	private static final Map<String, String> LACKS = Map.of("poster", "f.poster_id is null", "credits",
			"not exists (select from credit c where c.film_id = f.id)", "director",
			"not exists (select from credit c where c.film_id = f.id and c.job = 'Director')", "review",
			"not exists (select from film_mention m where m.film_id = f.id and m.kind = 'REVIEW')", "synopsis",
			"f.synopsis = ''");

	FilmQuery(@Nullable String q, @Nullable String decade, @Nullable String genre, @Nullable String country,
			@Nullable String missing, @Nullable String sort, int page) {
		this.q = shortened(q);
		this.decade = years(decade);
		this.genre = shortened(genre);
		this.country = shortened(country);
		this.missing = LACKS.containsKey(text(missing)) ? text(missing) : "";
		this.sort = ORDERS.containsKey(text(sort)) ? text(sort) : "title";
		this.page = Math.clamp(page, 1, LAST_PAGE);
	}

	private static String text(@Nullable String typed) {
		return Objects.requireNonNullElse(typed, "").strip();
	}

	private static String shortened(@Nullable String typed) {
		String text = text(typed);
		return text.substring(0, Math.min(text.length(), 100));
	}

	private static String years(@Nullable String typed) {
		return text(typed).matches("\\d{4}") ? text(typed) : "";
	}

	/**
	 * The conditions, which name {@code :q}, {@code :first}, {@code :last} and so on.
	 * @param likely whether titles count that are only like the words
	 */
	String where(boolean likely) {
		StringBuilder where = new StringBuilder("true");
		if (!this.q.isEmpty()) {
			where.append(likely ? " and (f.folded % folded(:q) or f.folded_original % folded(:q))" : PART);
		}
		if (!this.decade.isEmpty()) {
			where.append(" and f.year between :first and :last");
		}
		if (!this.genre.isEmpty()) {
			where.append(" and :genre = any(f.genres)");
		}
		if (!this.country.isEmpty()) {
			where.append(" and :country = any(f.countries)");
		}
		if (!this.missing.isEmpty()) {
			where.append(" and ").append(LACKS.get(this.missing));
		}
		return where.toString();
	}

	String order() {
		return Objects.requireNonNull(ORDERS.get(this.sort));
	}

	Map<String, Object> params() {
		int first = this.decade.isEmpty() ? 0 : Integer.parseInt(this.decade);
		return Map.of("q", this.q, "first", first, "last", (first % 10 == 0) ? first + 9 : first, "genre", this.genre,
				"country", this.country, "offset", (this.page - 1) * PAGE, "limit", PAGE);
	}

	/** Whether the list shows fewer films than there are. */
	public boolean isNarrow() {
		return !(this.q + this.decade + this.genre + this.country + this.missing).isEmpty();
	}

	/**
	 * What a click on a column's head sorts by: the other way round if it is sorted so.
	 */
	public String toggled(String column) {
		return this.sort.equals(column) ? "-" + column : column;
	}

	/** The state of a column, for {@code aria-sort}. */
	public @Nullable String direction(String column) {
		return this.sort.equals(column) ? "ascending" : this.sort.equals("-" + column) ? "descending" : null;
	}

}

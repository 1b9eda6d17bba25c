package org.intertitle.redirect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.intertitle.web.Listed;
import org.intertitle.web.Listing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addresses that readers asked for in vain. What has found a page or a redirect since
 * is no longer among them.
 */
@Component
@Transactional
public class MissingPages {

	private static final String MISSING = """
			select m.path, m.hits, m.first_seen, m.last_seen, m.referrer, m.dismissed, count(*) over ()
			from missing_page m
			where not exists (select from redirect r where r.from_path = m.path)
				and not exists (select from public_address p where p.path = m.path || '/')
				and not exists (select from former_address f where f.path = m.path || '/')
			""";

	private static final Map<String, String> ORDERS = Map.of("path", "path", "-path", "path desc", "hits", "hits, path",
			"-hits", "hits desc, path", "first", "first_seen, path", "-first", "first_seen desc, path", "last",
			"last_seen, path", "-last", "last_seen desc, path");

	private final JdbcClient jdbc;

	MissingPages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	Listed<MissingPage> list(Listing asked) {
		Listing listing = asked.in(ORDERS, "-hits");
		long[] total = new long[1];
		List<MissingPage> rows = this.jdbc.sql(MISSING
				+ "and m.dismissed = :dismissed and (:words = '' or m.path ilike :pattern) order by %s limit :limit offset :offset"
					.formatted(listing.order(ORDERS)))
			.param("dismissed", listing.show().equals("DISMISSED"))
			.param("words", listing.q())
			.param("pattern", listing.pattern())
			.param("limit", Listing.ROWS)
			.param("offset", listing.offset())
			.query((row, number) -> {
				total[0] = row.getLong(7);
				return page(row);
			})
			.list();
		return new Listed<>(rows, total[0], listing);
	}

	/**
	 * What readers miss most, for the desk.
	 * @param limit how many at most
	 * @return the most frequent first, without what an editor has dismissed
	 */
	@Transactional(readOnly = true)
	public List<MissingPage> mostWanted(int limit) {
		return this.jdbc.sql(MISSING + "and not m.dismissed order by m.hits desc, m.path limit :limit")
			.param("limit", limit)
			.query((row, number) -> page(row))
			.list();
	}

	private static MissingPage page(ResultSet row) throws SQLException {
		return new MissingPage(row.getString(1), row.getLong(2), moment(row, 3), moment(row, 4), row.getString(5),
				row.getBoolean(6));
	}

	private static Instant moment(ResultSet row, int column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	/**
	 * Puts addresses out of sight, however often they are asked for from now on, or back.
	 * @param paths as the list has them
	 * @param dismissed whether out of sight
	 */
	void dismiss(List<String> paths, boolean dismissed) {
		this.jdbc.sql("update missing_page set dismissed = :dismissed where path = any(:paths)")
			.param("dismissed", dismissed)
			.param("paths", paths.toArray(String[]::new))
			.update();
	}

}

package org.intertitle.redirect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.intertitle.web.Listed;
import org.intertitle.web.Listing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The redirects, for the newsroom. Every method is one statement.
 */
@Component
@Transactional(readOnly = true)
class RedirectShelf {

	/**
	 * Not every address of this site is in the database; a target is held against those
	 * that would be.
	 */
	private static final String REDIRECTS = """
			with state as (
				select r.*, case
					when p.path is not null then 'NOT_NEEDED'
					when r.to_address is null then 'GONE'
					when t.path is null and r.to_address ~ '^/((authors|films|people|series|topics)/)?[^/?#]+/$'
						and r.to_address !~ '^/(archive|authors|features|films|interviews|lists|news|reviews|tributes)/$'
						then 'LEADS_NOWHERE'
					else 'LEADS_ON' end as state
				from redirect r
				left join public_address p on p.path = r.from_path || '/'
				left join public_address t on t.path = r.to_address)
			select id, version, from_path, to_address, hits, date_trunc('second', last_used_at) as last_used_at, state, count(*) over () from state
			""";

	private static final String MATCHING = """
			where (:words = '' or from_path ilike :pattern or to_address ilike :pattern)
				and (:show = '' or state = :show or (:show = 'UNUSED' and hits = 0))
			order by %s limit :limit offset :offset
			""";

	private static final Map<String, String> ORDERS = Map.of("from", "from_path", "-from", "from_path desc", "to",
			"to_address, id", "-to", "to_address desc nulls last, id", "hits", "hits, id", "-hits", "hits desc, id",
			"used", "last_used_at nulls first, id", "-used", "last_used_at desc nulls last, id", "-added", "id desc");

	private final JdbcClient jdbc;

	RedirectShelf(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Listed<Redirect> list(Listing asked) {
		Listing listing = asked.in(ORDERS, "-added");
		long[] total = new long[1];
		List<Redirect> rows = this.jdbc.sql(REDIRECTS + MATCHING.formatted(listing.order(ORDERS)))
			.param("words", listing.q())
			.param("pattern", listing.pattern())
			.param("show", listing.show())
			.param("limit", Listing.ROWS)
			.param("offset", listing.offset())
			.query((row, number) -> {
				total[0] = row.getLong(8);
				return redirect(row);
			})
			.list();
		return new Listed<>(rows, total[0], listing);
	}

	Optional<Redirect> byId(long id) {
		return byIds(List.of(id)).stream().findFirst();
	}

	List<Redirect> byIds(List<Long> ids) {
		return this.jdbc.sql(REDIRECTS + "where id = any(:ids) order by from_path")
			.param("ids", ids.toArray(Long[]::new))
			.query((row, number) -> redirect(row))
			.list();
	}

	private static Redirect redirect(ResultSet row) throws SQLException {
		OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
		return new Redirect(row.getLong("id"), row.getInt("version"), row.getString("from_path"),
				row.getString("to_address"), row.getLong("hits"), (used != null) ? used.toInstant() : null,
				Redirect.State.valueOf(row.getString("state")));
	}

}

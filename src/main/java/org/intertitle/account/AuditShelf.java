package org.intertitle.account;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit list for reading.
 */
@Component
class AuditShelf {

	static final int PAGE = 50;

	private static final String ROWS = """
			select id, at, deed, account_id, account_name, address, subject from audit
			where (cast(:deed as text) is null or deed = :deed)
				and (cast(:account as bigint) is null or account_id = :account)
				and (cast(:from as date) is null or at >= cast(:from as date) at time zone 'UTC')
				and (cast(:end as date) is null or at < cast(:end as date) at time zone 'UTC')
				and (cast(:before as bigint) is null or id < :before)
			order by id desc
			""";

	private final JdbcClient jdbc;

	AuditShelf(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One deed.
	 *
	 * @param deed may be one of an older version of the program
	 */
	record AuditRow(long id, Instant at, String deed, @Nullable Long accountId, @Nullable String accountName,
			@Nullable String address, String subject) {

		public String label() {
			return this.deed.charAt(0) + this.deed.substring(1).replace('_', ' ').toLowerCase();
		}

	}

	/** One row more than a page has, if there is one: so one knows that there is more. */
	List<AuditRow> page(AuditFilter filter) {
		return rows(ROWS + " limit " + (PAGE + 1), filter).query(new SimplePropertyRowMapper<>(AuditRow.class)).list();
	}

	@Transactional
	void all(AuditFilter filter, Consumer<AuditRow> reader) {
		try (Stream<AuditRow> rows = rows(ROWS, filter).withFetchSize(500)
			.query(new SimplePropertyRowMapper<>(AuditRow.class))
			.stream()) {
			rows.forEach(reader);
		}
	}

	private JdbcClient.StatementSpec rows(String sql, AuditFilter filter) {
		return this.jdbc.sql(sql)
			.param("deed", filter.knownDeed())
			.param("account", filter.accountId())
			.param("from", filter.firstDay())
			.param("end", filter.end())
			.param("before", filter.beforeId());
	}

	/** Who has ever done something. */
	Map<String, String> doers() {
		Map<String, String> names = new LinkedHashMap<>();
		this.jdbc.sql("select id, name from account order by lower(name), id").query((row) -> {
			names.put(Long.toString(row.getLong("id")), row.getString("name"));
		});
		return names;
	}

}

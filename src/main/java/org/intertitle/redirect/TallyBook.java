package org.intertitle.redirect;

import java.util.List;
import java.util.Map;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes down every few seconds what was counted: one statement for all that readers
 * missed, one for all redirects that were used. However many addresses somebody makes up,
 * the book keeps its size: the most frequent stay, and the newest.
 */
@Component
class TallyBook {

	private static final Logger logger = LoggerFactory.getLogger(TallyBook.class);

	/** Pages stay in the book by their frequency, and others by their freshness. */
	static final int FREQUENT = 4000;

	static final int FRESH = 1000;

	private static final String MISSES = """
			with missed as (
				select * from unnest(cast(:paths as text[]), cast(:times as bigint[]), cast(:referrers as text[]))
					m(path, times, referrer)),
			noted as (
				insert into missing_page (path, hits, referrer) select path, times, referrer from missed order by path
				on conflict (path) do update set hits = missing_page.hits + excluded.hits, last_seen = now(),
					referrer = coalesce(excluded.referrer, missing_page.referrer))
			delete from missing_page where path not in (select path from missed) and (
				last_seen < now() - interval '90 days' or path in (
					select path from (
						select path, row_number() over (order by hits desc, last_seen desc) as by_hits,
							row_number() over (order by last_seen desc, hits desc) as by_time
						from missing_page where not dismissed) places
					where by_hits > :frequent and by_time > :fresh))
			""";

	private static final String USES = """
			update redirect r set hits = r.hits + u.times, last_used_at = now()
			from unnest(cast(:ids as bigint[]), cast(:times as bigint[])) u(id, times) where r.id = u.id
			""";

	private final JdbcClient jdbc;

	private final Tally tally;

	TallyBook(JdbcClient jdbc, Tally tally) {
		this.jdbc = jdbc;
		this.tally = tally;
	}

	@PreDestroy
	@Scheduled(fixedDelay = 5000)
	void write() {
		try {
			writeMisses(this.tally.takeMisses());
			writeUses(this.tally.takeUses());
		}
		catch (DataAccessException ex) {
			logger.warn("What readers missed in the last seconds is not counted: {}", ex.getMessage());
		}
	}

	private void writeMisses(List<Tally.Miss> misses) {
		if (!misses.isEmpty()) {
			this.jdbc.sql(MISSES)
				.param("paths", misses.stream().map(Tally.Miss::path).toArray(String[]::new))
				.param("times", misses.stream().map(Tally.Miss::times).toArray(Integer[]::new))
				.param("referrers", misses.stream().map(Tally.Miss::referrer).toArray(String[]::new))
				.param("frequent", FREQUENT)
				.param("fresh", FRESH)
				.update();
		}
	}

	private void writeUses(Map<Long, Integer> uses) {
		if (!uses.isEmpty()) {
			List<Long> ids = uses.keySet().stream().sorted().toList();
			this.jdbc.sql(USES)
				.param("ids", ids.toArray(Long[]::new))
				.param("times", ids.stream().map(uses::get).toArray(Integer[]::new))
				.update();
		}
	}

}

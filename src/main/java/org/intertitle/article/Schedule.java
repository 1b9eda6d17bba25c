package org.intertitle.article;

import java.util.List;
import java.util.Objects;

import org.intertitle.account.AuditTrail;
import org.intertitle.account.Deed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes what is due, by the database's clock. Any number of nodes may do so side by
 * side: a row that one of them has taken is passed over by the others, and is no longer
 * scheduled when they look again.
 */
@Component
class Schedule {

	private static final Logger logger = LoggerFactory.getLogger(Schedule.class);

	/** So many at a time hold their locks for a moment only. */
	private static final int AT_A_TIME = 200;

	private final JdbcClient jdbc;

	private final Notes notes;

	private final AuditTrail audit;

	private final TransactionTemplate transaction;

	private boolean waiting;

	Schedule(JdbcClient jdbc, Notes notes, AuditTrail audit, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.notes = notes;
		this.audit = audit;
		this.transaction = transaction;
	}

	@Scheduled(fixedDelay = 500)
	void publishDue() {
		try {
			int published;
			do {
				published = Objects.requireNonNullElse(this.transaction.execute((status) -> publishSome()), 0);
			}
			while (published == AT_A_TIME);
			this.waiting = false;
		}
		catch (DataAccessException | TransactionException ex) {
			if (!this.waiting) {
				logger.warn("What is due will be published once the database can be asked: {}", ex.getMessage());
			}
			this.waiting = true;
		}
	}

	private int publishSome() {
		List<Due> due = this.jdbc.sql("""
				update article set status = 'PUBLISHED', version = version + 1
				where id = any(array(
					select id from article where status = 'SCHEDULED' and published_at <= now()
					order by published_at limit :limit for update skip locked))
				returning id, title
				""").param("limit", AT_A_TIME).query((row, number) -> new Due(row.getLong(1), row.getString(2))).list();
		due.forEach((article) -> {
			this.notes.add(article.id(), Event.PUBLISHED, "", null);
			this.audit.add(Deed.PUBLISHED, "article " + article.id() + " \"" + article.title() + "\"");
		});
		return due.size();
	}

	record Due(long id, String title) {
	}

}

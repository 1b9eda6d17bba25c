package org.intertitle.database;

import java.sql.SQLException;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Brings the schema up to date: at the start or, if the database is away then, as soon as
 * it is there. Until then the program serves the pages that it has.
 */
final class LateMigration implements FlywayMigrationStrategy {

	/** "Connection exception" in the SQL standard. */
	private static final String CONNECTION = "08";

	private final DatabasePresence presence;

	private @Nullable Flyway late;

	LateMigration(DatabasePresence presence) {
		this.presence = presence;
	}

	@Override
	public void migrate(Flyway flyway) {
		try {
			flyway.migrate();
		}
		catch (FlywayException ex) {
			if (!isAway(ex)) {
				throw ex;
			}
			this.late = flyway;
			this.presence.lost(ex);
		}
	}

	private static boolean isAway(FlywayException failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && sql.getSQLState() != null
					&& sql.getSQLState().startsWith(CONNECTION)) {
				return true;
			}
		}
		return false;
	}

	@EventListener(DatabaseBack.class)
	@Order(Ordered.HIGHEST_PRECEDENCE + 1)
	void migrate() {
		Flyway flyway = this.late;
		if (flyway != null) {
			flyway.migrate();
			this.late = null;
		}
	}

}

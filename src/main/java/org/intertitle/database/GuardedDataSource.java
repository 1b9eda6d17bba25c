package org.intertitle.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets nobody wait for a connection that cannot come.
 */
final class GuardedDataSource extends DelegatingDataSource {

	private final DatabasePresence presence;

	GuardedDataSource(DataSource pool, DatabasePresence presence) {
		super(pool);
		this.presence = presence;
	}

	@Override
	public Connection getConnection() throws SQLException {
		if (this.presence.isAway()) {
			throw new SQLTransientConnectionException("The database is away");
		}
		return super.getConnection();
	}

	/**
	 * Those that are left lead to a server that may be gone, or no longer takes writes.
	 */
	@EventListener(DatabaseBack.class)
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void forgetConnections() throws SQLException {
		HikariPoolMXBean pool = unwrap(HikariDataSource.class).getHikariPoolMXBean();
		if (pool != null) {
			pool.softEvictConnections();
		}
	}

}

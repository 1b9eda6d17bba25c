package org.intertitle.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import javax.sql.DataSource;

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

}

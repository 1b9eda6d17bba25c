package org.intertitle.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A Postgres with the settings of the embedded one, in a folder that is kept, with
 * several databases in it. It counts what each statement touches.
 */
public final class KeptPostgres implements AutoCloseable {

	private static final String COUNTING = "shared_preload_libraries = 'pg_stat_statements'";

	private final EmbeddedPostgres postgres;

	private KeptPostgres(EmbeddedPostgres postgres) {
		this.postgres = postgres;
	}

	/**
	 * Starts it, and creates it at first.
	 * @param data the folder
	 */
	public static KeptPostgres in(Path data) throws SQLException {
		EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
		if (!shown(postgres, "show shared_preload_libraries").contains("pg_stat_statements")) {
			execute(postgres, "alter system set " + COUNTING);
			postgres.close();
			postgres = EmbeddedPostgres.start(data);
		}
		execute(postgres, "create extension if not exists pg_stat_statements");
		return new KeptPostgres(postgres);
	}

	/**
	 * What it costs when a load waits for the disk is nobody's question.
	 * @param loading whether much is written, and nobody minds when it is lost
	 */
	public void prepareFor(boolean loading) throws SQLException {
		for (String setting : new String[] { "max_wal_size = '8GB'", "checkpoint_timeout = '1h'", "fsync = off" }) {
			execute(this.postgres,
					loading ? "alter system set " + setting : "alter system reset " + setting.split(" ")[0]);
		}
		execute(this.postgres, "select pg_reload_conf()");
		execute(this.postgres, "checkpoint");
	}

	/**
	 * A database of a name. One without a note is empty: whoever filled it notes so.
	 * @param name of the database, which is created if it is missing
	 */
	public JdbcConnectionDetails database(String name) throws SQLException {
		if (shown(this.postgres, "select 1 from pg_database where datname = '" + name + "'").isEmpty()) {
			execute(this.postgres, "create database " + name + " owner intertitle");
		}
		return this.postgres.details(name);
	}

	/**
	 * Connections to one of the databases, a new one for each use.
	 */
	public static DataSource connections(JdbcConnectionDetails details) {
		return new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword());
	}

	public void drop(String name) throws SQLException {
		execute(this.postgres, "drop database if exists " + name);
	}

	/** What somebody noted of a database; empty if nobody did. */
	public String note(String name) throws SQLException {
		return shown(this.postgres, """
				select coalesce(shobj_description(oid, 'pg_database'), '') from pg_database where datname = '%s'
				""".formatted(name));
	}

	public void note(String name, String note) throws SQLException {
		execute(this.postgres, "comment on database " + name + " is '" + note + "'");
	}

	/**
	 * What the statements in a database have cost since {@link #forget()}.
	 *
	 * @param buffers how many pages of 8 kB they looked at
	 * @param millis how long they took in the database
	 */
	public record Cost(double buffers, double millis) {
	}

	/** The costs of all statements in one database. */
	public Cost cost(String name) throws SQLException {
		String[] sums = shown(this.postgres, """
				select coalesce(sum(shared_blks_hit + shared_blks_read), 0) || ' ' || coalesce(sum(total_exec_time), 0)
				from pg_stat_statements s join pg_database d on d.oid = s.dbid where d.datname = '%s'
				""".formatted(name)).split(" ");
		return new Cost(Double.parseDouble(sums[0]), Double.parseDouble(sums[1]));
	}

	public void forget() throws SQLException {
		execute(this.postgres, "select pg_stat_statements_reset()");
	}

	private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
		try (Connection connection = postgres.connectAsSuperuser(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String shown(EmbeddedPostgres postgres, String sql) throws SQLException {
		try (Connection connection = postgres.connectAsSuperuser();
				Statement statement = connection.createStatement();
				ResultSet found = statement.executeQuery(sql)) {
			return found.next() ? found.getString(1) : "";
		}
	}

	@Override
	public void close() {
		this.postgres.close();
	}

}

package org.intertitle.scale;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Two connections side by side, for what a large load consists of. Settings are those of
 * a session, so that nothing of them is left behind.
 */
final class Load implements AutoCloseable {

	private static final int SIDE_BY_SIDE = 2;

	private static final int BUFFER = 1 << 18;

	private static final String SETTINGS = """
			set maintenance_work_mem = '1GB'; set work_mem = '256MB'; set synchronous_commit = off;
			set max_parallel_workers = 2; set max_parallel_maintenance_workers = 1
			""";

	private final DataSource database;

	private final ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE);

	Load(DataSource database) {
		this.database = database;
	}

	/** Writes the rows of one number. */
	interface Source {

		void write(int id, Rows rows);

	}

	/**
	 * Rows for one table.
	 *
	 * @param table with the names of its columns
	 * @param number of things that rows are written for
	 * @param source writes them
	 */
	record Table(String table, int number, Source source) {
	}

	void copy(List<Table> tables) {
		List<Callable<Void>> work = new ArrayList<>();
		for (Table table : tables) {
			int parts = (table.number() < 10_000) ? 1 : 2 * SIDE_BY_SIDE;
			for (int part = 0; part < parts; part++) {
				int from = 1 + (int) ((long) table.number() * part / parts);
				int to = (int) ((long) table.number() * (part + 1) / parts);
				work.add(() -> connected((connection) -> copy(connection, table, from, to)));
			}
		}
		finish(work);
	}

	private static void copy(Connection connection, Table table, int from, int to) throws SQLException {
		Rows rows = new Rows();
		CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table.table() + " from stdin");
		for (int id = from; id <= to; id++) {
			table.source().write(id, rows);
			if (rows.length() > BUFFER || id == to) {
				byte[] bytes = rows.take().getBytes(StandardCharsets.UTF_8);
				copy.writeToCopy(bytes, 0, bytes.length);
			}
		}
		copy.endCopy();
	}

	/** Runs statements that do not wait for each other. */
	void run(List<String> statements) {
		finish(statements.stream()
			.<Callable<Void>>map((sql) -> () -> connected((connection) -> execute(connection, sql)))
			.toList());
	}

	/** Runs statements one after another. */
	void inOrder(List<String> statements) {
		finish(List.of(() -> connected((connection) -> {
			for (String sql : statements) {
				execute(connection, sql);
			}
		})));
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new SQLException(sql, ex);
		}
	}

	private interface Work {

		void on(Connection connection) throws SQLException, IOException;

	}

	private Void connected(Work work) throws SQLException, IOException {
		try (Connection connection = this.database.getConnection()) {
			execute(connection, SETTINGS);
			work.on(connection);
			return null;
		}
	}

	private void finish(List<Callable<Void>> work) {
		try {
			for (Future<Void> done : this.threads.invokeAll(work)) {
				done.get();
			}
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.threads.close();
	}

}

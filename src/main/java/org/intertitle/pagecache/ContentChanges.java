package org.intertitle.pagecache;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.intertitle.web.ContentKeys;

import org.springframework.context.SmartLifecycle;

/**
 * Knows what has changed for readers, whoever changed it on whichever node. It looks
 * every second, and at once when Postgres says that there is something to see: a
 * notification that is lost costs a second and no more.
 *
 * <p>
 * Looks are numbered. Whatever was read after look 7 is as new as look 7 was, and what a
 * later look finds changed is newer.
 */
class ContentChanges implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(ContentChanges.class);

	/** A record that stands for all of them. */
	private static final String SITE = "site";

	private static final int LOOK_MILLIS = 1000;

	private static final int RETRY_MILLIS = 500;

	/** Beyond so many, one number for all does as well. */
	private static final int KEYS = 200_000;

	/**
	 * What came in since the last look, by the transactions that it did not see. Rows of
	 * a time before this database was restored from a copy have numbers to come, and
	 * those of more than two days are not kept.
	 */
	private static final String LOOK = """
			with last as (select cast(:snapshot as pg_snapshot) as seen, cast(:at as timestamptz) as at)
			select cast(pg_current_snapshot() as text), now(),
				array(select distinct key from content_change c
					where c.transaction >= pg_snapshot_xmin(last.seen) and not pg_visible_in_snapshot(c.transaction, last.seen)
						and c.transaction < pg_snapshot_xmax(pg_current_snapshot())),
				last.at < now() - interval '2 days'
					or pg_snapshot_xmax(last.seen) > pg_snapshot_xmax(pg_current_snapshot())
					or content_changed_by_time(last.at)
			from last
			"""
		.replace(":snapshot", "?")
		.replace(":at", "?");

	private static final String FIRST_LOOK = "select cast(pg_current_snapshot() as text), now(), cast('{}' as text[]), true";

	/** Whoever has not looked for two days takes everything for changed. */
	private static final String FORGET = "delete from content_change where changed_at < now() - interval '3 days'";

	private static final long FORGETTING = TimeUnit.HOURS.toNanos(1);

	private final Connections connections;

	private final Map<String, Long> changed = new ConcurrentHashMap<>();

	private final List<Consumer<Set<String>>> listeners = new CopyOnWriteArrayList<>();

	private volatile long look;

	private volatile long lastChange;

	private volatile long siteChange;

	private volatile boolean away = true;

	private volatile @Nullable Thread watcher;

	private @Nullable String snapshot;

	private @Nullable OffsetDateTime at;

	/**
	 * @param connections to the database, outside of any pool
	 */
	ContentChanges(Connections connections) {
		this.connections = connections;
	}

	/** Opens a connection of its own. */
	@FunctionalInterface
	interface Connections {

		Connection open() throws SQLException;

	}

	/**
	 * The number of the last look that found something. To be asked before anything is
	 * read for a page.
	 */
	long look() {
		return this.lastChange;
	}

	/** Whether the database cannot be asked. */
	boolean away() {
		return this.away;
	}

	/**
	 * Whether nothing has changed that a page was made from.
	 * @param keys of the page; without any, everything counts
	 * @param look from which on changes count
	 */
	boolean fresh(Set<String> keys, long look) {
		if (look >= this.lastChange) {
			return true;
		}
		if (look < this.siteChange || keys.isEmpty() || keys.contains(ContentKeys.ANY)) {
			return false;
		}
		return keys.stream().allMatch((key) -> this.changed.getOrDefault(key, 0L) <= look);
	}

	/**
	 * Has somebody told of changes.
	 * @param listener gets the keys; it should not keep the next look waiting
	 */
	void tell(Consumer<Set<String>> listener) {
		this.listeners.add(listener);
	}

	@Override
	public void start() {
		Thread thread = Thread.ofPlatform().daemon().name("content-changes").unstarted(this::watch);
		this.watcher = thread;
		thread.start();
	}

	@Override
	public void stop() {
		Thread thread = this.watcher;
		this.watcher = null;
		if (thread != null) {
			thread.interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.watcher != null;
	}

	/** Before the server takes requests, and until it takes no more. */
	@Override
	public int getPhase() {
		return 0;
	}

	private void watch() {
		while (isRunning()) {
			try (Connection connection = this.connections.open(); Statement statement = connection.createStatement()) {
				statement.execute("listen content_change");
				PGConnection notices = connection.unwrap(PGConnection.class);
				long forgot = System.nanoTime() - FORGETTING;
				while (isRunning()) {
					look(connection);
					this.away = false;
					if (System.nanoTime() - forgot >= FORGETTING) {
						forgot = System.nanoTime();
						statement.execute(FORGET);
					}
					notices.getNotifications(LOOK_MILLIS);
				}
			}
			catch (SQLException ex) {
				lost(ex);
			}
		}
	}

	private void lost(SQLException ex) {
		if (isRunning()) {
			if (!this.away) {
				logger.warn("What changes cannot be seen; pages are served as they are: {}", ex.getMessage());
			}
			this.away = true;
			try {
				Thread.sleep(RETRY_MILLIS);
			}
			catch (InterruptedException stopped) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private void look(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement((this.snapshot != null) ? LOOK : FIRST_LOOK)) {
			if (this.snapshot != null) {
				statement.setString(1, this.snapshot);
				statement.setObject(2, this.at);
			}
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				this.snapshot = row.getString(1);
				this.at = row.getObject(2, OffsetDateTime.class);
				seen(keys(row.getArray(3)), row.getBoolean(4));
			}
		}
	}

	private static Set<String> keys(Array array) throws SQLException {
		return Set.of((String[]) Objects.requireNonNull(array.getArray()));
	}

	private void seen(Set<String> keys, boolean everything) {
		if (keys.isEmpty() && !everything) {
			return;
		}
		long number = ++this.look;
		if (everything || keys.contains(SITE) || this.changed.size() + keys.size() > KEYS) {
			this.siteChange = number;
			this.changed.clear();
		}
		keys.forEach((key) -> this.changed.put(key, number));
		this.lastChange = number;
		this.listeners.forEach((listener) -> listener.accept(keys));
	}

}

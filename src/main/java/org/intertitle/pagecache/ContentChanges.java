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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.intertitle.database.DatabasePresence;
import org.intertitle.web.ContentKeys;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

import org.springframework.context.SmartLifecycle;

/**
 * Knows what has changed for readers, whoever changed it on whichever node. It looks
 * every second, and at once when Postgres says that there is something to see: a
 * notification that is lost costs a second and no more.
 *
 * <p>
 * Looks that find something are numbered. Whatever was read after change 7 was seen is as
 * new as that, and what a later look finds changed is newer.
 */
class ContentChanges implements SmartLifecycle {

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
			with last as (select cast(? as pg_snapshot) as seen, cast(? as timestamptz) as at)
			select cast(pg_current_snapshot() as text), now(),
				array(select distinct key from content_change c
					where c.transaction >= pg_snapshot_xmin(last.seen) and not pg_visible_in_snapshot(c.transaction, last.seen)
						and c.transaction < pg_snapshot_xmax(pg_current_snapshot())),
				last.at < now() - interval '2 days'
					or pg_snapshot_xmax(last.seen) > pg_snapshot_xmax(pg_current_snapshot())
					or content_changed_by_time(last.at)
			from last
			""";

	private static final String FIRST_LOOK = "select cast(pg_current_snapshot() as text), now(), cast('{}' as text[]), true";

	/** Nobody who starts the server waits longer for the first look. */
	private static final int PATIENCE_MILLIS = 3000;

	/** Whoever has not looked for two days takes everything for changed. */
	private static final String FORGET = "delete from content_change where changed_at < now() - interval '3 days'";

	private static final long FORGETTING = TimeUnit.HOURS.toNanos(1);

	private final Connections connections;

	private final DatabasePresence presence;

	private final Map<String, Long> changed = new ConcurrentHashMap<>();

	private final List<Consumer<Look>> listeners = new CopyOnWriteArrayList<>();

	private final CountDownLatch begun = new CountDownLatch(1);

	private volatile long lastChange;

	private volatile long siteChange;

	private volatile boolean blind = true;

	private volatile @Nullable Thread watcher;

	private @Nullable Moment seen;

	/**
	 * @param connections to the database, outside of any pool
	 * @param presence is told of what the connection tells
	 * @param seen up to when changes are known already, if they are
	 */
	ContentChanges(Connections connections, DatabasePresence presence, @Nullable Moment seen) {
		this.connections = connections;
		this.presence = presence;
		this.seen = seen;
	}

	/**
	 * A moment in the life of the database.
	 *
	 * @param snapshot the transactions that could be seen, as {@code pg_snapshot} writes
	 * them
	 */
	record Moment(String snapshot, OffsetDateTime at) {
	}

	/**
	 * What a look has found.
	 *
	 * @param keys of what has changed since the look before
	 * @param everything whether all else may have changed as well
	 * @param moment of the look
	 */
	record Look(Set<String> keys, boolean everything, Moment moment) {
	}

	/** Opens a connection of its own. */
	@FunctionalInterface
	interface Connections {

		Connection open() throws SQLException;

	}

	/**
	 * The number of the last change. To be asked before anything is read for a page.
	 */
	long last() {
		return this.lastChange;
	}

	/** Whether nobody can say what has changed. */
	boolean blind() {
		return this.blind;
	}

	/**
	 * Whether nothing has changed that a page was made from.
	 * @param keys of the page; without any, everything counts
	 * @param last the number of the last change that it has in it
	 */
	boolean fresh(Set<String> keys, long last) {
		if (last >= this.lastChange) {
			return true;
		}
		if (last < this.siteChange || keys.isEmpty() || keys.contains(ContentKeys.ANY)) {
			return false;
		}
		return keys.stream().allMatch((key) -> this.changed.getOrDefault(key, 0L) <= last);
	}

	/**
	 * Has somebody told of looks that find something, and of one in an hour that does
	 * not.
	 * @param listener should not keep the next look waiting
	 */
	void tell(Consumer<Look> listener) {
		this.listeners.add(listener);
	}

	@Override
	public void start() {
		Thread thread = Thread.ofPlatform().daemon().name("content-changes").unstarted(this::watch);
		this.watcher = thread;
		thread.start();
		try {
			this.begun.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
		}
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
				this.presence.found();
				statement.execute("listen content_change");
				PGConnection notices = connection.unwrap(PGConnection.class);
				long forgot = System.nanoTime() - FORGETTING;
				while (isRunning()) {
					Look look = look(connection);
					seen(look);
					this.blind = false;
					this.begun.countDown();
					if (System.nanoTime() - forgot >= FORGETTING) {
						forgot = System.nanoTime();
						statement.execute(FORGET);
						this.listeners.forEach((listener) -> listener.accept(new Look(Set.of(), false, look.moment())));
					}
					notices.getNotifications(LOOK_MILLIS);
				}
			}
			catch (SQLException | RuntimeException ex) {
				lost(ex);
			}
		}
	}

	private void lost(Exception failure) {
		if (isRunning()) {
			this.presence.lost(failure);
			this.blind = true;
			this.begun.countDown();
			try {
				Thread.sleep(RETRY_MILLIS);
			}
			catch (InterruptedException stopped) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private Look look(Connection connection) throws SQLException {
		Moment last = this.seen;
		try (PreparedStatement statement = connection.prepareStatement((last != null) ? LOOK : FIRST_LOOK)) {
			if (last != null) {
				statement.setString(1, last.snapshot());
				statement.setObject(2, last.at());
			}
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				Moment moment = new Moment(row.getString(1), row.getObject(2, OffsetDateTime.class));
				return new Look(keys(row.getArray(3)), row.getBoolean(4), moment);
			}
		}
	}

	private static Set<String> keys(Array array) throws SQLException {
		return Set.of((String[]) Objects.requireNonNull(array.getArray()));
	}

	private void seen(Look look) {
		this.seen = look.moment();
		if (look.keys().isEmpty() && !look.everything()) {
			return;
		}
		long number = this.lastChange + 1;
		if (look.everything() || look.keys().contains(ContentKeys.SITE)
				|| this.changed.size() + look.keys().size() > KEYS) {
			this.siteChange = number;
			this.changed.clear();
		}
		look.keys().forEach((key) -> this.changed.put(key, number));
		this.lastChange = number;
		this.listeners.forEach((listener) -> listener.accept(look));
	}

}

package org.intertitle.feed;

import java.time.Duration;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has to be told. The database writes it down with each change; here it is taken and
 * crossed out. Nobody holds a lock while somebody is told, and whoever took something and
 * was never heard of again has lost it to another after two minutes.
 */
@Component
@Transactional
class Announcements {

	/** With an hour between them, about three days. */
	private static final int TRIES = 80;

	/** What nobody wants goes in steps that hold their locks for a moment only. */
	private static final int DISMISSED_AT_A_TIME = 10_000;

	private final JdbcClient jdbc;

	Announcements(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes what is due, by the database's clock.
	 * @return the oldest, of which no other node has any
	 */
	List<Announcement> take(String receiver, int limit) {
		return this.jdbc.sql("""
				update announcement n set next_try = now() + interval '2 minutes', tries = tries + 1
				where id = any(array(
					select id from announcement where receiver = :receiver and next_try <= now()
					order by next_try, id limit :limit for update skip locked))
				returning id, article_id, kind, slug, exists (
					select from published_article a where a.slug = n.slug and a.canonical_url is not null)
				""")
			.param("receiver", receiver)
			.param("limit", limit)
			.query((row, number) -> new Announcement(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4),
					row.getBoolean(5)))
			.list();
	}

	/** They have been told, or nobody will ever want to hear them. */
	void drop(List<Announcement> news) {
		this.jdbc.sql("delete from announcement where id = any(:ids)").param("ids", ids(news)).update();
	}

	/**
	 * They will be told later: after half a minute, and each time after twice as long, up
	 * to an hour.
	 * @param soonest but not before that
	 * @return how many have been tried so often that they are dropped
	 */
	int putOff(List<Announcement> news, Duration soonest) {
		int dropped = this.jdbc.sql("delete from announcement where id = any(:ids) and tries >= :most")
			.param("ids", ids(news))
			.param("most", TRIES)
			.update();
		this.jdbc.sql("""
				update announcement set next_try = now() + greatest(:soonest * interval '1 second',
					least(interval '1 hour', interval '30 seconds' * power(2, least(tries, 10) - 1)))
				where id = any(:ids)
				""").param("ids", ids(news)).param("soonest", soonest.toSeconds()).update();
		return dropped;
	}

	/** Nobody wants to hear of anything. */
	void dropAll(String receiver) {
		this.jdbc.sql("""
				delete from announcement where id = any(array(
					select id from announcement where receiver = :receiver limit :limit for update skip locked))
				""").param("receiver", receiver).param("limit", DISMISSED_AT_A_TIME).update();
	}

	private static Long[] ids(List<Announcement> news) {
		return news.stream().map(Announcement::id).toArray(Long[]::new);
	}

}

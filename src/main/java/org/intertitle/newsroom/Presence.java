package org.intertitle.newsroom;

import java.time.Instant;
import java.util.List;

import org.intertitle.account.SignedIn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has an article open. Its form says so again and again while it is open.
 */
@Component
@Transactional
class Presence {

	private final JdbcClient jdbc;

	Presence(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Somebody else who has the article open.
	 *
	 * @param name of the account
	 * @param seenAt when the form last said so
	 */
	record Colleague(String name, Instant seenAt) {
	}

	/**
	 * Notes that somebody has an article open in one form.
	 */
	void note(long article, String track, SignedIn who) {
		this.jdbc.sql("""
				insert into presence (article_id, track, account_id) values (:article, :key, :account)
				on conflict (article_id, track) do update set seen_at = excluded.seen_at
				where presence.account_id = excluded.account_id
				""").param("article", article).param("key", track).param("account", who.id()).update();
	}

	/**
	 * Who else has had the article open within the last minute.
	 */
	@Transactional(readOnly = true)
	List<Colleague> others(long article, SignedIn who) {
		return this.jdbc.sql("""
				select a.name, max(p.seen_at) from presence p join account a on a.id = p.account_id
				where p.article_id = :article and p.account_id <> :account and p.seen_at > now() - interval '1 minute'
				group by a.id, a.name order by a.name
				""")
			.param("article", article)
			.param("account", who.id())
			.query((row, number) -> new Colleague(row.getString(1), row.getTimestamp(2).toInstant()))
			.list();
	}

	/**
	 * Forgets those who left long ago.
	 */
	void sweep() {
		this.jdbc.sql("delete from presence where seen_at < now() - interval '1 day'").update();
	}

}

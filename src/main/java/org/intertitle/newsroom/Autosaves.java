package org.intertitle.newsroom;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.intertitle.account.SignedIn;
import org.intertitle.web.JsonRows;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has been typed into article forms and not been saved. Each form, that is each tab,
 * has a track of its own, so no two write over each other.
 */
@Component
@Transactional
class Autosaves {

	private static final String AUTOSAVE = """
			select json_build_object('track', track, 'article', article_id, 'base', base, 'fields', fields,
				'savedAt', saved_at)
			from autosave where fields is not null and account_id = :account
			""";

	private final JdbcClient jdbc;

	private final JsonRows rows;

	private final JsonMapper json;

	Autosaves(JdbcClient jdbc, JsonRows rows, JsonMapper json) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.json = json;
	}

	/**
	 * What was typed into one form.
	 *
	 * @param track of the form
	 * @param article id; none for one that was never saved
	 * @param base the revision that the form began with; 0 if there was none
	 * @param fields as they were typed
	 * @param savedAt when they came in
	 */
	record Autosave(String track, @Nullable Long article, int base, ArticleFields fields, Instant savedAt) {
	}

	/**
	 * Keeps what has been typed into a form in place of what was kept of it before. Once
	 * the form has been saved, its track takes no more: what comes in late has been
	 * saved, and a form that types on has to be told.
	 * @param article id; 0 for one that was never saved
	 * @param after what was kept since is something else and stays, unless it says the
	 * same; none for the form itself, whose every word is newer
	 * @return when it was kept, if it was
	 */
	Optional<Instant> keep(String track, long article, int base, ArticleFields fields, @Nullable Instant after,
			SignedIn who) {
		return this.jdbc.sql("""
				insert into autosave (track, account_id, article_id, base, fields)
				values (:key, :account, :article, :base, cast(:fields as jsonb))
				on conflict (track) do update set fields = excluded.fields, base = excluded.base,
					saved_at = excluded.saved_at
				where autosave.account_id = excluded.account_id and autosave.fields is not null
					and (cast(:after as timestamptz) is null or autosave.saved_at <= cast(:after as timestamptz)
						or autosave.fields = excluded.fields)
				returning saved_at
				""")
			.param("key", track)
			.param("account", who.id())
			.param("article", (article != 0) ? article : null, Types.BIGINT)
			.param("base", base)
			.param("fields", this.json.writeValueAsString(fields))
			.param("after", (after != null) ? after.toString() : null, Types.VARCHAR)
			.query((row, number) -> row.getTimestamp(1).toInstant())
			.optional();
	}

	/**
	 * What somebody typed into an article and never saved.
	 * @param article id; 0 for articles that were never saved
	 * @return from new to old
	 */
	@Transactional(readOnly = true)
	List<Autosave> of(long article, SignedIn who) {
		return this.jdbc.sql(AUTOSAVE + "and coalesce(article_id, 0) = :article order by saved_at desc limit 20")
			.param("account", who.id())
			.param("article", article)
			.query(this.rows.as(Autosave.class))
			.list();
	}

	@Transactional(readOnly = true)
	Optional<Autosave> onTrack(String track, SignedIn who) {
		return this.jdbc.sql(AUTOSAVE + "and track = :track")
			.param("account", who.id())
			.param("track", track)
			.query(this.rows.as(Autosave.class))
			.optional();
	}

	/**
	 * Closes a form's track, because what was typed has been saved or is not wanted.
	 */
	void close(String track, SignedIn who) {
		this.jdbc.sql("""
				insert into autosave (track, account_id) values (:track, :account)
				on conflict (track) do update set fields = null, article_id = null
				where autosave.account_id = excluded.account_id
				""").param("track", track).param("account", who.id()).update();
	}

	/**
	 * Forgets tracks on which nothing can be on its way any more.
	 */
	void sweep() {
		this.jdbc.sql("delete from autosave where fields is null and saved_at < now() - interval '1 day'").update();
	}

}

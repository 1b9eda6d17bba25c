package org.intertitle.article;

import java.sql.Types;
import java.time.Instant;
import java.util.List;

import org.intertitle.account.SignedIn;
import org.intertitle.web.JsonRows;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was said about an article, and what was done with it.
 */
@Component
@Transactional
public class Notes {

	private final JdbcClient jdbc;

	private final JsonRows rows;

	Notes(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/**
	 * One note.
	 *
	 * @param id for marking it as done
	 * @param madeAt when
	 * @param madeBy the account's or the guest's name on that day; blank for the program
	 * @param event what happened
	 * @param text may be blank unless it is a remark
	 * @param doneAt when somebody saw to it, if anybody has
	 */
	public record Note(long id, Instant madeAt, String madeBy, Event event, String text, @Nullable Instant doneAt) {
	}

	/**
	 * Adds a note.
	 * @param article id of the article
	 * @param event what happened
	 * @param text what was said; may be blank unless it is a remark
	 * @param by the account, if any
	 */
	public void add(long article, Event event, String text, @Nullable SignedIn by) {
		add(article, event, text, (by != null) ? by.id() : null, (by != null) ? by.name() : "");
	}

	void addOfGuest(long article, Event event, String text, String name) {
		add(article, event, text, null, name);
	}

	private void add(long article, Event event, String text, @Nullable Long account, String name) {
		this.jdbc.sql("""
				insert into article_note (article_id, event, text, account_id, made_by)
				values (:article, :event, :text, :account, :name)
				""")
			.param("article", article)
			.param("event", event.name())
			.param("text", text)
			.param("account", account, Types.BIGINT)
			.param("name", name)
			.update();
	}

	/**
	 * The newest notes of an article.
	 * @param article id of the article
	 * @param limit how many at most
	 * @return from new to old
	 */
	@Transactional(readOnly = true)
	public List<Note> of(long article, int limit) {
		return this.jdbc.sql("""
				select json_build_object('id', id, 'madeAt', made_at, 'madeBy', made_by, 'event', event, 'text', text,
					'doneAt', done_at)
				from article_note where article_id = :article order by id desc limit :limit
				""").param("article", article).param("limit", limit).query(this.rows.as(Note.class)).list();
	}

	/**
	 * Marks a remark as seen to, or as open again.
	 * @param article id of the article
	 * @param note id of the note
	 * @param done whether it is seen to
	 */
	public void mark(long article, long note, boolean done) {
		this.jdbc
			.sql("""
					update article_note set done_at = case when :done then now() end where id = :note and article_id = :article
					""")
			.param("done", done)
			.param("note", note)
			.param("article", article)
			.update();
	}

}

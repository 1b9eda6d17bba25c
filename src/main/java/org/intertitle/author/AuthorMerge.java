package org.intertitle.author;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What articles and addresses have of an author.
 */
@Component
class AuthorMerge {

	/** Nobody stands twice in a byline, and nobody's place in it stays empty. */
	private static final String BYLINES = """
			with former as (
				delete from byline where article_id in (select article_id from byline where author_id = :from)
				returning article_id, position, case author_id when :from then :into else author_id end as author_id),
			once as (select article_id, author_id, min(position) as position from former group by article_id, author_id)
			insert into byline (article_id, position, author_id)
			select article_id, row_number() over (partition by article_id order by position), author_id from once
			""";

	private final JdbcClient jdbc;

	AuthorMerge(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Gives everything that is one author's to another. */
	void move(long from, long into) {
		this.jdbc.sql(BYLINES).param("from", from).param("into", into).update();
		this.jdbc.sql("update author_address set author_id = :into where author_id = :from")
			.param("from", from)
			.param("into", into)
			.update();
	}

	boolean isUsed(long author) {
		return this.jdbc.sql("select exists (select from author_use where author_id = ?)")
			.param(author)
			.query(Boolean.class)
			.single();
	}

}

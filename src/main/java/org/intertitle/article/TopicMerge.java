package org.intertitle.article;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What articles, names and addresses have of a topic.
 */
@Component
class TopicMerge {

	/** No article has a topic twice, and no place among its topics stays empty. */
	private static final String TOPICS = """
			with former as (
				delete from article_topic
				where article_id in (select article_id from article_topic where topic_id = :from)
				returning article_id, position, case topic_id when :from then :into else topic_id end as topic_id),
			once as (select article_id, topic_id, min(position) as position from former group by article_id, topic_id)
			insert into article_topic (article_id, position, topic_id)
			select article_id, row_number() over (partition by article_id order by position), topic_id from once
			""";

	private final JdbcClient jdbc;

	TopicMerge(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Gives everything that is one topic's to another. */
	void move(long from, long into) {
		for (String move : List.of(TOPICS, "update topic_address set topic_id = :into where topic_id = :from",
				"update topic_name set topic_id = :into where topic_id = :from")) {
			this.jdbc.sql(move).param("from", from).param("into", into).update();
		}
	}

	boolean isUsed(long topic) {
		return this.jdbc.sql("select exists (select from topic_use where topic_id = ?)")
			.param(topic)
			.query(Boolean.class)
			.single();
	}

	/** Whether a topic has a name today, and not only in former days. */
	boolean hasName(long topic, String name) {
		return this.jdbc.sql("select folded(name) = folded(:typed) from topic where id = :id")
			.param("typed", name)
			.param("id", topic)
			.query(Boolean.class)
			.single();
	}

}

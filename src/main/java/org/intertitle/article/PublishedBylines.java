package org.intertitle.article;

import org.intertitle.web.ContentKind;
import org.intertitle.web.MadeFrom;
import java.util.stream.Stream;
import java.util.List;
import java.util.Optional;

import org.intertitle.author.AuthorProfile;
import org.intertitle.web.JsonRows;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Authors and topics, for the pages that list their articles. Every method is one
 * statement.
 */
@Component
@Transactional(readOnly = true)
class PublishedBylines {

	/**
	 * An author who has neither published nor been introduced by an editor is nobody's
	 * business yet.
	 */
	static final String KNOWN_AUTHOR = """
			(u.bio <> '' or exists (
				select from byline b join published_article a on a.id = b.article_id where b.author_id = u.id offset 0))
			""";

	/** A topic has something to read. */
	static final String KNOWN_TOPIC = """
			(t.description <> '' or exists (
				select from article_topic x join published_article a on a.id = x.article_id where x.topic_id = t.id offset 0))
			""";

	private final JdbcClient jdbc;

	private final JsonRows rows;

	PublishedBylines(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/**
	 * An author, found by their slug of today or by a former one.
	 */
	Optional<AuthorEntry> author(String slug) {
		return this.jdbc.sql("""
				select json_build_object('id', p.id, 'profile', p.profile)
				from author_address d join author_profile p on p.id = d.author_id join author u on u.id = p.id
				where d.slug = lower(:slug) and
				""" + KNOWN_AUTHOR).param("slug", slug).query(this.rows.as(AuthorEntry.class)).optional();
	}

	/**
	 * Everybody who has published something, with their newest article.
	 */
	List<AuthorEntry> authors() {
		return this.jdbc.sql("""
				select json_build_object('id', p.id, 'profile', p.profile, 'newest', newest.card)
				from author_profile p, lateral (
					select c.card, c.published_at from byline b join published_card c on c.id = b.article_id
					where b.author_id = p.id and b.published_at <= now()
					order by b.published_at desc, b.article_id desc limit 1) newest
				order by newest.published_at desc
				""").query(this.rows.as(AuthorEntry.class)).list();
	}

	/**
	 * A topic, found by its slug of today or by a former one.
	 */
	Optional<TopicEntry> topic(String slug) {
		return this.jdbc.sql("""
				select json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'description', t.description)
				from topic_address d join topic t on t.id = d.topic_id
				where d.slug = lower(:slug) and
				""" + KNOWN_TOPIC).param("slug", slug).query(this.rows.as(TopicEntry.class)).optional();
	}

	/**
	 * An author, with their newest article where it is asked for: their bio is not shown
	 * there.
	 */
	record AuthorEntry(long id, AuthorProfile profile, @Nullable ArticleCard newest) implements MadeFrom {

		@Override
		public Stream<String> contentKeys() {
			ContentKind shown = (this.newest != null) ? ContentKind.BYLINE : ContentKind.AUTHOR;
			return Stream.concat(Stream.of(shown.key(this.profile.slug())),
					Stream.ofNullable(this.newest).flatMap(ArticleCard::contentKeys));
		}

		String path() {
			return "/authors/" + this.profile.slug() + "/";
		}

	}

	/** A topic; its description is Markdown and may be blank. */
	record TopicEntry(long id, String slug, String name, String description) implements MadeFrom {

		@Override
		public Stream<String> contentKeys() {
			return Stream.of(ContentKind.TOPIC.key(this.slug));
		}

		String path() {
			return "/topics/" + this.slug + "/";
		}

	}

}

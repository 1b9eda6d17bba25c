package org.intertitle.article;

import java.util.Locale;

/**
 * What a page that readers can open is about, where there is one page for each of them.
 */
public enum PageKind {

	/**
	 * One that was published elsewhere first has its address there. Its page changed when
	 * there was something that readers should know of.
	 */
	ARTICLES("a", "published_article a", "a.canonical_url is null", """
			, 'changedAt', a.updated_at, 'card', (select card from published_card c where c.id = a.id), 'pictures', (
				select json_agg(p.picture order by p.id) from image_key k join picture p on p.id = k.image_id
				where position('/media/' in a.body) > 0 and k.key = any(picture_keys(a.body)))
			"""),

	/** A film's page changed with its credits, and when something new was published. */
	FILMS("f", "film f", PublishedFilms.KNOWN,
			", 'changedAt', (select x.changed_at from film_change x where x.id = f.id)"),

	/** A person's page changed with that of each of their films. */
	PEOPLE("p", "person p", PublishedFilms.KNOWN_PERSON, """
			, 'changedAt', greatest(p.changed_at, (
				select max(x.changed_at) from credit c join film_change x on x.id = c.film_id where c.person_id = p.id))
			"""),

	/** So did the page of a series, and with its articles. */
	SERIES("s", "series s", PublishedFilms.KNOWN_SERIES, """
			, 'changedAt', greatest(s.changed_at,
				(select max(x.changed_at) from film_change x where x.series_id = s.id),
				(select max(a.published_at) from published_article a where a.series_id = s.id))
			"""),

	/** An author's page changed with their bio, and when something new was published. */
	AUTHORS("u", "author u", PublishedBylines.KNOWN_AUTHOR, """
			, 'changedAt', greatest(u.changed_at, (
				select max(b.published_at) from byline b where b.author_id = u.id and b.published_at <= now()))
			"""),

	/** The same with a topic's. */
	TOPICS("t", "topic t", PublishedBylines.KNOWN_TOPIC, """
			, 'changedAt', greatest(t.changed_at, (
				select max(x.published_at) from article_topic x where x.topic_id = t.id and x.published_at <= now()))
			""");

	private final String alias;

	private final String table;

	private final String known;

	private final String facts;

	PageKind(String alias, String table, String known, String facts) {
		this.alias = alias;
		this.table = table;
		this.known = known;
		this.facts = facts;
	}

	/**
	 * The kind as a segment of an address.
	 * @return such as "films"
	 */
	public String segment() {
		return name().toLowerCase(Locale.ROOT);
	}

	String path(String slug) {
		return (this == ARTICLES) ? "/" + slug + "/" : "/" + segment() + "/" + slug + "/";
	}

	/** Which runs of {@code :size} ids have at least one such page. */
	String parts() {
		return """
				select number from generate_series(1, (select (coalesce(max(id), 0) - 1) / :size + 1 from %2$s)) number
				where exists (
					select from %2$s where %3$s and %1$s.id > (number - 1) * :size and %1$s.id <= number * :size)
				""".formatted(this.alias, this.table, this.known);
	}

	/** The pages with ids behind {@code :after} up to {@code :end}. */
	String addresses() {
		return """
				select json_build_object('id', %1$s.id, 'slug', %1$s.slug %4$s) from %2$s
				where %3$s and %1$s.id > :after and %1$s.id <= :end order by %1$s.id limit :limit
				""".formatted(this.alias, this.table, this.known, this.facts);
	}

}

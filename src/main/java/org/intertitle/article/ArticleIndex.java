package org.intertitle.article;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.web.JsonRows;
import org.intertitle.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All articles in every state, for the newsroom. Each method is one statement.
 */
@Component
@Transactional(readOnly = true)
public class ArticleIndex {

	private static final String STANDING = """
			select json_build_object('id', a.id, 'title', a.title, 'slug', a.slug, 'kind', a.kind, 'status', a.status,
				'head', a.head, 'live', a.live, 'ownerId', a.owner_id,
				'authors', (
					select coalesce(json_agg(u.name order by b.position), '[]')
					from byline b join author u on u.id = b.author_id where b.article_id = a.id),
				'film', (select f.title || ' (' || f.year || ')' from film f where f.id = a.film_id),
				'publishedAt', a.published_at, 'plannedOn', a.planned_on, 'savedAt', a.saved_at, 'savedBy', a.saved_by,
				'returned', a.status = 'DRAFT' and coalesce((
					select n.event from article_note n where n.article_id = a.id order by n.id desc limit 1) = 'RETURNED', false))
			from article a
			""";

	private static final String MATCHING = """
			where (cast(:owner as bigint) is null or a.owner_id = :owner)
				and (cast(:status as text) is null or a.status = :status)
				and (cast(:kind as text) is null or a.kind = :kind)
				and (not :pending or a.live <> a.head)
				and (:words = '' or a.title ilike :pattern or a.film_id in (select id from film where title ilike :pattern)
					or a.id in (select b.article_id from byline b join author u on u.id = b.author_id
						where u.name ilike :pattern))
			order by %s limit :limit offset :offset
			""";

	/** By name, so that no text of a request ever becomes part of a statement. */
	private static final Map<Order, String> ORDERS = Map.of(Order.SAVED, "a.saved_at desc, a.id desc", Order.TITLE,
			"lower(a.title), a.id", Order.DATE, "coalesce(a.published_at, a.planned_on) desc nulls first, a.id desc");

	private final JdbcClient jdbc;

	private final JsonRows rows;

	ArticleIndex(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/**
	 * In which order to list.
	 */
	public enum Order {

		/** Last saved first. */
		SAVED,

		/** From A to Z. */
		TITLE,

		/** By the date for readers, or else the planned one, latest first. */
		DATE

	}

	/**
	 * What to list.
	 *
	 * @param words part of a title, a film's title or an author's name; blank for any
	 * @param status none for any
	 * @param kind none for any
	 * @param mine only what the account began
	 * @param pending only what has changes that readers do not see yet
	 * @param order in which to list
	 */
	public record Query(String words, @Nullable Status status, @Nullable Kind kind, boolean mine, boolean pending,
			Order order) {
	}

	/**
	 * Lists articles. Writers are shown what they began.
	 * @param query what to list
	 * @param who asks
	 * @param offset how many to pass over
	 * @param limit how many at most
	 * @return in the order that was asked for
	 */
	public List<Standing> list(Query query, SignedIn who, int offset, int limit) {
		String words = query.words().strip();
		return this.jdbc.sql(STANDING + MATCHING.formatted(ORDERS.get(query.order())))
			.param("owner", (query.mine() || !who.may(Role.EDITOR)) ? who.id() : null, Types.BIGINT)
			.param("status", name(query.status()), Types.VARCHAR)
			.param("kind", name(query.kind()), Types.VARCHAR)
			.param("pending", query.pending())
			.param("words", words)
			.param("pattern", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%")
			.param("offset", offset)
			.param("limit", limit)
			.query(this.rows.as(Standing.class))
			.list();
	}

	private static @Nullable String name(@Nullable Enum<?> constant) {
		return (constant != null) ? constant.name() : null;
	}

	/**
	 * Where one article stands.
	 * @param id of the article
	 * @return its standing
	 * @throws PageNotFound if there is no such article
	 */
	public Standing standing(long id) {
		return this.jdbc.sql(STANDING + "where a.id = :id")
			.param("id", id)
			.query(this.rows.as(Standing.class))
			.optional()
			.orElseThrow(PageNotFound::new);
	}

	/**
	 * What has a date in a span of time: for readers or, without that, in the editors'
	 * minds.
	 * @param from the first day
	 * @param to the first day after it
	 * @param start the first moment, in the publication's zone
	 * @param end the first moment after it
	 * @param who asks
	 * @return by date
	 */
	public List<Standing> between(LocalDate from, LocalDate to, Instant start, Instant end, SignedIn who) {
		return this.jdbc.sql(STANDING + """
				where (cast(:owner as bigint) is null or a.owner_id = :owner)
					and ((a.published_at >= :start and a.published_at < :end)
						or (a.planned_on >= :from and a.planned_on < :to))
				order by coalesce(a.published_at, a.planned_on), a.id limit 1000
				""")
			.param("owner", who.may(Role.EDITOR) ? null : who.id(), Types.BIGINT)
			.param("start", PublishedArticles.timestamp(start))
			.param("end", PublishedArticles.timestamp(end))
			.param("from", from)
			.param("to", to)
			.query(this.rows.as(Standing.class))
			.list();
	}

	/**
	 * A related link of a public article that readers are not shown.
	 *
	 * @param id of the article that has the link
	 * @param title of that article
	 * @param address as it stands in its body
	 * @param withdrawn whether there is an article at that address, which was withdrawn
	 */
	public record DeadLink(long id, String title, String address, boolean withdrawn) {
	}

	/**
	 * Related links that lead nowhere on this site.
	 * @param home the base URL with a slash at its end
	 * @param limit how many at most
	 * @return by the newest article
	 */
	public List<DeadLink> deadLinks(String home, int limit) {
		return this.jdbc.sql("""
				select json_build_object('id', a.id, 'title', a.title, 'address', l.address,
					'withdrawn', t.id is not null)
				from related_link l join article a on a.id = l.article_id left join article t on t.id = l.target_id
				where a.status = 'PUBLISHED' and (t.status = 'WITHDRAWN'
					or (t.id is null and (l.address like '/%' or starts_with(l.address, :home))))
				order by a.published_at desc, l.position limit :limit
				""").param("home", home).param("limit", limit).query(this.rows.as(DeadLink.class)).list();
	}

	/**
	 * Something that was published.
	 *
	 * @param id of the article
	 * @param title of the article
	 * @param publishedAt when
	 */
	public record Piece(long id, String title, Instant publishedAt) {
	}

	/**
	 * What was published in a span of time.
	 * @param start the first moment
	 * @param end the first moment after it
	 * @return by time; at most 1,000
	 */
	public List<Piece> published(Instant start, Instant end) {
		return this.jdbc.sql("""
				select json_build_object('id', id, 'title', title, 'publishedAt', published_at)
				from article where status = 'PUBLISHED' and published_at >= :start and published_at < :end
				order by published_at, id limit 1000
				""")
			.param("start", PublishedArticles.timestamp(start))
			.param("end", PublishedArticles.timestamp(end))
			.query(this.rows.as(Piece.class))
			.list();
	}

}

package org.intertitle.article;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.intertitle.web.Before;
import org.intertitle.web.JsonRows;
import org.intertitle.web.PageGone;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.PageOf;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The articles that are public, by the database's clock. Every method is one statement.
 */
@Component
@Transactional(readOnly = true)
public class PublishedArticles {

	/** How many articles go on one page of a list. */
	static final int CARDS_PER_PAGE = 24;

	private static final String ARTICLE = """
			select json_build_object(
				'id', a.id, 'slug', a.slug, 'kind', a.kind, 'title', a.title, 'kicker', a.kicker,
				'standfirst', a.standfirst, 'body', a.body, 'words', a.words, 'rating', a.rating, 'verdict', a.verdict,
				'cover', (select picture from picture where picture.id = a.cover_id),
				'searchTitle', a.search_title, 'searchDescription', a.search_description,
				'canonicalUrl', a.canonical_url, 'publishedAt', a.published_at, 'updatedAt', a.updated_at,
				'authors', (
					select coalesce(json_agg(p.profile order by b.position), '[]')
					from byline b join author_profile p on p.id = b.author_id where b.article_id = a.id),
				'film', (select facts from film_facts where film_facts.id = a.film_id),
				'series', (select json_build_object('slug', s.slug, 'name', s.name) from series s where s.id = a.series_id),
				'topics', (
					select coalesce(json_agg(json_build_object('slug', t.slug, 'name', t.name) order by x.position), '[]')
					from article_topic x join topic t on t.id = x.topic_id where x.article_id = a.id),
				'related', (
					select coalesce(json_agg(json_build_object('address', l.address, 'known', l.target_id is not null,
						'card', (select card from published_card c where c.id = l.target_id)) order by l.position), '[]')
					from related_link l where l.article_id = a.id),
				'corrections', (
					select coalesce(json_agg(json_build_object('correctedOn', x.corrected_on, 'text', x.text)
						order by x.position), '[]')
					from correction x where x.article_id = a.id))
			from published_article a
			""";

	private static final String CARDS = """
			select card from published_card
			where (published_at, id) < (:time, :id) %s
			order by published_at desc, id desc limit :limit
			""";

	/** A list of its own knows the dates, so that its length does not matter. */
	private static final String LISTED = """
			select c.card from %1$s l join published_card c on c.id = l.article_id
			where l.%2$s = :value and (l.published_at, l.article_id) < (:time, :id) and l.published_at <= now()
			order by l.published_at desc, l.article_id desc limit :limit
			""";

	private final JdbcClient jdbc;

	private final JsonRows rows;

	PublishedArticles(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	Optional<ArticleFacts> bySlug(String slug) {
		return this.jdbc.sql(ARTICLE + "where a.slug = :slug")
			.param("slug", slug)
			.query(this.rows.as(ArticleFacts.class))
			.optional();
	}

	/** Articles whole, from new to old. */
	List<ArticleFacts> byIds(List<Long> ids) {
		return this.jdbc.sql(ARTICLE + "where a.id = any(:ids) order by a.published_at desc, a.id desc")
			.param("ids", ids.toArray(Long[]::new))
			.query(this.rows.as(ArticleFacts.class))
			.list();
	}

	/**
	 * The newest articles, and for each kind its newest ones.
	 * @param each how many of each kind
	 * @return from new to old
	 */
	public List<ArticleCard> front(int each) {
		return this.jdbc.sql("""
				select c.card
				from unnest(cast(:kinds as text[])) k(kind), lateral (
					select card, published_at, id from published_card where kind = k.kind
					order by published_at desc, id desc limit :each) c
				order by c.published_at desc, c.id desc
				""")
			.param("kinds", Arrays.stream(Kind.values()).map(Kind::name).toArray(String[]::new))
			.param("each", each)
			.query(this.rows.as(ArticleCard.class))
			.list();
	}

	/**
	 * One kind of article.
	 * @param kind the kind
	 * @param before where to begin
	 * @return from new to old
	 */
	public PageOf<ArticleCard> ofKind(Kind kind, Before before) {
		return page(CARDS.formatted("and kind = :value"), kind.name(), before);
	}

	/**
	 * Articles of a span of time.
	 * @param from the first moment
	 * @param to the first moment after it
	 * @param before where to begin
	 * @return from new to old
	 */
	public PageOf<ArticleCard> between(Instant from, Instant to, Before before) {
		Before end = new Before(to, 0);
		return page(CARDS.formatted("and published_at >= :value"), timestamp(from),
				end.time().isBefore(before.time()) ? end : before);
	}

	PageOf<ArticleCard> byAuthor(long author, Before before) {
		return page(LISTED.formatted("byline", "author_id"), author, before);
	}

	PageOf<ArticleCard> onTopic(long topic, Before before) {
		return page(LISTED.formatted("article_topic", "topic_id"), topic, before);
	}

	PageOf<ArticleCard> aboutFilm(long film, Before before) {
		return page(CARDS.formatted("and film_id = :value"), film, before);
	}

	PageOf<ArticleCard> aboutSeries(long series, Before before) {
		return page(CARDS.formatted("and series_id = :value"), series, before);
	}

	private PageOf<ArticleCard> page(String sql, Object value, Before before) {
		List<ArticleCard> cards = this.jdbc.sql(sql)
			.param("value", value)
			.param("time", timestamp(before.time()))
			.param("id", before.id())
			.param("limit", CARDS_PER_PAGE + 1)
			.query(this.rows.as(ArticleCard.class))
			.list();
		return PageOf.of(cards, CARDS_PER_PAGE, (card) -> new Before(card.publishedAt(), card.id()).toString());
	}

	/**
	 * The articles whose titles look most like some words: what a reader may have meant.
	 * @param words any text
	 * @param limit how many at most
	 * @return the nearest first
	 */
	public List<ArticleCard> nearestTitles(String words, int limit) {
		return this.jdbc.sql("""
				select c.card
				from nearest_titles(:words, :limit) with ordinality n(article_id, place)
				join published_card c on c.id = n.article_id
				order by n.place
				""").param("words", words).param("limit", limit).query(this.rows.as(ArticleCard.class)).list();
	}

	/**
	 * What became of an address under which no article is public.
	 * @param slug the address
	 * @return nothing if nobody ever had it
	 */
	Optional<Whereabouts> whereabouts(String slug) {
		return this.jdbc.sql("""
				select d.page_id is not null, coalesce(p.slug, a.slug), a.status = 'WITHDRAWN',
					a.id is not null and exists (select from published_article x where x.id = a.id)
				from address d left join article a on a.id = d.article_id left join static_page p on p.id = d.page_id
				where d.slug = lower(:slug)
				""")
			.param("slug", slug)
			.query((row, number) -> new Whereabouts(row.getBoolean(1), row.getString(2), row.getBoolean(3),
					row.getBoolean(4)))
			.optional();
	}

	/**
	 * What readers find by an address of today or of former days.
	 * @param slug the address
	 * @throws PageGone if it was that of an article that has been withdrawn
	 * @throws PageNotFound if there is nothing
	 */
	Whereabouts found(String slug) {
		Whereabouts found = whereabouts(slug).orElseThrow(PageNotFound::new);
		if (found.withdrawn()) {
			throw new PageGone();
		}
		if (!found.page() && !found.published()) {
			throw new PageNotFound();
		}
		return found;
	}

	/**
	 * What an address points to.
	 *
	 * @param page whether it is a fixed page; else it is an article
	 * @param slug the address of today
	 * @param withdrawn whether the article has been withdrawn
	 * @param published whether the article is public
	 */
	record Whereabouts(boolean page, String slug, boolean withdrawn, boolean published) {
	}

	static OffsetDateTime timestamp(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

}

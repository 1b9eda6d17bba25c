package org.intertitle.article;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.intertitle.author.AuthorProfile;
import org.intertitle.film.FilmFacts;
import org.intertitle.markdown.Manuscript;
import org.intertitle.markdown.Markdown;
import org.intertitle.media.Picture;
import org.intertitle.publication.CurrentSite;
import org.intertitle.web.JsonRows;

/**
 * Pulls proofs: an article's page as readers would get it, from a form that need not even
 * have been saved.
 */
@Component
@Transactional(readOnly = true)
public class Proofs {

	private static final String AROUND = """
			select json_build_object(
				'now', now(),
				'cover', (select picture from picture where picture.id = :cover),
				'authors', (
					select coalesce(json_agg(p.profile order by u.position), '[]')
					from unnest(cast(:authors as text[])) with ordinality u(slug, position)
					join author_profile p on p.slug = u.slug),
				'film', (
					select facts from film_address d join film_facts f on f.id = d.film_id where d.slug = :film),
				'series', (
					select json_build_object('slug', s.slug, 'name', s.name)
					from series_address d join series s on s.id = d.series_id where d.slug = :series),
				'topics', (
					select coalesce(json_agg(json_build_object('slug', coalesce(t.slug, ''), 'name', n.name)
						order by n.position), '[]')
					from unnest(cast(:topics as text[])) with ordinality n(name, position)
					left join topic t on t.name = n.name),
				'related', (
					select coalesce(json_agg(json_build_object('address', l.address, 'known', d.article_id is not null,
						'card', (select card from published_card c where c.id = d.article_id)) order by l.position), '[]')
					from unnest(cast(:addresses as text[]), cast(:slugs as text[])) with ordinality l(address, slug, position)
					left join address d on d.slug = l.slug))
			""";

	private final JdbcClient jdbc;

	private final JsonRows rows;

	private final Links links;

	private final ArticlePages pages;

	private final ArticleHeads heads;

	private final MoreStories moreStories;

	private final PublishedArticles published;

	private final Markdown markdown;

	private final CurrentSite site;

	Proofs(JdbcClient jdbc, JsonRows rows, Links links, ArticlePages pages, ArticleHeads heads, MoreStories moreStories,
			PublishedArticles published, Markdown markdown, CurrentSite site) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.links = links;
		this.pages = pages;
		this.heads = heads;
		this.moreStories = moreStories;
		this.published = published;
		this.markdown = markdown;
		this.site = site;
	}

	/**
	 * The page that readers would get.
	 * @param id of the article; 0 for one that was never saved
	 * @param form the article
	 * @return the model of the template {@code article/page}
	 * @throws org.intertitle.markdown.MarkdownRefused if a text is too large or nested
	 * too deep
	 */
	public Object page(long id, ArticleForm form) {
		return this.pages.page(facts(id, form));
	}

	/**
	 * How search engines would show the article.
	 * @param id of the article
	 * @param form the article
	 * @return what they would print, and what it lacks for more
	 * @throws org.intertitle.markdown.MarkdownRefused if a text is too large or nested
	 * too deep
	 */
	public SearchAppearance appearance(long id, ArticleForm form) {
		ArticlePage page = this.pages.page(facts(id, form));
		return SearchAppearance.of(page, this.heads.head(page, this.site.read()));
	}

	/**
	 * The check before publishing.
	 * @param id of the article; 0 for one that was never saved
	 * @param form the article
	 * @return what must be mended, and what should be
	 * @throws org.intertitle.markdown.MarkdownRefused if a text is too large or nested
	 * too deep
	 */
	public List<Finding> check(long id, ArticleForm form) {
		return Gate.check(facts(id, form), this.markdown, this.site.read().ratingScale());
	}

	/**
	 * Articles that readers of this one may want to go on to: the nearest by film,
	 * people, series and topics, and those whose titles have some words.
	 * @param id of the article; 0 for one that was never saved
	 * @param form the article
	 * @param words that the editor has in mind; blank for none
	 * @param limit how many at most
	 * @return public articles, the likeliest first, without those that it links to
	 * already
	 * @throws org.intertitle.markdown.MarkdownRefused if a text is too large or nested
	 * too deep
	 */
	public List<ArticleCard> related(long id, ArticleForm form, String words, int limit) {
		ArticleFacts facts = facts(id, form);
		Set<Long> linked = facts.related()
			.stream()
			.map(ArticleFacts.RelatedTarget::card)
			.filter(Objects::nonNull)
			.map(ArticleCard::id)
			.collect(Collectors.toSet());
		Stream<ArticleCard> found = words.isBlank()
				? this.moreStories.around(facts, List.of(), linked, limit).filled(List.of(), linked, limit).stream()
				: this.published.nearestTitles(words, limit).stream();
		return found.filter((card) -> card.id() != id && !linked.contains(card.id())).limit(limit).toList();
	}

	private ArticleFacts facts(long id, ArticleForm whole) {
		ArticleForm form = whole.ofItsKind();
		Manuscript body = this.markdown.manuscript(form.body());
		Around around = around(form, Links.addresses(body));
		Instant publishAt = (form.publishAt() != null) ? form.publishAt() : around.now();
		return new ArticleFacts(id, form.slug().isBlank() ? "untitled" : form.slug(), form.kind(), form.title(),
				form.kicker(), form.standfirst(), form.body(), body.words(), form.rating(), form.verdict(),
				around.cover(), form.searchTitle(), form.searchDescription(), form.canonicalUrl(), publishAt, publishAt,
				around.authors(), around.film(), around.series(), around.topics(), around.related(),
				form.corrections());
	}

	private Around around(ArticleForm form, List<String> addresses) {
		return this.jdbc.sql(AROUND)
			.param("cover", form.coverId(), Types.BIGINT)
			.param("authors", form.authors().toArray(String[]::new))
			.param("film", form.film(), Types.VARCHAR)
			.param("series", form.series(), Types.VARCHAR)
			.param("topics", form.topics().toArray(String[]::new))
			.param("addresses", addresses.toArray(String[]::new))
			.param("slugs", addresses.stream().map(this.links::slug).toArray(String[]::new))
			.query(this.rows.as(Around.class))
			.single();
	}

	/** What the database has of that to which a form points. */
	record Around(Instant now, @Nullable Picture cover, List<AuthorProfile> authors, @Nullable FilmFacts film,
			ArticleFacts.@Nullable SeriesLink series, List<ArticleFacts.TopicLink> topics,
			List<ArticleFacts.RelatedTarget> related) {
	}

}

package org.intertitle.article;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.intertitle.author.AuthorDesk;
import org.intertitle.film.FilmCatalogue;
import org.intertitle.markdown.Block;
import org.intertitle.markdown.Manuscript;
import org.intertitle.markdown.Markdown;
import org.intertitle.web.SiteProperties;
import org.intertitle.web.Slug;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where editors write and publish articles.
 */
@Component
@Transactional
public class ArticleDesk {

	private final Articles articles;

	private final Topics topics;

	private final FilmCatalogue films;

	private final AuthorDesk authors;

	private final Markdown markdown;

	private final SiteProperties site;

	private final Clock clock;

	ArticleDesk(Articles articles, Topics topics, FilmCatalogue films, AuthorDesk authors, Markdown markdown,
			SiteProperties site, Clock clock) {
		this.articles = articles;
		this.topics = topics;
		this.films = films;
		this.authors = authors;
		this.markdown = markdown;
		this.site = site;
		this.clock = clock;
	}

	/**
	 * Keeps a new article as a draft.
	 * @param form the article
	 * @return its id
	 * @throws org.intertitle.markdown.MarkdownRefused if the body is too large or nested
	 * too deep to be shown
	 * @throws UnknownFilm if the catalogue does not have the film
	 * @throws org.intertitle.author.UnknownAuthor if somebody in the byline is not an
	 * author
	 * @throws org.springframework.dao.DataIntegrityViolationException if the slug is
	 * taken or reserved, or the rating is not on the scale
	 */
	public long draft(ArticleForm form) {
		long id = this.articles.saveAndFlush(new Article(form, links(form), this.clock.instant())).id();
		String path = "/" + form.slug() + "/";
		this.articles.linkTo(id, path, this.site.absolute(path));
		return id;
	}

	private ArticleLinks links(ArticleForm form) {
		Manuscript body = this.markdown.manuscript(form.body());
		List<RelatedLink> related = body.blocks()
			.stream()
			.filter(Block.Related.class::isInstance)
			.map((block) -> link(((Block.Related) block).address()))
			.toList();
		List<Long> topics = form.topics().stream().map((name) -> topic(name, "").id()).toList();
		return new ArticleLinks(filmId(form.film()), this.authors.ids(form.authors()), topics, related, body.words());
	}

	private RelatedLink link(String address) {
		String path = address.startsWith(this.site.absolute("/"))
				? address.substring(this.site.absolute("/").length() - 1) : address;
		Optional<Long> target = path.matches("/[^/]+/?") ? this.articles.idByAddress(path.replace("/", ""))
				: Optional.empty();
		return new RelatedLink(address, target.orElse(null));
	}

	private @Nullable Long filmId(@Nullable String slug) {
		return (slug != null) ? this.films.id(slug).orElseThrow(() -> new UnknownFilm(slug)) : null;
	}

	private Topic topic(String name, String description) {
		return this.topics.findByName(name)
			.orElseGet(
					() -> this.topics.save(new Topic(Slug.free(name, this.topics::existsBySlug), name, description)));
	}

	/**
	 * Adds a topic; one of the same name is left as it is.
	 * @param name as it is printed, never blank
	 * @param description one sentence; may be blank
	 */
	public void addTopic(String name, String description) {
		topic(name, description);
	}

	/**
	 * Opens an article to readers.
	 * @param id of the article
	 * @param at from when on; a time to come is an embargo
	 * @throws NotReadyToPublish if something is missing that readers would miss
	 */
	public void publish(long id, Instant at) {
		this.articles.getById(id).publish(at);
	}

}

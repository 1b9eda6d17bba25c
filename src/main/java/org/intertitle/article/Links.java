package org.intertitle.article;

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

/**
 * Finds what an article's form points to, and ties what points to the article.
 */
@Component
class Links {

	private final Articles articles;

	private final Topics topics;

	private final FilmCatalogue films;

	private final AuthorDesk authors;

	private final Markdown markdown;

	private final SiteProperties site;

	Links(Articles articles, Topics topics, FilmCatalogue films, AuthorDesk authors, Markdown markdown,
			SiteProperties site) {
		this.articles = articles;
		this.topics = topics;
		this.films = films;
		this.authors = authors;
		this.markdown = markdown;
		this.site = site;
	}

	/**
	 * Finds everything that a form points to. Topics that are new are made.
	 * @throws org.intertitle.markdown.MarkdownRefused if the body is too large or nested
	 * too deep to be shown
	 * @throws UnknownFilm if the catalogue does not have the film
	 * @throws org.intertitle.author.UnknownAuthor if somebody in the byline is not an
	 * author
	 */
	ArticleLinks of(ArticleForm form) {
		Manuscript body = this.markdown.manuscript(form.body());
		return new ArticleLinks(filmId(form.film()), seriesId(form.series()), this.authors.ids(form.authors()),
				form.topics().stream().map(this::topicId).toList(),
				addresses(body).stream()
					.map((address) -> new RelatedLink(address, target(address).orElse(null)))
					.toList(),
				body.words());
	}

	/** The addresses of the related links of a text, in order. */
	static List<String> addresses(Manuscript body) {
		return body.blocks()
			.stream()
			.filter(Block.Related.class::isInstance)
			.map((block) -> ((Block.Related) block).address())
			.toList();
	}

	/** The slug that an address on this site is made of; blank for any other address. */
	String slug(String address) {
		String home = this.site.absolute("/");
		String path = address.startsWith(home) ? address.substring(home.length() - 1) : address;
		return path.matches("/[^/]+/?") ? path.replace("/", "") : "";
	}

	private Optional<Long> target(String address) {
		return this.articles.idByAddress(slug(address));
	}

	private @Nullable Long filmId(@Nullable String slug) {
		return (slug != null) ? this.films.id(slug).orElseThrow(() -> new UnknownFilm(slug)) : null;
	}

	private @Nullable Long seriesId(@Nullable String slug) {
		return (slug != null) ? this.films.series(slug).orElseThrow(() -> new UnknownFilm(slug)) : null;
	}

	private long topicId(String name) {
		return topic(name, "").id();
	}

	Topic topic(String name, String description) {
		return this.topics.findByName(name)
			.orElseGet(
					() -> this.topics.save(new Topic(Slug.free(name, this.topics::existsBySlug), name, description)));
	}

	/**
	 * Ties the links that were waiting for an address.
	 * @param id of the article that has it now
	 */
	void tie(long id, String slug) {
		String path = "/" + slug + "/";
		this.articles.linkTo(id, path, "/" + slug, this.site.absolute(path));
	}

}

package org.intertitle.article;

import java.util.function.Function;
import org.intertitle.web.ContentKind;
import org.intertitle.web.MadeFrom;
import java.util.stream.Stream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.intertitle.author.Byline;
import org.intertitle.media.CoverFacts;
import org.intertitle.media.Picture;
import org.intertitle.publication.Link;

/**
 * A published article in a list; the view {@code published_card} makes it.
 *
 * @param id for paging
 * @param slug its address
 * @param kind of article
 * @param title the headline
 * @param kicker a short label above the headline
 * @param standfirst Markdown
 * @param rating on the publication's scale
 * @param publishedAt from when on it has been public
 * @param authors in the order of the byline
 * @param film what a review is about
 * @param cover a picture, if there is one
 */
public record ArticleCard(long id, String slug, Kind kind, String title, @Nullable String kicker, String standfirst,
		@Nullable BigDecimal rating, Instant publishedAt, List<Byline> authors, @Nullable CardFilm film,
		@Nullable Picture cover) implements MadeFrom {

	/**
	 * The film of a review in a list.
	 *
	 * @param slug the film's address
	 * @param title as the publication prints it
	 * @param year of first release
	 * @param genres by name
	 * @param countries of production
	 * @param runtimeMinutes if it is known
	 */
	public record CardFilm(String slug, String title, int year, List<String> genres, List<String> countries,
			@Nullable Integer runtimeMinutes) {

		CoverFacts coverFacts(Kind kind) {
			return CoverFacts.ofFilm(this.title, this.year, kind.label(), this.genres, this.countries,
					this.runtimeMinutes);
		}

	}

	@Override
	public Stream<String> contentKeys() {
		return Stream
			.of(Stream.of(ContentKind.ARTICLE.key(this.slug)),
					this.authors.stream().map((author) -> ContentKind.BYLINE.key(author.slug())),
					Stream.ofNullable(this.film).map((film) -> ContentKind.FILM.key(film.slug())))
			.flatMap(Function.identity());
	}

	/**
	 * The article's address on this site.
	 * @return a path
	 */
	public String path() {
		return "/" + this.slug + "/";
	}

	/**
	 * The article in a list of pages.
	 * @return its headline and its address on this site
	 */
	public Link link() {
		return new Link(this.title, path());
	}

	/**
	 * What stands above the headline.
	 * @return the kicker or, without one, the kind
	 */
	public String label() {
		return (this.kicker != null) ? this.kicker : this.kind.label();
	}

	/**
	 * What a cover for the article is drawn from.
	 * @return the film's facts or, without a film, the article's
	 */
	public CoverFacts coverFacts() {
		return (this.film != null) ? this.film.coverFacts(this.kind) : CoverFacts.ofText(this.title, this.kind.label());
	}

}

package org.intertitle.article;

import java.util.function.Function;
import org.intertitle.web.ContentKind;
import org.intertitle.web.MadeFrom;
import java.util.stream.Stream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.intertitle.author.AuthorProfile;
import org.intertitle.film.FilmFacts;
import org.intertitle.media.CoverFacts;
import org.intertitle.media.Picture;
import org.jspecify.annotations.Nullable;

/**
 * An article, whole: one that readers see, or a proof of one that they may see later.
 *
 * @param id for queries
 * @param slug its address
 * @param kind of article
 * @param title the headline
 * @param kicker a short label above the headline
 * @param standfirst Markdown
 * @param body Markdown
 * @param words of the body
 * @param rating on the publication's scale
 * @param verdict Markdown
 * @param cover a picture, if there is one
 * @param searchTitle for search engines, if it differs from the title
 * @param searchDescription for search engines, if it differs from the standfirst
 * @param canonicalUrl where the article was published first, if that was elsewhere
 * @param publishedAt from when on it has been public
 * @param updatedAt the last change that readers should know of
 * @param authors in the order of the byline
 * @param film what a review is about
 * @param series what another kind of article is about, if it is a series of films
 * @param topics in the editors' order
 * @param related the related links of the body, in order
 * @param corrections in the order of their dates
 */
record ArticleFacts(long id, String slug, Kind kind, String title, @Nullable String kicker, String standfirst,
		String body, int words, @Nullable BigDecimal rating, @Nullable String verdict, @Nullable Picture cover,
		@Nullable String searchTitle, @Nullable String searchDescription, @Nullable String canonicalUrl,
		Instant publishedAt, Instant updatedAt, List<AuthorProfile> authors, @Nullable FilmFacts film,
		@Nullable SeriesLink series, List<TopicLink> topics, List<RelatedTarget> related,
		List<Correction> corrections) implements MadeFrom {

	/**
	 * A series as a link.
	 *
	 * @param slug the series' address
	 * @param name as it is printed
	 */
	record SeriesLink(String slug, String name) {
	}

	/**
	 * A topic as a link.
	 *
	 * @param slug the topic's address
	 * @param name as it is printed
	 */
	record TopicLink(String slug, String name) {
	}

	/**
	 * Where a related link leads.
	 *
	 * @param address as it was written
	 * @param known whether it is an article of this publication, public or not
	 * @param card the article, if it is public
	 */
	record RelatedTarget(String address, boolean known, @Nullable ArticleCard card) {
	}

	@Override
	public Stream<String> contentKeys() {
		return Stream
			.of(Stream.of(ContentKind.ARTICLE.key(this.slug)),
					this.authors.stream().map((author) -> ContentKind.AUTHOR.key(author.slug())),
					Stream.ofNullable(this.film).flatMap(FilmFacts::contentKeys),
					Stream.ofNullable(this.series).map((series) -> ContentKind.SERIES.key(series.slug())),
					this.topics.stream().map((topic) -> ContentKind.TOPIC.key(topic.slug())),
					this.related.stream()
						.flatMap((target) -> Stream.ofNullable(target.card()))
						.flatMap(ArticleCard::contentKeys))
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
	 * What a cover for the article is drawn from.
	 * @return the film's facts or, without a film, the article's
	 */
	public CoverFacts coverFacts() {
		return (this.film != null) ? this.film.coverFacts(this.kind.label())
				: CoverFacts.ofText(this.title, this.kind.label());
	}

}

package org.intertitle.article;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An article as an editor fills it in.
 *
 * @param kind of article
 * @param slug its address, one word that no other article and no page has
 * @param title the headline; may be blank in a draft
 * @param kicker a short label above the headline
 * @param standfirst a sentence or two under the headline, Markdown
 * @param body Markdown
 * @param film the film's slug, for a review
 * @param series the series' slug, for another kind of article that is about one
 * @param rating on the publication's scale, for a review that has one
 * @param verdict one paragraph of Markdown, for a review that has one
 * @param authors slugs, in the order of the byline
 * @param topics names; those that are new are made when the article is saved
 * @param coverId a picture, if there is one; else a cover is drawn
 * @param publishAt when it goes out; none for as soon as somebody publishes it
 * @param plannedOn the day that editors have in mind, before there is a moment
 * @param embargoNote for colleagues: what may be said before, and to whom; may be blank
 * @param searchTitle for search engines, if it differs from the title
 * @param searchDescription for search engines, if it differs from the standfirst
 * @param canonicalUrl where the article was published first, if that was elsewhere
 * @param corrections in the order of their dates
 */
public record ArticleForm(Kind kind, String slug, String title, @Nullable String kicker, String standfirst, String body,
		@Nullable String film, @Nullable BigDecimal rating, @Nullable String verdict, List<String> authors,
		List<String> topics, @Nullable String series, @Nullable Long coverId, @Nullable Instant publishAt,
		@Nullable LocalDate plannedOn, String embargoNote, @Nullable String searchTitle,
		@Nullable String searchDescription, @Nullable String canonicalUrl, List<Correction> corrections) {

	/**
	 * Writes the rating as short as it can be, so that equal articles are equal.
	 */
	public ArticleForm {
		rating = (rating != null) ? rating.stripTrailingZeros() : null;
	}

	/**
	 * The same article at another address.
	 * @param slug its address
	 * @return a copy
	 */
	public ArticleForm withSlug(String slug) {
		return new ArticleForm(this.kind, slug, this.title, this.kicker, this.standfirst, this.body, this.film,
				this.rating, this.verdict, this.authors, this.topics, this.series, this.coverId, this.publishAt,
				this.plannedOn, this.embargoNote, this.searchTitle, this.searchDescription, this.canonicalUrl,
				this.corrections);
	}

	/**
	 * The article without what only a review has, if it is none.
	 * @return a copy, or this
	 */
	public ArticleForm ofItsKind() {
		return (this.kind == Kind.REVIEW) ? this
				: new ArticleForm(this.kind, this.slug, this.title, this.kicker, this.standfirst, this.body, null, null,
						null, this.authors, this.topics, this.series, this.coverId, this.publishAt, this.plannedOn,
						this.embargoNote, this.searchTitle, this.searchDescription, this.canonicalUrl,
						this.corrections);
	}

	/**
	 * The same article with other corrections.
	 */
	ArticleForm withCorrections(List<Correction> corrections) {
		return new ArticleForm(this.kind, this.slug, this.title, this.kicker, this.standfirst, this.body, this.film,
				this.rating, this.verdict, this.authors, this.topics, this.series, this.coverId, this.publishAt,
				this.plannedOn, this.embargoNote, this.searchTitle, this.searchDescription, this.canonicalUrl,
				corrections);
	}

	/**
	 * The same article with other topics.
	 * @param topics names
	 * @return a copy
	 */
	public ArticleForm withTopics(List<String> topics) {
		return new ArticleForm(this.kind, this.slug, this.title, this.kicker, this.standfirst, this.body, this.film,
				this.rating, this.verdict, this.authors, topics, this.series, this.coverId, this.publishAt,
				this.plannedOn, this.embargoNote, this.searchTitle, this.searchDescription, this.canonicalUrl,
				this.corrections);
	}

}

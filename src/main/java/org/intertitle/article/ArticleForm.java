package org.intertitle.article;

import java.math.BigDecimal;
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
 * @param rating on the publication's scale, for a review that has one
 * @param verdict one paragraph of Markdown, for a review that has one
 * @param authors slugs, in the order of the byline
 * @param topics names; those that are new are made
 * @param coverId a picture, if there is one; else a cover is drawn
 * @param searchTitle for search engines, if it differs from the title
 * @param searchDescription for search engines, if it differs from the standfirst
 * @param canonicalUrl where the article was published first, if that was elsewhere
 * @param corrections in the order of their dates
 */
public record ArticleForm(Kind kind, String slug, String title, @Nullable String kicker, String standfirst, String body,
		@Nullable String film, @Nullable BigDecimal rating, @Nullable String verdict, List<String> authors,
		List<String> topics, @Nullable Long coverId, @Nullable String searchTitle, @Nullable String searchDescription,
		@Nullable String canonicalUrl, List<Correction> corrections) {
}

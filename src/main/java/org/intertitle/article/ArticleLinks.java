package org.intertitle.article;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an article's form points to, found.
 *
 * @param film id of the film
 * @param series id of the series
 * @param authors ids, in the order of the byline
 * @param topics ids, in the order of the form
 * @param related the related links of the body, in order
 * @param words of the body, without markup
 */
record ArticleLinks(@Nullable Long film, @Nullable Long series, List<Long> authors, List<Long> topics,
		List<RelatedLink> related, int words) {
}

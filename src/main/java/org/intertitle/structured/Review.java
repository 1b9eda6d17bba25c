package org.intertitle.structured;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A review with a rating (https://schema.org/Review); without one, search engines call it
 * an article.
 *
 * @param url its page
 * @param headline of the article
 * @param description the standfirst, without markup
 * @param itemReviewed the film; none inside the film
 * @param reviewRating what it gives
 * @param author in the order of the byline
 * @param publisher the publication
 * @param datePublished from when on it has been public (ISO 8601)
 * @param dateModified the last change that readers should know of, if there was one
 * @param image its cover, in the shapes that there are
 * @param correction what has been put right
 */
public record Review(String url, String headline, @Nullable String description, @Nullable Movie itemReviewed,
		Rating reviewRating, List<Person> author, NewsMediaOrganization publisher, String datePublished,
		@Nullable String dateModified, List<ImageObject> image, List<CorrectionComment> correction) implements Thing {
}

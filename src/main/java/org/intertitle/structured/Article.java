package org.intertitle.structured;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An article without a rating (https://schema.org/Article), or a news item
 * (https://schema.org/NewsArticle).
 *
 * @param type "Article" or "NewsArticle"
 * @param url its page
 * @param headline the headline
 * @param description the standfirst, without markup
 * @param about the film that it is about, if it is about one
 * @param author in the order of the byline
 * @param publisher the publication
 * @param datePublished from when on it has been public (ISO 8601)
 * @param dateModified the last change that readers should know of, if there was one
 * @param image its cover, in the shapes that there are
 * @param correction what has been put right
 */
public record Article(@JsonProperty("@type") String type, String url, String headline, String description,
		@Nullable Movie about, List<Person> author, NewsMediaOrganization publisher, String datePublished,
		@Nullable String dateModified, List<ImageObject> image, List<CorrectionComment> correction) implements Thing {
}

package org.intertitle.structured;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Anything that a page can tell of (https://schema.org/Thing).
 */
@JsonPropertyOrder({ "@type", "@id" })
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Thing permits AggregateRating, Article, BreadcrumbList, CorrectionComment, ImageObject,
		ItemList, ListItem, Movie, NewsMediaOrganization, Person, ProfilePage, Rating, Review, VideoObject, WebSite {

	/**
	 * Schema.org's name for it.
	 * @return the record's name, unless it says otherwise
	 */
	@JsonProperty("@type")
	default String type() {
		return getClass().getSimpleName();
	}

}

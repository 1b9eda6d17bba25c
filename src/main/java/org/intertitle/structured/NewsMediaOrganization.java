package org.intertitle.structured;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The publication (https://schema.org/NewsMediaOrganization).
 *
 * @param id the front page with a fragment, the same on all pages
 * @param name as it is printed
 * @param url the front page
 * @param description its mission, without markup
 * @param logo if there is one
 * @param sameAs its places elsewhere
 */
public record NewsMediaOrganization(@JsonProperty("@id") String id, String name, String url,
		@Nullable String description, @Nullable ImageObject logo, List<String> sameAs) implements Thing {
}

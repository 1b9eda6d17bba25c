package org.intertitle.structured;

import org.jspecify.annotations.Nullable;

/**
 * The site as a whole, on its front page (https://schema.org/WebSite).
 *
 * @param name as it is printed
 * @param url the front page
 * @param description the tagline
 * @param inLanguage a BCP 47 tag
 * @param publisher the publication
 */
public record WebSite(String name, String url, @Nullable String description, String inLanguage,
		NewsMediaOrganization publisher) implements Thing {
}

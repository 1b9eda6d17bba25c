package org.intertitle.structured;

import org.jspecify.annotations.Nullable;

/**
 * A picture and its terms (https://schema.org/ImageObject).
 *
 * @param contentUrl where it is
 * @param caption what is printed below it, without markup
 * @param creditText whose picture it is
 * @param copyrightNotice on what terms it may be shown
 * @param license the address of those terms
 */
public record ImageObject(String contentUrl, @Nullable String caption, @Nullable String creditText,
		@Nullable String copyrightNotice, @Nullable String license) implements Thing {
}

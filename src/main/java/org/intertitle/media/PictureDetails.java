package org.intertitle.media;

import org.jspecify.annotations.Nullable;

/**
 * What an editor says of a picture.
 *
 * @param alt what to say instead of it; empty if nothing needs to be said
 * @param caption what to print below it, in Markdown
 * @param credit whose picture it is
 * @param licence on what terms it may be shown
 */
public record PictureDetails(String alt, @Nullable String caption, @Nullable String credit, @Nullable String licence) {
}

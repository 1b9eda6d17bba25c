package org.intertitle.author;

import java.util.List;

import org.intertitle.media.Picture;
import org.intertitle.publication.Link;
import org.jspecify.annotations.Nullable;

/**
 * An author as readers see them; the view {@code author_profile} makes it.
 *
 * @param slug the author's address
 * @param name as it is printed
 * @param role such as "Editor"; may be blank
 * @param bio Markdown
 * @param portrait a picture, if there is one
 * @param links the author's places elsewhere
 */
public record AuthorProfile(String slug, String name, String role, String bio, @Nullable Picture portrait,
		List<Link> links) {
}

package org.intertitle.author;

import java.util.List;

import org.intertitle.publication.Link;
import org.jspecify.annotations.Nullable;

/**
 * An author as an editor fills them in.
 *
 * @param slug the author's address
 * @param name as it is printed, never blank
 * @param role such as "Editor"; may be blank
 * @param bio Markdown
 * @param portraitId a picture, if there is one
 * @param links the author's places elsewhere
 */
public record AuthorForm(String slug, String name, String role, String bio, @Nullable Long portraitId,
		List<Link> links) {

	AuthorForm withSlug(String slug) {
		return new AuthorForm(slug, this.name, this.role, this.bio, this.portraitId, this.links);
	}

}

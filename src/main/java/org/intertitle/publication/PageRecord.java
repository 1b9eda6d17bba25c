package org.intertitle.publication;

import java.time.Instant;
import java.util.List;

import org.intertitle.web.Subject;

/**
 * A fixed page as the newsroom has it.
 *
 * @param id of the page
 * @param version for the form
 * @param slug its address
 * @param title its heading
 * @param description for search engines
 * @param body Markdown
 * @param updatedAt when it was saved last
 * @param formerSlugs that lead to it
 */
record PageRecord(long id, int version, String slug, String title, String description, String body, Instant updatedAt,
		List<String> formerSlugs) {

	/** The page as one of several that are to be deleted. */
	Subject subject() {
		return new Subject(this.id, this.title, "/" + this.slug + "/", List.of(), 0);
	}

}

package org.intertitle.article;

import java.util.List;

import org.intertitle.web.Subject;
import org.intertitle.web.Use;

/**
 * A topic as the newsroom has it.
 *
 * @param id of the topic
 * @param version for the form
 * @param slug its address
 * @param name as it is printed
 * @param description Markdown on one line; may be blank
 * @param formerSlugs that lead to it
 * @param uses articles that have it, the newest of them
 * @param total how many articles have it
 */
record TopicRecord(long id, int version, String slug, String name, String description, List<String> formerSlugs,
		List<Use> uses, long total) {

	/** For merging and deleting. */
	Subject subject() {
		return new Subject(this.id, this.name, "/topics/" + this.slug + "/", this.uses, this.total);
	}

}

package org.intertitle.author;

import java.util.List;

import org.intertitle.web.Subject;
import org.intertitle.web.Use;

/**
 * An author as the newsroom has them.
 *
 * @param id of the author
 * @param version for the form
 * @param profile what readers see
 * @param formerSlugs that lead to the author
 * @param uses articles that name them, the newest of them
 * @param total how many articles name them
 */
record AuthorRecord(long id, int version, AuthorProfile profile, List<String> formerSlugs, List<Use> uses, long total) {

	/** For merging and deleting. */
	Subject subject() {
		return new Subject(this.id, this.profile.name(), "/authors/" + this.profile.slug() + "/", this.uses,
				this.total);
	}

}

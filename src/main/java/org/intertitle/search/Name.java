package org.intertitle.search;

import org.jspecify.annotations.Nullable;

/**
 * Something that has a page of its own and is found by its name.
 *
 * @param kind of page
 * @param slug its address
 * @param name as it is printed
 * @param year in which a film came out
 */
record Name(Kind kind, String slug, String name, @Nullable Integer year) {

	/** What a name can belong to. */
	enum Kind {

		FILM("Film", "/films/"), PERSON("Person", "/people/"), AUTHOR("Author", "/authors/"), ARTICLE("Article", "/");

		private final String label;

		private final String path;

		Kind(String label, String path) {
			this.label = label;
			this.path = path;
		}

	}

	public String path() {
		return this.kind.path + this.slug + "/";
	}

	/**
	 * What kind of page it is, and of when.
	 */
	public String remark() {
		return (this.year != null) ? this.kind.label + ", " + this.year : this.kind.label;
	}

}

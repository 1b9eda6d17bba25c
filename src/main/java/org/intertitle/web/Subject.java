package org.intertitle.web;

import java.util.List;

/**
 * A record that is to be merged with others or deleted.
 *
 * @param id of the record
 * @param name what it is called
 * @param path where readers find it
 * @param uses places where it is used, perhaps only the first of them
 * @param total how many there are
 */
public record Subject(long id, String name, String path, List<Use> uses, long total) {

	/**
	 * Whether nothing would miss it.
	 * @return true if it can be deleted
	 */
	public boolean unused() {
		return this.total == 0;
	}

}

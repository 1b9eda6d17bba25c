package org.intertitle.film;

import java.util.List;

/**
 * What is asked before records are deleted.
 *
 * @param section where such records are listed, such as "/admin/films/"
 * @param parameter names a record, such as "film"
 * @param items that were chosen
 */
record Deletion(String section, String parameter, List<Item> items) {

	/**
	 * A record that may be deleted if nothing uses it.
	 *
	 * @param id of the record
	 * @param label what it is called
	 * @param uses what uses it
	 */
	record Item(long id, String label, List<Use> uses) {

		public boolean isFree() {
			return this.uses.isEmpty();
		}

	}

	/**
	 * What uses a record.
	 *
	 * @param label in words
	 * @param href where it is edited
	 */
	record Use(String label, String href) {
	}

	/** Whether anything can be deleted. */
	public boolean isPossible() {
		return this.items.stream().anyMatch(Item::isFree);
	}

}

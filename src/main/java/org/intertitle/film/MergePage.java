package org.intertitle.film;

import java.util.List;

/**
 * Two records of one thing, side by side, before they become one.
 *
 * @param section where such records are listed, such as "/admin/films/"
 * @param what they are, in words, such as "film"
 * @param kept the one that stays
 * @param gone the one that goes
 * @param fields in which they differ
 * @param moves what follows from the one that goes, in sentences
 */
record MergePage(String section, String what, Side kept, Side gone, List<Field> fields, List<String> moves) {

	/**
	 * One of the two.
	 *
	 * @param id of the record
	 * @param version that the merge names
	 * @param label what it is called
	 * @param address where readers find it
	 */
	record Side(long id, int version, String label, String address) {
	}

	/**
	 * A field in which they differ.
	 *
	 * @param label of the field
	 * @param kept as the one that stays has it
	 * @param gone as the other one has it
	 */
	record Field(String label, String kept, String gone) {

		/** What is empty here gives way to what is filled in there. */
		public boolean isBetterThere() {
			return this.kept.isBlank();
		}

	}

	/**
	 * Somebody or something that a record can be merged with.
	 *
	 * @param id of the other record
	 * @param label what it is called
	 * @param remark what tells it from others
	 */
	record Choice(long id, String label, String remark) {
	}

}

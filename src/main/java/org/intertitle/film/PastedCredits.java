package org.intertitle.film;

import java.util.List;

/**
 * What was found in a pasted block of credits.
 *
 * @param rows in the order of the text
 * @param unread the lines that are no credits, or that could not be read; nothing that
 * was pasted goes missing without a word
 */
record PastedCredits(List<Row> rows, List<String> unread) {

	/**
	 * One credit.
	 *
	 * @param job such as "Director"
	 * @param person the name
	 * @param character who is played; may be empty
	 */
	record Row(String job, String person, String character) {
	}

}

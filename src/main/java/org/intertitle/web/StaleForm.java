package org.intertitle.web;

/**
 * Somebody else has saved the record since the form was opened.
 */
public class StaleForm extends RuntimeException {

	/**
	 * Lets a form through that began with the record as it is now.
	 * @param opened the version that the form carries; anything that is no number is
	 * stale
	 * @param now the version of the record
	 * @throws StaleForm if the two differ
	 */
	public static void requireSame(String opened, int now) {
		if (!opened.equals(Integer.toString(now))) {
			throw new StaleForm();
		}
	}

}

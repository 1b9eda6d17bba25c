package org.intertitle.article;

/**
 * Somebody else has saved the article since this edit began.
 */
public class StaleEdit extends RuntimeException {

	private final int head;

	StaleEdit(long article, int base, int head) {
		super("article " + article + " is at revision " + head + ", the edit began with " + base);
		this.head = head;
	}

	/**
	 * What the edit has to be held against.
	 * @return the number of the newest revision
	 */
	public int head() {
		return this.head;
	}

}

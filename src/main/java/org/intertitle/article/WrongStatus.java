package org.intertitle.article;

/**
 * The article is no longer, or not yet, where this step could be taken.
 */
public class WrongStatus extends RuntimeException {

	private final long article;

	private final Status status;

	WrongStatus(long article, Status status) {
		super("article " + article + " is " + status);
		this.article = article;
		this.status = status;
	}

	/**
	 * Which article it is.
	 * @return its id
	 */
	public long article() {
		return this.article;
	}

	/**
	 * Where the article is.
	 * @return its status
	 */
	public Status status() {
		return this.status;
	}

}

package org.intertitle.web;

/**
 * The page has another address now.
 */
public class PageMoved extends RuntimeException {

	private final String path;

	/**
	 * @param path the present path on this site, beginning with a slash
	 */
	public PageMoved(String path) {
		super(path);
		this.path = path;
	}

	String path() {
		return this.path;
	}

}

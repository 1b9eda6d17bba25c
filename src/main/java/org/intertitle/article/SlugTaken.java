package org.intertitle.article;

/**
 * Another article or a page has this address, or had it, or it is one of the program's
 * own.
 */
public class SlugTaken extends RuntimeException {

	SlugTaken(String slug) {
		super(slug);
	}

}

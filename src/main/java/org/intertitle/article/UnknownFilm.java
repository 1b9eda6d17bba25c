package org.intertitle.article;

/**
 * A review is about a film that the catalogue does not have.
 */
public class UnknownFilm extends RuntimeException {

	UnknownFilm(String slug) {
		super("There is no film \"" + slug + "\" in the catalogue");
	}

}

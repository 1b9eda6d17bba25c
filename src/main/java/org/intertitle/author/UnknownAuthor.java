package org.intertitle.author;

import java.util.List;

/**
 * A byline names somebody who is not an author of the publication.
 */
public class UnknownAuthor extends RuntimeException {

	UnknownAuthor(List<String> slugs) {
		super("Not all of these are authors: " + String.join(", ", slugs));
	}

}

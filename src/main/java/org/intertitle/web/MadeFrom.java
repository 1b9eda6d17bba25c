package org.intertitle.web;

import java.util.stream.Stream;

/**
 * Something that was read from the database for a page, and knows which records went into
 * it. Whoever keeps the page knows from their keys when it is out of date.
 */
public interface MadeFrom {

	/**
	 * The records.
	 * @return content keys such as "film:heat-1995", as the table {@code content_change}
	 * has them, without "site"; repetitions do no harm
	 */
	Stream<String> contentKeys();

}

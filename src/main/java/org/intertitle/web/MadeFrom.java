package org.intertitle.web;

import java.util.stream.Stream;

/**
 * Something that was read from the database for a page, and knows which records went into
 * it. Whoever keeps the page knows from their keys when it is out of date.
 */
public interface MadeFrom {

	/**
	 * The records.
	 * @return content keys; repetitions do no harm. None for what
	 * {@link ContentKeys#SITE} stands for, which every page is made from
	 */
	default Stream<String> contentKeys() {
		return Stream.empty();
	}

}

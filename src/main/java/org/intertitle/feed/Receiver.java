package org.intertitle.feed;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to be told of what is new.
 */
interface Receiver {

	/** What the receiver is called in the database. */
	String name();

	/** Whether there is anybody to be told. */
	boolean listens();

	/** How many at most are told in one go. */
	int atATime();

	/**
	 * Tells the receiver. It may be told the same twice.
	 * @param news not empty
	 */
	Answer tell(List<Announcement> news);

	/**
	 * What the receiver said.
	 *
	 * @param again whether to try again later
	 * @param after not sooner than this, if the receiver said so
	 */
	record Answer(boolean again, @Nullable Duration after) {

		static final Answer UNDERSTOOD = new Answer(false, null);

	}

}

package org.intertitle.web;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Knows what became of addresses that no page has.
 */
public interface OldAddresses {

	/**
	 * Looks an address up.
	 * @param path as the request has it, percent-encoded
	 * @return where it leads, or nothing if nobody knows it
	 */
	Optional<Answer> find(String path);

	/**
	 * Notes that a reader found nothing.
	 * @param path as the request has it, percent-encoded
	 * @param referrer where the reader came from, as the browser says
	 */
	void miss(String path, @Nullable String referrer);

	/**
	 * What to answer.
	 *
	 * @param location an address, percent-encoded; none if what was there is gone for
	 * good
	 */
	record Answer(@Nullable String location) {
	}

}

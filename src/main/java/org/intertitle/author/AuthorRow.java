package org.intertitle.author;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An author in the newsroom's list.
 *
 * @param id of the author
 * @param name as it is printed
 * @param role such as "Editor"; may be blank
 * @param bio whether there is one
 * @param articles how many name them
 * @param published how many of these are public
 * @param newest when the newest of these was published
 */
record AuthorRow(long id, String name, String role, boolean bio, long articles, long published,
		@Nullable Instant newest) {
}

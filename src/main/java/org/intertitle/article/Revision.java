package org.intertitle.article;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An article as somebody saved it.
 *
 * @param number from 1
 * @param madeAt when
 * @param madeBy the account's name on that day; blank if no account did it
 * @param origin the revision that this one restored, if any
 * @param content the whole article
 * @param credits the film's credits on that day, a line a department
 */
public record Revision(int number, Instant madeAt, String madeBy, @Nullable Integer origin, ArticleForm content,
		String credits) {
}

package org.intertitle.article;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A topic in the newsroom's list.
 *
 * @param id of the topic
 * @param name as it is printed
 * @param description whether there is one
 * @param articles how many have it
 * @param published how many of these are public
 * @param newest when the newest of these was published
 */
record TopicRow(long id, String name, boolean description, long articles, long published, @Nullable Instant newest) {
}

package org.intertitle.article;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The address of a page that readers can open.
 *
 * @param id of what the page is about
 * @param path its address on this site
 * @param changedAt when readers last saw something change there that they should know of;
 * none if that is not known
 * @param pictures the addresses on this site of the pictures that are the article's own,
 * its cover first; none of other pages
 */
public record PublicAddress(long id, String path, @Nullable Instant changedAt, List<String> pictures) {
}

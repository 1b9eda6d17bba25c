package org.intertitle.front;

import org.jspecify.annotations.Nullable;

/**
 * A year or a month of the archive.
 *
 * @param path its address
 * @param title as it is printed
 * @param year that a month belongs to
 */
record ArchiveSpan(String path, String title, @Nullable String year) {
}

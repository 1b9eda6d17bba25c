package org.intertitle.structured;

import org.jspecify.annotations.Nullable;

/**
 * A place in a list (https://schema.org/ListItem).
 *
 * @param position from 1
 * @param name as it is printed
 * @param item a page, in breadcrumbs
 * @param url a page, in lists
 */
public record ListItem(int position, String name, @Nullable String item, @Nullable String url) implements Thing {
}

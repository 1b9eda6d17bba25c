package org.intertitle.structured;

import java.util.List;

/**
 * A list of pages (https://schema.org/ItemList), at least two.
 *
 * @param itemListElement in the order of the list
 */
public record ItemList(List<ListItem> itemListElement) implements Thing {
}

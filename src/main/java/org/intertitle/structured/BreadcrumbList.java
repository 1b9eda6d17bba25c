package org.intertitle.structured;

import java.util.List;

/**
 * The way down from the front page (https://schema.org/BreadcrumbList).
 *
 * @param itemListElement at least two
 */
public record BreadcrumbList(List<ListItem> itemListElement) implements Thing {
}

package org.intertitle.structured;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A list of pages (https://schema.org/ItemList), at least two.
 *
 * @param itemListElement in the order of the list
 */
public record ItemList(List<ListItem> itemListElement) implements Thing {

	/**
	 * Lists pages.
	 * @param urls absolute addresses, in the order of the list
	 * @return a list
	 */
	public static ItemList of(List<String> urls) {
		return new ItemList(IntStream.range(0, urls.size())
			.mapToObj((at) -> new ListItem(at + 1, null, null, urls.get(at)))
			.toList());
	}

}

package org.intertitle.media;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of the library's list.
 *
 * @param total how many pictures there are on all pages
 * @param before the address of the page before this one
 * @param after the address of the page after this one
 */
record PictureList(List<PictureRow> rows, int total, @Nullable String before, @Nullable String after) {

	static PictureList of(PictureQuery query, List<PictureRow> rows) {
		int total = rows.isEmpty() ? 0 : rows.getFirst().total();
		boolean more = total > query.page() * MediaShelf.PICTURES_PER_PAGE;
		return new PictureList(rows, total, (query.page() > 1) ? query.page(query.page() - 1) : null,
				more ? query.page(query.page() + 1) : null);
	}

}

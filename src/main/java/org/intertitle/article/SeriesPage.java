package org.intertitle.article;

import org.intertitle.web.ContentKeys;
import org.intertitle.web.ContentKind;
import org.intertitle.web.MadeFrom;
import java.util.stream.Stream;
import java.util.List;

/**
 * A series' page.
 *
 * @param id for queries
 * @param slug the series' address
 * @param name as it is printed
 * @param description Markdown; may be blank
 * @param films in their order
 */
record SeriesPage(long id, String slug, String name, String description, List<FilmEntry> films) implements MadeFrom {

	@Override
	public Stream<String> contentKeys() {
		return Stream.concat(Stream.of(ContentKeys.FILMS, ContentKind.SERIES.key(this.slug)),
				this.films.stream().flatMap(FilmEntry::contentKeys));
	}

}

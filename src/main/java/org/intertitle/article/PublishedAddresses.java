package org.intertitle.article;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.intertitle.media.CoverArt;
import org.intertitle.media.Picture;
import org.intertitle.web.JsonRows;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addresses of all pages of articles, films, people, series, authors and topics that
 * readers can open. Every method is one statement, and none counts rows.
 */
@Component
@Transactional(readOnly = true)
public class PublishedAddresses {

	private final JdbcClient jdbc;

	private final JsonRows rows;

	private final CoverArt covers;

	PublishedAddresses(JdbcClient jdbc, JsonRows rows, CoverArt covers) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.covers = covers;
	}

	/**
	 * Divides the pages of one kind into parts: part 1 has the ids from 1 to the size,
	 * and so on.
	 * @param kind of page
	 * @param size how many ids there are to a part
	 * @return the numbers of the parts that are not empty
	 */
	public List<Integer> parts(PageKind kind, int size) {
		return this.jdbc.sql(kind.parts()).param("size", size).query((row, number) -> row.getInt(1)).list();
	}

	/**
	 * Reads the addresses of pages of one kind.
	 * @param kind of page
	 * @param after the id behind which to begin
	 * @param end the last id that is wanted
	 * @param limit how many at most
	 * @return in the order of their ids
	 */
	public List<PublicAddress> read(PageKind kind, long after, long end, int limit) {
		return this.jdbc.sql(kind.addresses())
			.param("after", after)
			.param("end", end)
			.param("limit", limit)
			.query(this.rows.as(Row.class))
			.list()
			.stream()
			.map((row) -> new PublicAddress(row.id, kind.path(row.slug), row.changedAt, pictures(row)))
			.toList();
	}

	private List<String> pictures(Row row) {
		if (row.card == null) {
			return List.of();
		}
		Picture cover = row.card.cover();
		String first = (cover != null) ? cover.src()
				: DrawingController.card(row.slug, this.covers.fingerprint(row.card.coverFacts()));
		List<Picture> others = Objects.requireNonNullElse(row.pictures, List.of());
		return Stream.concat(Stream.of(first), others.stream().map(Picture::src)).distinct().toList();
	}

	private record Row(long id, String slug, @Nullable Instant changedAt, @Nullable ArticleCard card,
			@Nullable List<Picture> pictures) {
	}

}

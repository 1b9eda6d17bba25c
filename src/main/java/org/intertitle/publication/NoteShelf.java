package org.intertitle.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.intertitle.web.JsonRows;
import org.intertitle.web.Listing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The house notes, for the newsroom. Every method is one statement.
 */
@Component
@Transactional(readOnly = true)
class NoteShelf {

	private static final String NOTES = """
			select json_build_object('id', id, 'version', version, 'slot', slot, 'title', title, 'body', body,
				'sponsor', sponsor, 'shownFrom', date_trunc('second', shown_from),
				'shownUntil', date_trunc('second', shown_until),
				'state', case
					when shown_from > now() then 'TO_COME'
					when shown_until <= now() then 'OVER'
					when slot = :single and exists (
						select from house_note o where o.slot = n.slot and o.position < n.position
							and (o.shown_from is null or o.shown_from <= now())
							and (o.shown_until is null or o.shown_until > now())) then 'WAITING'
					else 'SHOWN' end)
			from house_note n
			""";

	private final JdbcClient jdbc;

	private final JsonRows rows;

	NoteShelf(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/**
	 * The notes that are asked for.
	 * @param listing its words are looked for in titles and texts; it shows those of one
	 * state
	 * @return by slot, in their order; a slot without notes is not among them
	 */
	Map<Slot, List<NoteRecord>> bySlot(Listing listing) {
		return this.jdbc
			.sql(NOTES + "where concat_ws(' ', title, sponsor, body) ilike :pattern order by slot, position")
			.param("single", Slot.MORE_STORIES.name())
			.param("pattern", listing.pattern())
			.query(this.rows.as(NoteRecord.class))
			.list()
			.stream()
			.filter((note) -> listing.show().isEmpty() || listing.show().equals(note.state().name()))
			.collect(Collectors.groupingBy(NoteRecord::slot));
	}

	Optional<NoteRecord> byId(long id) {
		return this.jdbc.sql(NOTES + "where id = :id")
			.param("single", Slot.MORE_STORIES.name())
			.param("id", id)
			.query(this.rows.as(NoteRecord.class))
			.optional();
	}

}

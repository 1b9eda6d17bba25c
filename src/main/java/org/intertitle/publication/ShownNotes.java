package org.intertitle.publication;

import java.util.List;

import org.intertitle.markdown.Markdown;
import org.intertitle.web.JsonRows;
import org.intertitle.web.MadeFrom;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The house notes that are shown now, by the database's clock, in one statement.
 */
@Component
public class ShownNotes {

	private static final String NOTES = """
			select json_build_object('slot', slot, 'title', title, 'body', body, 'sponsor', sponsor)
			from house_note
			where (shown_from is null or shown_from <= now()) and (shown_until is null or shown_until > now())
			order by slot, position
			""";

	private final JdbcClient jdbc;

	private final JsonRows rows;

	private final Markdown markdown;

	ShownNotes(JdbcClient jdbc, JsonRows rows, Markdown markdown) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.markdown = markdown;
	}

	/**
	 * Reads the notes.
	 * @return in the order of their slots and, within one, of their places
	 */
	public List<ShownNote> read() {
		return this.jdbc.sql(NOTES).query(this.rows.as(Row.class)).list().stream().map(this::shown).toList();
	}

	private ShownNote shown(Row row) {
		return new ShownNote(row.slot, row.title, row.sponsor,
				this.markdown.manuscript(row.body, row.sponsor != null).blocks());
	}

	private record Row(Slot slot, String title, String body, @Nullable String sponsor) implements MadeFrom {

	}

}

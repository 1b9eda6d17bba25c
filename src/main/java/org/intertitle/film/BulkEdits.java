package org.intertitle.film;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes several films at once.
 */
@Component
@Transactional
class BulkEdits {

	private static final int LONGEST_WORD = 60;

	private static final String ADD = """
			update film set %1$s = array_append(%1$s, :word), version = version + 1
			where id = any(cast(:films as bigint[])) and not :word = any(%1$s)
			""";

	private final JdbcClient jdbc;

	BulkEdits(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What films have several of. */
	enum Words {

		GENRES, COUNTRIES

	}

	/**
	 * Adds a genre or a country to the films that do not have it.
	 * @param films by id
	 * @param words which of the two it is
	 * @param typed its name as it was typed
	 * @return whether a name was typed that can be added
	 */
	boolean add(List<Long> films, Words words, String typed) {
		String word = typed.strip().replaceAll("\\s+", " ");
		if (word.isEmpty() || word.length() > LONGEST_WORD || word.contains(",")) {
			return false;
		}
		this.jdbc.sql(ADD.formatted((words == Words.GENRES) ? "genres" : "countries"))
			.param("films", films.toArray(Long[]::new))
			.param("word", word)
			.update();
		return true;
	}

}

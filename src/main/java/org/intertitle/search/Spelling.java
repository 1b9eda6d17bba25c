package org.intertitle.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Guesses what somebody meant of whose words nothing is found. Only words from names and
 * titles that are public are told.
 */
@Component
@Transactional(readOnly = true, timeout = 2)
class Spelling {

	private static final int MOST_WORDS = 6;

	private final JdbcClient jdbc;

	Spelling(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Looks for the nearest words. It is one statement.
	 * @param wording of the question
	 * @return the question in other words; nothing if none are known
	 */
	Optional<String> correct(Wording wording) {
		List<String> words = wording.words().stream().limit(MOST_WORDS).toList();
		Map<String, String> nearest = this.jdbc.sql("select typed, nearest from search_nearest(:words)")
			.param("words", words.toArray(String[]::new))
			.query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		return Optional.of(nearest).filter(Predicate.not(Map::isEmpty)).map(wording::with);
	}

}

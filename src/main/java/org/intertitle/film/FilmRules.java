package org.intertitle.film;

import java.sql.Types;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a film may not be: at another's address, at another's place in a series, credited
 * twice. The database holds the same rules; here they are said in words, by the field
 * that has to change.
 */
@Component
class FilmRules {

	private static final String OTHERS = """
			select
				(select l.label from film_address d join film_label l on l.id = d.film_id
					where d.slug = :slug and d.film_id is distinct from :id),
				(select l.label from film f join series s on s.id = f.series_id join film_label l on l.id = f.id
					where s.id = :series and f.series_position = :position and f.id is distinct from :id)
			""";

	/** What the database says when somebody else was faster by a moment. */
	private static final Map<String, Map.Entry<String, String>> RACES = Map.of("credit_person_id_fkey",
			Map.entry("credits", "Somebody in the credits has just been deleted or merged."), "film_slug_key",
			Map.entry("slug", "Another film has just taken this address."), "film_address_pkey",
			Map.entry("slug", "Another film has just taken this address."), "film_series_id_series_position_key",
			Map.entry("seriesPosition", "Another film has just taken this place."), "person_slug_key",
			Map.entry("slug", "Somebody else has just taken this address."), "person_address_pkey",
			Map.entry("slug", "Somebody else has this address, or had it once."), "series_slug_key",
			Map.entry("slug", "Another series has just taken this address."), "series_address_pkey",
			Map.entry("slug", "Another series has this address, or had it once."), "film_poster_id_fkey",
			Map.entry("poster", "This picture has just been deleted."));

	private final JdbcClient jdbc;

	FilmRules(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Checks a film before it is written.
	 * @param id of the film; none for a new one
	 * @param slug its address
	 * @param series id of its series, if any
	 * @param position its place there
	 * @param credits in billing order
	 * @throws FilmRefused if it breaks a rule
	 */
	void check(@Nullable Long id, String slug, @Nullable Long series, @Nullable Integer position,
			List<Credit> credits) {
		Map<String, String> faults = new LinkedHashMap<>();
		this.jdbc.sql(OTHERS)
			.param("id", id, Types.BIGINT)
			.param("slug", slug)
			.param("series", series, Types.BIGINT)
			.param("position", position, Types.INTEGER)
			.query((row) -> {
				addFault(faults, "slug", "The film %s has this address, or had it once.", row.getString(1));
				addFault(faults, "seriesPosition", "The film %s has this place in the series.", row.getString(2));
			});
		Set<Credit> seen = new HashSet<>();
		for (int at = 0; at < credits.size(); at++) {
			if (!seen.add(credits.get(at))) {
				faults.put("person-" + at, "This credit is there already, further up.");
			}
		}
		if (!faults.isEmpty()) {
			throw new FilmRefused(faults);
		}
	}

	private static void addFault(Map<String, String> faults, String field, String sentence, @Nullable String other) {
		if (other != null) {
			faults.put(field, sentence.formatted(other));
		}
	}

	/**
	 * Writes, and says it in words if the database refuses what the check let through.
	 * @param <T> what comes of it
	 * @param writing with a flush at its end
	 * @return what was written
	 * @throws FilmRefused if somebody else was faster
	 */
	static <T> T inWords(Supplier<T> writing) {
		try {
			return writing.get();
		}
		catch (DataIntegrityViolationException ex) {
			throw constraint(ex).map(RACES::get)
				.<RuntimeException>map((fault) -> new FilmRefused(Map.of(fault.getKey(), fault.getValue())))
				.orElse(ex);
		}
	}

	private static Optional<String> constraint(DataIntegrityViolationException refused) {
		for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
			if (cause instanceof ConstraintViolationException violation) {
				return Optional.ofNullable(violation.getConstraintName());
			}
		}
		String message = Objects.requireNonNullElse(refused.getMessage(), "");
		return RACES.keySet().stream().filter((name) -> message.contains('"' + name + '"')).findFirst();
	}

}

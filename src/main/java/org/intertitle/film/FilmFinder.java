package org.intertitle.film;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.intertitle.web.JsonRows;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds films by what somebody types, while they type it and afterwards.
 */
@Component
@Transactional(readOnly = true)
public class FilmFinder {

	/** As many characters as are worth comparing. */
	private static final int LONGEST = 100;

	private static final Pattern WITH_YEAR = Pattern.compile("(.+?)\\s*\\(?((?:18|19|20|21)\\d\\d)\\)?");

	private static final String FOUND = """
			select json_build_object('id', l.id, 'slug', l.slug, 'title', l.title, 'year', l.year,
				'directors', l.directors, 'label', l.label)
			from (%s) hit join film_label l on l.id = hit.id
			order by hit.rank, l.title, l.year desc, l.id limit :limit
			""";

	/**
	 * Each part is read from an index and ends at the limit: titles of a year, titles
	 * that begin so, original titles that do, and those with a word that does.
	 */
	private static final String BEGINNING = FOUND.formatted(
			"""
					select id, min(rank) as rank from (
						(select id, 0 as rank from film where year = :year and folded like folded(:title) || '%' limit :limit)
						union all
						(select id, 1 from film where folded = folded(:typed) limit :limit)
						union all
						(select id, 2 from film where folded like folded(:typed) || '%' order by folded, year desc limit :limit)
						union all
						(select id, 3 from film where folded_original like folded(:typed) || '%' and folded_original <> ''
							order by folded_original limit :limit)
						union all
						(select id, 4 from film where length(folded(:typed)) > 2
							and (folded like '% ' || folded(:typed) || '%' or folded_original like '% ' || folded(:typed) || '%')
							limit :limit)) hits
					group by id order by 2 limit :limit
					""");

	/** Of hundreds that are alike, the best of the first few hundred will do. */
	private static final String LIKE = FOUND.formatted("""
			select id, row_number() over (order by similarity(folded, folded(:typed)) desc) as rank
			from (select id, folded from film where folded % folded(:typed) limit 300) alike
			order by 2 limit :limit
			""");

	private static final String LABELLED = FOUND.formatted("""
			select f.id, case when l.label = :typed then 1 else 2 end as rank
			from film f join film_label l on l.id = f.id
			where (f.folded = folded(:title) and f.year = :year) or f.folded = folded(:typed)
				or f.folded = folded(:bare)
			""");

	private final JdbcClient jdbc;

	private final JsonRows rows;

	FilmFinder(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/**
	 * A film that may be meant.
	 *
	 * @param id of the film
	 * @param slug its address
	 * @param title as the publication prints it
	 * @param year of first release
	 * @param directors names, in billing order
	 * @param label such as "Ballerina (2025)"; no other film has it
	 */
	public record Suggestion(long id, String slug, String title, int year, List<String> directors, String label) {
	}

	/**
	 * Finds films by the beginning of their title, or of a word in it; by a likeness if
	 * nothing begins so.
	 * @param typed a title as far as it is typed, in any spelling, with or without a year
	 * @param limit how many at most
	 * @return the best first
	 */
	public List<Suggestion> suggest(String typed, int limit) {
		String text = typed.strip();
		if (text.length() > LONGEST || !saysSomething(text)) {
			return List.of();
		}
		List<Suggestion> beginning = find(BEGINNING, text, limit);
		if (!beginning.isEmpty() || text.length() <= 3) {
			return beginning;
		}
		// The usual likeness of 0.3 makes the index bring half the catalogue
		this.jdbc.sql("select set_config('pg_trgm.similarity_threshold', '0.5', true)").query(String.class).single();
		return find(LIKE, text, limit);
	}

	/** Whether anything is left of a text once it is folded. */
	static boolean saysSomething(String text) {
		return text.codePoints().anyMatch(Character::isLetterOrDigit);
	}

	/**
	 * Finds the films that a label, or a title alone, can mean.
	 * @param label as {@link Suggestion#label} or as somebody typed it
	 * @return one film if it is clear which, none if there is no such film, else all that
	 * may be meant
	 */
	public List<Suggestion> byLabel(String label) {
		String text = label.strip();
		if (text.length() > 4 * LONGEST || !saysSomething(text)) {
			return List.of();
		}
		List<Suggestion> found = find(LABELLED, text, LONGEST);
		List<Suggestion> exact = found.stream().filter((film) -> film.label().equals(text)).toList();
		return (exact.size() == 1) ? exact : found;
	}

	/**
	 * Names a film.
	 * @param id of the film
	 * @return nothing if it is not there
	 */
	public Optional<Suggestion> byId(long id) {
		return this.jdbc.sql("""
				select json_build_object('id', id, 'slug', slug, 'title', title, 'year', year, 'directors', directors,
					'label', label)
				from film_label where id = :id
				""").param("id", id).query(this.rows.as(Suggestion.class)).optional();
	}

	private List<Suggestion> find(String sql, String typed, int limit) {
		Matcher withYear = WITH_YEAR.matcher(typed);
		boolean dated = withYear.matches();
		return this.jdbc.sql(sql)
			.param("typed", typed)
			.param("title", dated ? withYear.group(1) : typed)
			.param("bare", typed.replaceFirst("\\s*\\([^()]*\\)$", ""))
			.param("year", year(withYear, dated), Types.INTEGER)
			.param("limit", limit)
			.query(this.rows.as(Suggestion.class))
			.list();
	}

	private static @Nullable Integer year(Matcher withYear, boolean dated) {
		return dated ? Integer.valueOf(withYear.group(2)) : null;
	}

}

package org.intertitle.film;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.intertitle.web.JsonRows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the people whom names mean: all names of a film in one statement.
 */
@Component
@Transactional(readOnly = true)
class PeopleFinder {

	/**
	 * As near as two spellings of one name are, on the scale of {@code pg_trgm}; a little
	 * further off still, if the first words are alike and not only a family's name.
	 */
	private static final double NEAR = 0.6;

	private static final double LESS_NEAR = 0.5;

	private static final String CANDIDATE = """
			json_build_object('id', p.id, 'slug', p.slug, 'name', p.name,
				'films', (select count(distinct film_id) from credit where person_id = p.id),
				'facts', (
					select coalesce(json_agg(x.fact), '[]')
					from (
						select f.title || ' (' || f.year || '), ' || lower(string_agg(distinct c.job, ', ')) as fact
						from credit c join film f on f.id = c.film_id where c.person_id = p.id
						group by f.id order by f.year desc, f.id limit 3) x))
			""";

	/**
	 * Somebody is like a name who is spelt nearly so, in any order of the words; or who
	 * shares its last word and its first one or the initial of it.
	 */
	private static final String MATCHES = """
			select json_build_object('typed', n.typed,
				'same', (
					select coalesce(json_agg(%1$s order by p.id), '[]')
					from person p where p.folded = n.folded and n.folded <> ''),
				'similar', (
					select coalesce(json_agg(%1$s order by near.similarity desc, p.id), '[]')
					from (
						select id, max(similarity) as similarity
						from (
							(select id, similarity(folded, n.folded) as similarity from person
								where folded %% n.folded and (similarity(folded, n.folded) >= :near
									or (similarity(folded, n.folded) >= :lessNear
										and similarity(split_part(folded, ' ', 1), split_part(n.folded, ' ', 1)) >= 0.15))
								order by 2 desc limit 5)
							union all
							(select id, similarity(folded, n.folded) from person
								where name_key = name_key(n.folded) and n.folded like '%% %%'
									and (split_part(folded, ' ', 1) like split_part(n.folded, ' ', 1) || '%%'
										or n.folded like split_part(folded, ' ', 1) || '%%')
								order by 2 desc limit 5)) either
						group by id order by 2 desc limit 5) near
					join person p on p.id = near.id
					where not exists (select from person s where s.folded = n.folded)))
			from (select typed, folded(typed) from unnest(cast(:names as text[])) typed) n(typed, folded)
			"""
		.formatted(CANDIDATE);

	private final JdbcClient jdbc;

	private final JsonRows rows;

	PeopleFinder(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/**
	 * Somebody who may be meant.
	 *
	 * @param id of the person
	 * @param slug the person's address
	 * @param name as it is printed
	 * @param films in how many films they are credited
	 * @param facts up to three of these and what they did there, newest first
	 */
	record Candidate(long id, String slug, String name, int films, List<String> facts) {

		/** What tells this person from others of the name. */
		public String remark() {
			return this.facts.isEmpty() ? "no credits yet" : String.join("; ", this.facts)
					+ ((this.films > this.facts.size()) ? "; " + (this.films - this.facts.size()) + " more" : "");
		}

	}

	/**
	 * Who may be meant by a name.
	 *
	 * @param typed the name
	 * @param same who has it, in any spelling
	 * @param similar who has one like it, if nobody has it; the likest first
	 */
	record Match(String typed, List<Candidate> same, List<Candidate> similar) {

		/** Whether exactly one person has the name. */
		public boolean isSure() {
			return this.same.size() == 1;
		}

		/** Whether somebody has to decide who is meant. */
		public boolean isDoubtful() {
			return !isSure() && !candidates().isEmpty();
		}

		/** Who may be meant. */
		public List<Candidate> candidates() {
			return this.same.isEmpty() ? this.similar : this.same;
		}

	}

	/**
	 * Finds people.
	 * @param names as they are printed somewhere
	 * @return for each name who may be meant
	 */
	Map<String, Match> match(Collection<String> names) {
		if (names.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql(MATCHES)
			.param("names", names.stream().distinct().toArray(String[]::new))
			.param("near", NEAR)
			.param("lessNear", LESS_NEAR)
			.query(this.rows.as(Match.class))
			.list()
			.stream()
			.collect(Collectors.toMap(Match::typed, Function.identity()));
	}

	/**
	 * Finds the people of names without asking who is like them.
	 * @param names as they are printed
	 * @return the id of the one who has been longest there, by name
	 */
	Map<String, Long> ids(Collection<String> names) {
		return this.jdbc.sql("""
				select typed, min(p.id) from unnest(cast(:names as text[])) typed
				join person p on p.folded = folded(typed) and p.folded <> '' group by typed
				""")
			.param("names", names.stream().distinct().toArray(String[]::new))
			.query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}

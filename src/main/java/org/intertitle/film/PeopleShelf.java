package org.intertitle.film;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.intertitle.web.JsonRows;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People as editors see them. Each method is one statement.
 */
@Component
@Transactional(readOnly = true)
class PeopleShelf {

	static final int PAGE = 50;

	private static final String LIST = """
			with found as (
				select p.id, p.folded, (select count(distinct c.film_id) from credit c where c.person_id = p.id) as films
				from person p where %1$s),
			chosen as materialized (
				select p.id, p.films, count(*) over () as total, row_number() over (order by %2$s) as number
				from found p where :missing = '' or p.films = 0 order by %2$s limit :limit offset :offset)
			select json_build_object('id', p.id, 'slug', p.slug, 'name', p.name, 'films', chosen.films,
				'jobs', (
					select coalesce(json_agg(j.job order by j.number desc, j.job), '[]')
					from (select c.job, count(*) as number from credit c where c.person_id = p.id group by c.job) j),
				'total', chosen.total)
			from chosen join person p on p.id = chosen.id order by chosen.number
			""";

	private static final String SUGGESTED = """
			select json_build_object('id', p.id, 'slug', p.slug, 'name', p.name,
				'films', (select count(distinct film_id) from credit where person_id = p.id),
				'facts', (
					select coalesce(json_agg(x.fact), '[]')
					from (
						select f.title || ' (' || f.year || '), ' || lower(string_agg(distinct c.job, ', ')) as fact
						from credit c join film f on f.id = c.film_id where c.person_id = p.id
						group by f.id order by f.year desc, f.id limit 2) x))
			from (
				select id, min(rank) as rank from (
					(select id, 1 as rank from person where folded like folded(:typed) || '%' order by folded limit :limit)
					union all
					(select id, 2 from person where length(folded(:typed)) > 2 and folded like '% ' || folded(:typed) || '%'
						limit :limit)) either
				group by id order by 2 limit :limit) hit
			join person p on p.id = hit.id order by hit.rank, p.folded, p.id
			""";

	private final JdbcClient jdbc;

	private final JsonRows rows;

	PeopleShelf(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/**
	 * Somebody in the list.
	 *
	 * @param id of the person
	 * @param slug the person's address
	 * @param name as it is printed
	 * @param films in how many films they are credited
	 * @param jobs what they did, the most frequent first
	 * @param total how many people the whole list has
	 */
	record PersonRow(long id, String slug, String name, int films, List<String> jobs, int total) {
	}

	List<PersonRow> list(PeopleQuery query) {
		return this.jdbc.sql(LIST.formatted(query.where(), query.order()))
			.params(Map.of("q", query.q(), "job", query.job(), "missing", query.missing(), "limit", PAGE, "offset",
					(query.page() - 1) * PAGE))
			.query(this.rows.as(PersonRow.class))
			.list();
	}

	/**
	 * A person and everything that names them.
	 *
	 * @param id of the person
	 * @param version that a change has to name
	 * @param slug the person's address
	 * @param name as it is printed
	 * @param credits from the newest film to the oldest
	 */
	record Person(long id, int version, String slug, String name, List<FilmCredit> credits) {

		/** A credit, as a person's page lists it. */
		record FilmCredit(long film, String label, String job, @Nullable String character) {
		}

	}

	Optional<Person> person(long id) {
		return people(List.of(id)).stream().findFirst();
	}

	List<Person> people(List<Long> ids) {
		return this.jdbc.sql("""
				select json_build_object('id', p.id, 'version', p.version, 'slug', p.slug, 'name', p.name, 'credits', (
					select coalesce(json_agg(json_build_object('film', l.id, 'label', l.label, 'job', c.job,
						'character', c.character_name) order by l.year desc, l.title, c.position), '[]')
					from credit c join film_label l on l.id = c.film_id where c.person_id = p.id))
				from person p where p.id = any(cast(:ids as bigint[])) order by p.folded, p.id
				""").param("ids", ids.toArray(Long[]::new)).query(this.rows.as(Person.class)).list();
	}

	/**
	 * Finds people by the beginning of their name, or of a word in it.
	 * @param typed a name as far as it is typed, in any spelling
	 * @param limit how many at most
	 * @return the best first
	 */
	List<PeopleFinder.Candidate> suggest(String typed, int limit) {
		String text = typed.strip();
		if (text.length() > PeopleQuery.LONGEST || !FilmFinder.saysSomething(text)) {
			return List.of();
		}
		return this.jdbc.sql(SUGGESTED)
			.param("typed", text)
			.param("limit", limit)
			.query(this.rows.as(PeopleFinder.Candidate.class))
			.list();
	}

}

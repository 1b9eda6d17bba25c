package org.intertitle.search;

import java.util.List;

import org.intertitle.web.JsonRows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Films, people, authors and articles by their names. Every method is one statement.
 */
@Component
@Transactional(readOnly = true, timeout = 2)
class PublishedNames {

	private static final int OF_EACH_KIND = 6;

	private static final int SUGGESTIONS = 8;

	/** Of less nobody can tell what it is the beginning of. */
	private static final int SHORTEST_PART = 3;

	/** The last word may not be finished yet. */
	private static final String CALLED = """
			select rank, kind, key, id, slug, name, year from search_names(:typed,
				coalesce((nullif(websearch_to_tsquery('reader', :asked)::text, '') || ':*')::tsquery, ''), :quota)
			""";

	private static final String NAMES = """
			select json_build_object('kind', kind, 'slug', slug, 'name', name, 'year', year)
			from (%s) found
			order by rank, array_position('{FILM,PERSON,AUTHOR}', kind), key, id
			""".formatted(CALLED);

	/** Articles are known by the beginning of their titles. */
	private static final String BEGINNING = """
			select json_build_object('kind', kind, 'slug', slug, 'name', name, 'year', year)
			from (%s union all (
				select 2, 'ARTICLE', e.key, a.id, a.slug, a.title, null
				from search_entry e join published_article a on a.id = e.article_id
				where folded(:typed) <> '' and e.key >= folded(:typed) and e.key < folded(:typed) || U&'\\+10FFFF'
				order by e.key limit :quota)) found
			order by rank, array_position('{FILM,PERSON,AUTHOR,ARTICLE}', kind), key, id limit :limit
			""".formatted(CALLED);

	private final JdbcClient jdbc;

	private final JsonRows rows;

	PublishedNames(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/**
	 * Whoever and whatever is called so.
	 * @param wording of the question
	 * @return those of exactly the name first; only a few of each kind
	 */
	List<Name> called(Wording wording) {
		return ask(NAMES, wording).query(this.rows.as(Name.class)).list();
	}

	/**
	 * What somebody may be about to type.
	 * @param wording as it is so far
	 */
	List<Name> beginning(Wording wording) {
		return ask(BEGINNING, wording).param("limit", SUGGESTIONS).query(this.rows.as(Name.class)).list();
	}

	private JdbcClient.StatementSpec ask(String statement, Wording wording) {
		List<String> words = wording.words();
		boolean telling = words.size() > 1 || (!words.isEmpty() && words.getLast().length() >= SHORTEST_PART);
		return this.jdbc.sql(statement)
			.param("typed", wording.typed())
			.param("asked", telling ? '"' + String.join("\" \"", words) + '"' : "")
			.param("quota", OF_EACH_KIND);
	}

}

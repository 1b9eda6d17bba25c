package org.intertitle.author;

import java.util.List;

import org.intertitle.web.JsonRows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds authors by what people type. Every method is one statement.
 */
@Component
class AuthorNames {

	/**
	 * Two of one name are told apart by their address, which also stands for a name with
	 * a comma in it: names stand between commas.
	 */
	private static final String OPTION = """
			json_build_object('slug', u.slug, 'name', u.name, 'role', u.role,
				'label', case
					when u.name like '%,%' then u.slug
					when exists (select from author o where folded(o.name) = folded(u.name) and o.id <> u.id)
						then u.name || ' (' || u.slug || ')'
					else u.name end,
				'articles', (select count(*) from author_use x where x.author_id = u.id))
			""";

	private static final String SUGGEST = """
			select %s from author u
			where folded(u.name) like '%%' || folded(:typed) || '%%'
			order by position(' ' || folded(:typed) in ' ' || folded(u.name)) = 0,
				position(folded(:typed) in folded(u.name)) > 1,
				(select count(*) from byline b where b.author_id = u.id) desc, u.name, u.id
			limit :limit
			""".formatted(OPTION);

	private static final String BY_NAMES = """
			select json_build_object('typed', n.typed, 'options', coalesce((
				select json_agg(%s order by u.id) from author u
				where case when exists (select from author s where n.typed in (s.slug, s.name || ' (' || s.slug || ')'))
					then n.typed in (u.slug, u.name || ' (' || u.slug || ')')
					else folded(u.name) = folded(n.typed) end), '[]'))
			from unnest(cast(:names as text[])) with ordinality n(typed, place) order by n.place
			""".formatted(OPTION);

	private static final String IDS = """
			select d.author_id from unnest(cast(:slugs as text[])) with ordinality s(slug, place)
			join author_address d on d.slug = s.slug order by s.place
			""";

	private final JdbcClient jdbc;

	private final JsonRows rows;

	AuthorNames(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	List<AuthorOption> suggest(String typed, int limit) {
		return this.jdbc.sql(SUGGEST)
			.param("typed", typed)
			.param("limit", limit)
			.query(this.rows.as(AuthorOption.class))
			.list();
	}

	List<NamedAuthor> byNames(List<String> names) {
		return this.jdbc.sql(BY_NAMES)
			.param("names", names.toArray(String[]::new))
			.query(this.rows.as(NamedAuthor.class))
			.list();
	}

	List<Long> idsBySlug(List<String> slugs) {
		return this.jdbc.sql(IDS)
			.param("slugs", slugs.toArray(String[]::new))
			.query((row, number) -> row.getLong(1))
			.list();
	}

}

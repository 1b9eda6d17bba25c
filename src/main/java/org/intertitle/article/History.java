package org.intertitle.article;

import java.sql.Types;
import java.util.List;
import java.util.Optional;

import org.intertitle.account.SignedIn;
import org.intertitle.web.JsonRows;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The revisions of articles. They are only ever added to.
 */
@Component
@Transactional
public class History {

	private static final String REVISION = """
			select json_build_object('number', number, 'madeAt', made_at, 'madeBy', made_by, 'origin', origin,
				'content', content, 'credits', credits)
			from revision where article_id = :article
			""";

	private final JdbcClient jdbc;

	private final JsonRows rows;

	private final JsonMapper json;

	History(JdbcClient jdbc, JsonRows rows, JsonMapper json) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.json = json;
	}

	void add(long article, int number, ArticleForm content, @Nullable Integer origin, @Nullable SignedIn by) {
		this.jdbc.sql("""
				insert into revision (article_id, number, account_id, made_by, origin, content, credits)
				values (:article, :number, :account, :by, :origin, cast(:content as jsonb), coalesce((
					select string_agg(line, E'\\n') from (
						select c.job || ': ' || string_agg(p.name || coalesce(' (' || c.character_name || ')', ''),
							', ' order by c.position) as line
						from film_address f join credit c on c.film_id = f.film_id join person p on p.id = c.person_id
						where f.slug = :film group by c.job order by min(c.position)) lines), ''))
				""")
			.param("article", article)
			.param("number", number)
			.param("account", (by != null) ? by.id() : null, Types.BIGINT)
			.param("by", (by != null) ? by.name() : "")
			.param("origin", origin, Types.INTEGER)
			.param("content", this.json.writeValueAsString(content))
			.param("film", content.film(), Types.VARCHAR)
			.update();
	}

	/**
	 * One revision.
	 * @param article id of the article
	 * @param number of the revision
	 * @return nothing if there is no such revision
	 */
	@Transactional(readOnly = true)
	public Optional<Revision> revision(long article, int number) {
		return this.jdbc.sql(REVISION + "and number = :number")
			.param("article", article)
			.param("number", number)
			.query(this.rows.as(Revision.class))
			.optional();
	}

	/**
	 * The newest revision.
	 * @param article id of the article
	 * @return nothing if there is no such article
	 */
	@Transactional(readOnly = true)
	public Optional<Revision> head(long article) {
		return this.jdbc.sql(REVISION + "order by number desc limit 1")
			.param("article", article)
			.query(this.rows.as(Revision.class))
			.optional();
	}

	/**
	 * A page of an article's revisions.
	 * @param article id of the article
	 * @param below only numbers below this one
	 * @param limit how many at most
	 * @return from new to old
	 */
	@Transactional(readOnly = true)
	public List<Revision> revisions(long article, int below, int limit) {
		return this.jdbc.sql(REVISION + "and number < :below order by number desc limit :limit")
			.param("article", article)
			.param("below", below)
			.param("limit", limit)
			.query(this.rows.as(Revision.class))
			.list();
	}

}

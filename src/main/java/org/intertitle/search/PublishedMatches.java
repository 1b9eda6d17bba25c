package org.intertitle.search;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import org.intertitle.article.ArticleCard;
import org.intertitle.web.Before;
import org.intertitle.web.JsonRows;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public articles that have some words. Every method is one statement, and none looks
 * further than its patience lasts.
 */
@Component
@Transactional(readOnly = true, timeout = 2)
class PublishedMatches {

	/** How many articles go on one page of results. */
	static final int PER_PAGE = 10;

	/** Beyond this many nobody counts. */
	static final int COUNTED = 1000;

	/** Until the last tier nobody can say how far back everything was looked through. */
	private static final int LAST_TIER = 5;

	private static final Duration PATIENCE = Duration.ofMillis(50);

	private static final Duration PATIENCE_TO_COUNT = Duration.ofMillis(15);

	/** The question in the words of the database. */
	private static final String QUESTION = """
			with question as materialized (
				select search_tiers(:typed, :asked) as tiers,
					coalesce(fact_query('kind', cast(:kind as text)), '') && coalesce(fact_query('year', cast(:year as text)), '')
					&& coalesce(fact_query('genre', nullif(folded(:genre), '')), '')
					&& coalesce(fact_query('author', nullif(lower(:author), '')) || fact_query('author', nullif(folded(:author), '')), '')
					&& case when :refused = '' then '' else !!websearch_to_tsquery(reader_config(), :refused) end as facts)
			""";

	private static final String PAGE = QUESTION
			+ """
					select json_build_object('tier', hit.tier, 'time', least(hit.published_at, now()), 'id', hit.article_id, 'card', c.card,
						'passage', ts_headline(reader_config(), plain_words(a.body), q.tiers[5], :marks))
					from question q cross join search_articles(q.tiers, q.facts, :rating, :tier, :time, :id, :quota,
						cast(:patience as interval)) with ordinality hit(tier, published_at, article_id, place)
						left join published_article a on a.id = hit.article_id left join published_card c on c.id = a.id
					order by hit.place
					""";

	private static final String COUNT = QUESTION
			+ """
					select count(*)::integer
					from question q cross join search_articles(
						array[case when numnode(q.tiers[5]) > 0 then q.tiers[5] else q.tiers[4] end], q.facts, :rating, 1, 'infinity', 0,
						:quota, cast(:patience as interval)) hit
					having bool_and(hit.article_id is not null) is not false
					""";

	/** Two passages of about two lines, with the marks of {@link Passage}. */
	private static final String MARKS = "StartSel=%s, StopSel=%s, MaxFragments=2, MaxWords=22, MinWords=10, FragmentDelimiter=\" … \""
		.formatted(Passage.START, Passage.STOP);

	private final JdbcClient jdbc;

	private final JsonRows rows;

	PublishedMatches(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/** A row of the results; one without a card says how far the search came. */
	private record Row(int tier, Instant time, @Nullable Long id, @Nullable ArticleCard card,
			@Nullable String passage) {

		From from() {
			return new From(this.tier, new Before(this.time, (this.id != null) ? this.id : 0));
		}

	}

	/**
	 * One page of results.
	 * @param request what is asked for
	 */
	Matches page(SearchRequest request) {
		List<Row> rows = bind(PAGE, request, PER_PAGE + 1, PATIENCE).param("tier", request.from().tier())
			.param("time", request.from().before().time().atOffset(ZoneOffset.UTC))
			.param("id", request.from().before().id())
			.param("marks", MARKS)
			.query(this.rows.as(Row.class))
			.list();
		List<Match> matches = rows.stream()
			.filter((row) -> row.card() != null)
			.limit(PER_PAGE)
			.map((row) -> new Match(Objects.requireNonNull(row.card()), Passage.of(row.passage()).orElse(null)))
			.toList();
		if (!rows.isEmpty() && rows.getLast().card() == null) {
			Row stop = rows.getLast();
			return new Matches(matches, stop.from(), true, (stop.tier() == LAST_TIER) ? stop.time() : null);
		}
		return new Matches(matches, (rows.size() > PER_PAGE) ? rows.get(PER_PAGE - 1).from() : null, false, null);
	}

	/**
	 * How many articles there are in all.
	 * @param request what is asked for
	 * @return at most one more than {@link #COUNTED}; none if it would take too long to
	 * say
	 */
	@Nullable Integer count(SearchRequest request) {
		return bind(COUNT, request, COUNTED + 1, PATIENCE_TO_COUNT).query(Integer.class).optional().orElse(null);
	}

	private JdbcClient.StatementSpec bind(String statement, SearchRequest request, int quota, Duration patience) {
		return this.jdbc.sql(statement)
			.param("typed", request.wording().typed())
			.param("asked", request.wording().asked())
			.param("refused", request.wording().refused().replace(String.valueOf(Wording.MARK), ""))
			.param("kind", (request.kind() != null) ? request.kind().name() : null, Types.VARCHAR)
			.param("year", (request.year() != null) ? request.year().toString() : null, Types.VARCHAR)
			.param("rating", request.rating(), Types.NUMERIC)
			.param("author", request.author())
			.param("genre", request.genre())
			.param("quota", quota)
			.param("patience", patience.toMillis() + " ms");
	}

}

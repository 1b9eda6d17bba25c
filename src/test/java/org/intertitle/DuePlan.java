package org.intertitle;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Articles that are scheduled to go out within a short time, and what became of each, by
 * the database's clock and told by the database itself.
 */
final class DuePlan {

	private static final long PATIENCE_MILLIS = 100_000;

	private final JdbcClient jdbc;

	private final int articles;

	private DuePlan(JdbcClient jdbc, int articles) {
		this.jdbc = jdbc;
		this.articles = articles;
	}

	/**
	 * Schedules articles and has the database write down which node publishes each.
	 * @param articles how many
	 * @param inSeconds when the first is due
	 * @param withinSeconds over what time they are spread
	 */
	static DuePlan of(JdbcClient jdbc, int articles, double inSeconds, double withinSeconds) {
		for (String statement : List.of("""
				create table if not exists due_witness (
					article_id bigint not null, node text not null, at timestamptz not null default clock_timestamp())
				""", """
				create or replace function due_witness() returns trigger language plpgsql as $$
				begin
					insert into due_witness (article_id, node) values (new.id, current_setting('application_name'));
					return null;
				end $$
				""", """
				create or replace trigger due_witness after update of status on article
					for each row when (new.status = 'PUBLISHED' and new.slug like 'due-%')
					execute function due_witness()
				""")) {
			jdbc.sql(statement).update();
		}
		jdbc.sql("""
				insert into article (slug, kind, status, title, body, published_at, live)
				select 'due-' || n, 'FEATURE', 'SCHEDULED', 'Due ' || n, 'Text.',
					now() + make_interval(secs => :first + :spread * n / :articles), 1
				from generate_series(1, :articles) n
				""").param("first", inSeconds).param("spread", withinSeconds).param("articles", articles).update();
		return new DuePlan(jdbc, articles);
	}

	/**
	 * How it went. Lateness counts to the last thing that publishing writes, or to the
	 * commit where the database remembers it.
	 *
	 * @param published how many articles are
	 * @param notOnce how many were not told, noted and written down exactly once each
	 * @param early how many went out before their time
	 * @param middle the median lateness in milliseconds
	 * @param late99 the 99th percentile
	 * @param latest of all
	 * @param nodes how many nodes published some
	 */
	record Figures(int published, int notOnce, int early, double middle, double late99, double latest, int nodes) {
	}

	/** Whether a part of the articles has gone out. */
	boolean isPast(double part) {
		return count("status = 'PUBLISHED'") >= part * this.articles;
	}

	Figures await(boolean commitTimes) throws InterruptedException {
		long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
		while (count("status = 'SCHEDULED'") > 0 && System.nanoTime() < end) {
			Thread.sleep(200);
		}
		// Whoever would publish one twice does it now
		Thread.sleep(1500);
		return figures(commitTimes ? "pg_xact_commit_timestamp(a.xmin)" : "b.at");
	}

	private Figures figures(String publishedAt) {
		return this.jdbc.sql("""
				with told as (
					select a.id, a.status, a.published_at as due, n.at as noted_at, n.times as notes, b.times as audits,
						w.times as updates, extract(epoch from %s - a.published_at) * 1000 as late
					from article a
					left join lateral (select count(*) as times, min(made_at) as at from article_note
						where article_id = a.id and event = 'PUBLISHED') n on true
					left join lateral (select count(*) as times, max(at) as at from audit where deed = 'PUBLISHED'
						and subject like 'article ' || a.id || ' %%') b on true
					left join lateral (select count(*) as times from due_witness where article_id = a.id) w on true
					where a.slug like 'due-%%')
				select count(*) filter (where status = 'PUBLISHED') as published,
					count(*) filter (where notes <> 1 or audits <> 1 or updates <> 1) as "notOnce",
					count(*) filter (where noted_at < due) as early,
					coalesce(percentile_disc(0.5) within group (order by late), 0) as middle,
					coalesce(percentile_disc(0.99) within group (order by late), 0) as late99,
					coalesce(max(late), 0) as latest,
					(select count(distinct node) from due_witness) as nodes
				from told
				""".formatted(publishedAt))
			.query((row, number) -> new Figures(row.getInt(1), row.getInt(2), row.getInt(3), row.getDouble(4),
					row.getDouble(5), row.getDouble(6), row.getInt(7)))
			.single();
	}

	private int count(String condition) {
		return this.jdbc.sql("select count(*) from article where slug like 'due-%' and " + condition)
			.query(Integer.class)
			.single();
	}

	/** Takes it all away again. */
	void clear() {
		this.jdbc.sql("drop trigger if exists due_witness on article").update();
		this.jdbc.sql("drop function if exists due_witness()").update();
		this.jdbc.sql("drop table if exists due_witness").update();
		this.jdbc.sql("delete from article where slug like 'due-%'").update();
	}

	static void print(String what, Figures figures) {
		System.out.printf(
				"%s: %d published by %d nodes, %d not exactly once, %d early, late by %.0f ms (median), "
						+ "%.0f ms (p99), %.0f ms (latest)%n",
				what, figures.published(), figures.nodes(), figures.notOnce(), figures.early(), figures.middle(),
				figures.late99(), figures.latest());
	}

}

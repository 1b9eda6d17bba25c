package org.intertitle.front;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;

import org.intertitle.publication.Site;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which years and months have articles, and how many.
 */
@Component
class ArchiveCalendar {

	/**
	 * The whole days of UTC that lie in a span are counted already; what is left at its
	 * ends, where the publication's day begins at another hour or has not ended yet, is
	 * counted here.
	 */
	private static final String COUNTS = """
			select extract(%1$s from local) as span, articles
			from (%2$s) spans(local)
			cross join lateral (
				select local at time zone :zone as start, (local + interval '1 %1$s') at time zone :zone as finish) s
			cross join lateral (
				select ((start + interval '1 day' - interval '1 microsecond') at time zone 'UTC')::date as first_day,
					(least(finish, now()) at time zone 'UTC')::date as last_day) d
			cross join lateral (
				select first_day::timestamp at time zone 'UTC' as first_midnight,
					greatest(first_day, last_day)::timestamp at time zone 'UTC' as last_midnight) m
			cross join lateral (
				select (select coalesce(sum(articles), 0) from article_day where day >= first_day and day < last_day)
					+ (select count(*) from published_article
						where published_at >= start and published_at < least(finish, first_midnight))
					+ (select count(*) from published_article
						where published_at >= last_midnight and published_at < finish) as articles) counted
			where articles > 0 order by local
			""";

	private static final String YEARS = """
			select generate_series(date_trunc('year', min(day) - interval '1 day'), now() at time zone :zone,
				interval '1 year')
			from article_day where articles > 0
			""";

	private static final String MONTHS = """
			select generate_series(cast(:from as timestamp), cast(:from as timestamp) + interval '11 months',
				interval '1 month')
			""";

	private final JdbcClient jdbc;

	ArchiveCalendar(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Span> years(ZoneId zone) {
		return spans(this.jdbc.sql(COUNTS.formatted("year", YEARS)), zone).reversed();
	}

	List<Span> months(int year, Site site) {
		JdbcClient.StatementSpec months = this.jdbc.sql(COUNTS.formatted("month", MONTHS))
			.param("from", LocalDate.of(year, 1, 1));
		return spans(months, site.zone()).stream()
			.map((span) -> new Span("%d/%02d".formatted(year, Integer.parseInt(span.path)),
					Month.of(Integer.parseInt(span.path)).getDisplayName(TextStyle.FULL_STANDALONE, site.locale()),
					span.articles))
			.toList();
	}

	private static List<Span> spans(JdbcClient.StatementSpec counts, ZoneId zone) {
		return counts.param("zone", zone.getId())
			.query((row, number) -> new Span(String.valueOf(row.getInt(1)), String.valueOf(row.getInt(1)),
					row.getLong(2)))
			.list();
	}

	/**
	 * A year or a month with articles.
	 *
	 * @param path below {@code /archive/}
	 * @param name as it is printed
	 * @param articles how many
	 */
	record Span(String path, String name, long articles) {
	}

}

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

	private static final String COUNTS = """
			select extract(%s from published_at at time zone :zone) as span, count(*) from published_article
			where published_at >= :from and published_at < :to group by span order by span
			""";

	private final JdbcClient jdbc;

	ArchiveCalendar(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Span> years(ZoneId zone) {
		return spans("year", zone, LocalDate.of(1, 1, 1), LocalDate.of(9999, 1, 1)).reversed();
	}

	List<Span> months(int year, Site site) {
		return spans("month", site.zone(), LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).stream()
			.map((span) -> new Span("%d/%02d".formatted(year, Integer.parseInt(span.path)),
					Month.of(Integer.parseInt(span.path)).getDisplayName(TextStyle.FULL_STANDALONE, site.locale()),
					span.articles))
			.toList();
	}

	private List<Span> spans(String unit, ZoneId zone, LocalDate from, LocalDate to) {
		return this.jdbc.sql(COUNTS.formatted(unit))
			.param("zone", zone.getId())
			.param("from", from.atStartOfDay(zone).toOffsetDateTime())
			.param("to", to.atStartOfDay(zone).toOffsetDateTime())
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

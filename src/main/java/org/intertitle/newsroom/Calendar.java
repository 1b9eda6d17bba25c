package org.intertitle.newsroom;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.intertitle.account.SignedIn;
import org.intertitle.article.ArticleIndex;
import org.intertitle.article.Standing;
import org.intertitle.publication.CurrentSite;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Lays the articles of a month out by day, in the publication's zone. A day that editors
 * have in mind and the moment when readers get to see an article are two things: the
 * first stands in the calendar until there is the second.
 */
@Component
class Calendar {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	private final ArticleIndex index;

	private final CurrentSite site;

	private final Clock clock;

	Calendar(ArticleIndex index, CurrentSite site, Clock clock) {
		this.index = index;
		this.site = site;
		this.clock = clock;
	}

	/**
	 * A month.
	 *
	 * @param month the month
	 * @param weeks from Monday to Sunday; the first and the last reach into its
	 * neighbours
	 */
	record Month(YearMonth month, List<List<Day>> weeks) {

		/** The days on which something happens, in order. */
		public List<Day> agenda() {
			return this.weeks.stream()
				.flatMap(List::stream)
				.filter((day) -> day.ofThisMonth() && !day.entries().isEmpty())
				.toList();
		}

		public String heading() {
			return this.month.format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK));
		}

		public YearMonth previous() {
			return this.month.minusMonths(1);
		}

		public YearMonth next() {
			return this.month.plusMonths(1);
		}

	}

	/** A day. */
	record Day(LocalDate date, boolean ofThisMonth, boolean today, List<Entry> entries) {
	}

	/**
	 * An article on its day.
	 *
	 * @param article where it stands
	 * @param time when readers see it; none while the day is only planned
	 */
	record Entry(Standing article, @Nullable String time) {
	}

	Month of(YearMonth month, SignedIn who) {
		ZoneId zone = this.site.read().zone();
		LocalDate from = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		LocalDate to = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).plusDays(1);
		List<Standing> articles = this.index.between(from, to, from.atStartOfDay(zone).toInstant(),
				to.atStartOfDay(zone).toInstant(), who);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), zone);
		List<List<Day>> weeks = new ArrayList<>();
		for (LocalDate monday = from; monday.isBefore(to); monday = monday.plusWeeks(1)) {
			weeks.add(monday.datesUntil(monday.plusWeeks(1))
				.map((date) -> new Day(date, YearMonth.from(date).equals(month), date.equals(today),
						entries(articles, date, zone)))
				.toList());
		}
		return new Month(month, weeks);
	}

	private static List<Entry> entries(List<Standing> articles, LocalDate date, ZoneId zone) {
		return articles.stream().filter((article) -> date.equals(day(article, zone))).map((article) -> {
			Instant at = moment(article);
			return new Entry(article, (at != null) ? TIME.format(at.atZone(zone)) : null);
		}).toList();
	}

	private static @Nullable LocalDate day(Standing article, ZoneId zone) {
		Instant at = moment(article);
		return (at != null) ? LocalDate.ofInstant(at, zone) : article.plannedOn();
	}

	private static @Nullable Instant moment(Standing article) {
		return (article.live() != null) ? article.publishedAt() : null;
	}

}

package org.intertitle.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import org.intertitle.media.Picture;
import org.intertitle.web.MadeFrom;
import org.intertitle.web.WallClock;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows of the publication.
 *
 * @param name the publication's name
 * @param tagline a line under the name
 * @param mission what it stands for, Markdown
 * @param accent the colour of the house
 * @param logo stands beside the name, if there is one
 * @param language of the articles, a BCP 47 tag
 * @param timeZone an IANA zone name
 * @param ratingScale for reviews
 * @param navigation links at the head of the page
 * @param social the publication's places elsewhere
 * @param pages links to the fixed pages
 */
public record Site(String name, String tagline, String mission, String accent, @Nullable Picture logo, String language,
		String timeZone, RatingScale ratingScale, List<Link> navigation, List<Link> social,
		List<Link> pages) implements MadeFrom {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	/**
	 * What is shown while the settings cannot be read.
	 */
	static final Site UNKNOWN = new Site("Intertitle", "", "", "vermilion", null, "en", "UTC",
			new RatingScale(new BigDecimal("0.5"), new BigDecimal("5"), new BigDecimal("0.5")), List.of(), List.of(),
			List.of());

	/**
	 * A date as readers see it, such as "6 June 2025".
	 * @param time any moment
	 * @return its date in the publication's zone and language
	 */
	public String date(Instant time) {
		return date(time.atZone(zone()).toLocalDate());
	}

	/**
	 * A date as readers see it, such as "6 June 2025".
	 * @param date any date
	 * @return the date in the publication's language
	 */
	public String date(LocalDate date) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()).format(date);
	}

	/**
	 * A moment for programs that read a page (HTML, "A valid global date and time
	 * string").
	 * @param time any moment
	 * @return in UTC, such as "2025-06-06T07:30:00Z"; no more exact than a second
	 */
	public String timestamp(Instant time) {
		return time.truncatedTo(ChronoUnit.SECONDS).toString();
	}

	/**
	 * A moment to the minute, such as "6 June 2025, 09:30".
	 * @param time any moment
	 * @return its date and time in the publication's zone and language
	 */
	public String moment(Instant time) {
		return date(time) + ", " + TIME.format(time.atZone(zone()));
	}

	/**
	 * The clocks of the publication's zone.
	 * @return reads and writes what editors type
	 */
	public WallClock clock() {
		return new WallClock(zone());
	}

	/**
	 * The publication's zone.
	 * @return the zone in which dates are shown and archives are cut
	 */
	public ZoneId zone() {
		return ZoneId.of(this.timeZone);
	}

	/**
	 * The locale of dates. English without a country is taken for British: day before
	 * month.
	 * @return the locale
	 */
	public Locale locale() {
		return "en".equals(this.language) ? Locale.UK : Locale.forLanguageTag(this.language);
	}

}

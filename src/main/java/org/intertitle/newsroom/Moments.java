package org.intertitle.newsroom;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;

/**
 * Reads and writes moments as {@code datetime-local} fields do (HTML, section 2.3.5.5),
 * in the publication's zone.
 */
final class Moments {

	private static final DateTimeFormatter TYPED = new DateTimeFormatterBuilder()
		.appendPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]")
		.toFormatter(Locale.ROOT)
		.withResolverStyle(java.time.format.ResolverStyle.STRICT);

	private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

	private Moments() {
	}

	/**
	 * Reads a moment. One that the clocks show twice is the first of the two.
	 * @param typed such as {@code 2026-11-23T09:30}
	 * @param zone the publication's
	 * @return the moment
	 * @throws IllegalArgumentException if there is no such moment, with a sentence that
	 * says why
	 */
	static Instant read(String typed, ZoneId zone) {
		LocalDateTime local = local(typed);
		List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
		if (offsets.isEmpty()) {
			ZoneOffsetTransition leap = zone.getRules().getTransition(local);
			throw new IllegalArgumentException(
					"There is no %s in %s: the clocks go from %s to %s.".formatted(SAID.format(local), zone.getId(),
							leap.getDateTimeBefore().toLocalTime(), leap.getDateTimeAfter().toLocalTime()));
		}
		return local.toInstant(offsets.getFirst());
	}

	private static LocalDateTime local(String typed) {
		try {
			return LocalDateTime.parse(typed, TYPED);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("Write a date and a time that exist, such as 2026-11-23 09:30.", ex);
		}
	}

	/**
	 * Writes a moment for the field.
	 */
	static String write(Instant moment, ZoneId zone) {
		return LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.SECONDS).toString();
	}

}

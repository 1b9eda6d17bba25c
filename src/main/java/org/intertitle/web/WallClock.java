package org.intertitle.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Dates and times as people of one place know them. Where clocks are put forward some of
 * them do not exist, and where they are put back some are there twice.
 *
 * @param zone the place
 */
public record WallClock(ZoneId zone) {

	/** What fields of the type {@code datetime-local} send (HTML, section 2.3.5.5). */
	private static final DateTimeFormatter TYPED = new DateTimeFormatterBuilder()
		.appendPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]")
		.toFormatter(Locale.ROOT)
		.withResolverStyle(ResolverStyle.STRICT);

	private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

	/** Postgres and people's calendars agree within these. */
	private static final int LAST_YEAR = 9999;

	/**
	 * Reads a moment.
	 * @param typed such as {@code 2026-11-23T09:30}
	 * @param offset which of two moments is meant where the clocks show one time twice;
	 * one of the keys of {@link #choices}
	 * @return the moment
	 * @throws IllegalArgumentException if there is no such moment, or there are two and
	 * the offset is neither's, with a sentence that says so
	 */
	public Instant read(String typed, String offset) {
		LocalDateTime local = local(typed);
		List<ZoneOffset> offsets = this.zone.getRules().getValidOffsets(local);
		if (offsets.isEmpty()) {
			throw new IllegalArgumentException(gap(local));
		}
		if (offsets.size() == 1) {
			return local.toInstant(offsets.getFirst());
		}
		return offsets.stream()
			.filter((either) -> either.getId().equals(offset))
			.findFirst()
			.map(local::toInstant)
			.orElseThrow(() -> new IllegalArgumentException(
					"The clocks in %s show %s twice, because they are put back. Choose one of the two."
						.formatted(this.zone.getId(), SAID.format(local))));
	}

	private static LocalDateTime local(String typed) {
		try {
			LocalDateTime local = LocalDateTime.parse(typed.strip(), TYPED);
			if (local.getYear() >= 1 && local.getYear() <= LAST_YEAR) {
				return local;
			}
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException(unknown(), ex);
		}
		throw new IllegalArgumentException(unknown());
	}

	private static String unknown() {
		return "Write a date and a time that exist, such as 2026-11-23 09:30.";
	}

	private String gap(LocalDateTime local) {
		ZoneOffsetTransition leap = Objects.requireNonNull(this.zone.getRules().getTransition(local));
		return "There is no %s in %s: the clocks go from %s straight to %s.".formatted(SAID.format(local),
				this.zone.getId(), SAID.format(leap.getDateTimeBefore()), SAID.format(leap.getDateTimeAfter()));
	}

	/**
	 * What may be meant where the clocks show a time twice.
	 * @param typed as for {@link #read}
	 * @return words by offset, the earlier moment first; nothing if there is no choice
	 */
	public Map<String, String> choices(String typed) {
		Map<String, String> choices = new LinkedHashMap<>();
		try {
			List<ZoneOffset> offsets = this.zone.getRules().getValidOffsets(local(typed));
			if (offsets.size() > 1) {
				choices.put(offsets.getFirst().getId(),
						"The first time, before the clocks are put back (UTC%s)".formatted(offsets.getFirst().getId()));
				choices.put(offsets.getLast().getId(),
						"The second time, an hour later (UTC%s)".formatted(offsets.getLast().getId()));
			}
		}
		catch (IllegalArgumentException ex) {
			// Read says what is wrong; there is nothing to choose
		}
		return choices;
	}

	/**
	 * Writes a moment for a field.
	 * @param moment any
	 * @return what {@link #read} reads
	 */
	public String write(Instant moment) {
		return LocalDateTime.ofInstant(moment, this.zone).truncatedTo(ChronoUnit.MINUTES).toString();
	}

	/**
	 * The offset of a moment, which tells it from another of the same date and time.
	 * @param moment any
	 * @return such as "+01:00"
	 */
	public String offset(Instant moment) {
		return this.zone.getRules().getOffset(moment).getId();
	}

	/**
	 * Says a moment to people.
	 * @param moment any
	 * @return such as "23 November 2026, 09:30"
	 */
	public String say(Instant moment) {
		return SAID.format(moment.atZone(this.zone));
	}

}

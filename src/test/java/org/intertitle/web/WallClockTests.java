package org.intertitle.web;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WallClockTests {

	private static final WallClock LONDON = new WallClock(ZoneId.of("Europe/London"));

	@ParameterizedTest
	@CsvSource({ "2026-11-23T09:30, 2026-11-23T09:30:00Z", "2026-07-01 09:30, 2026-07-01T08:30:00Z",
			"2026-07-01T09:30:15, 2026-07-01T08:30:15Z", "' 2026-07-01T09:30 ', 2026-07-01T08:30:00Z",
			"2024-02-29T00:00, 2024-02-29T00:00:00Z" })
	void readsWhatFieldsSend(String typed, Instant moment) {
		assertThat(LONDON.read(typed, "")).isEqualTo(moment);
		assertThat(LONDON.choices(typed)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "soon", "2026-02-30T12:00", "2026-13-01T12:00", "2026-01-01T24:00", "2026-01-01T12:60",
			"2026-01-01", "12:00", "2026-02-29T12:00", "0000-01-01T00:00", "99999-01-01T00:00", "+10000-01-01T00:00",
			"-0001-01-01T00:00", "2026-1-1T1:00", "2026-01-01T12:00Z" })
	void refusesDatesThatDoNotExist(String typed) {
		assertThatIllegalArgumentException().isThrownBy(() -> LONDON.read(typed, ""))
			.withMessage("Write a date and a time that exist, such as 2026-11-23 09:30.");
		assertThat(LONDON.choices(typed)).isEmpty();
	}

	@Test
	void saysWhenTheClocksLeapOverATime() {
		assertThatIllegalArgumentException().isThrownBy(() -> LONDON.read("2026-03-29T01:30", "+01:00"))
			.withMessage("There is no 29 March 2026, 01:30 in Europe/London: "
					+ "the clocks go from 29 March 2026, 01:00 straight to 29 March 2026, 02:00.");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new WallClock(ZoneId.of("Pacific/Apia")).read("2011-12-30T12:00", ""))
			.withMessageContaining("There is no 30 December 2011");
	}

	@Test
	void asksWhichOfTwoIsMeant() {
		String twice = "2026-10-25T01:30";
		assertThat(LONDON.choices(twice)).containsOnlyKeys("+01:00", "Z");
		assertThatIllegalArgumentException().isThrownBy(() -> LONDON.read(twice, ""))
			.withMessageContaining("show 25 October 2026, 01:30 twice");
		assertThatIllegalArgumentException().isThrownBy(() -> LONDON.read(twice, "+02:00"));
		assertThat(LONDON.read(twice, "+01:00")).isEqualTo("2026-10-25T00:30:00Z");
		assertThat(LONDON.read(twice, "Z")).isEqualTo("2026-10-25T01:30:00Z");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-03-29T01:00:00Z",
			"2026-11-23T09:30:00Z" })
	void readsWhatItWrites(Instant moment) {
		assertThat(LONDON.read(LONDON.write(moment), LONDON.offset(moment))).isEqualTo(moment);
	}

}

package org.intertitle.newsroom;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MomentsTests {

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	@ParameterizedTest
	@CsvSource({ "2026-11-23T09:30, 2026-11-23T09:30:00Z", "2026-07-01T09:30, 2026-07-01T08:30:00Z",
			"2026-07-01 09:30:15, 2026-07-01T08:30:15Z" })
	void readsAMomentInTheZone(String typed, Instant moment) {
		assertThat(Moments.read(typed, LONDON)).isEqualTo(moment);
	}

	@Test
	void anHourThatComesTwiceIsTheFirst() {
		assertThat(Moments.read("2026-10-25T01:30", LONDON)).isEqualTo("2026-10-25T00:30:00Z");
	}

	@Test
	void anHourThatIsLeftOutIsRefusedWithAReason() {
		assertThatIllegalArgumentException().isThrownBy(() -> Moments.read("2027-03-28T01:30", LONDON))
			.withMessage("There is no 28 March 2027, 01:30 in Europe/London: the clocks go from 01:00 to 02:00.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "soon", "2026-02-30T10:00", "2026-11-23", "2026-11-23T25:00", "23.11.2026 10:00",
			"999999999-01-01T00:00" })
	void anythingElseIsRefused(String typed) {
		assertThatIllegalArgumentException().isThrownBy(() -> Moments.read(typed, LONDON));
	}

	@Test
	void writesWhatItReads() {
		Instant moment = Instant.parse("2026-07-01T08:30:00Z");
		assertThat(Moments.write(moment, LONDON)).isEqualTo("2026-07-01T09:30");
		assertThat(Moments.read(Moments.write(moment, LONDON), LONDON)).isEqualTo(moment);
	}

}

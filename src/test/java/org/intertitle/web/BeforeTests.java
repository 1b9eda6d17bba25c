package org.intertitle.web;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BeforeTests {

	@Test
	void isReadAsItWasWritten() {
		Before place = new Before(Instant.parse("2025-06-06T08:00:00.123456Z"), 12);
		assertThat(Before.parse(place.toString())).isEqualTo(place);
	}

	@Test
	void isTheNewestIfNothingIsAskedFor() {
		assertThat(Before.parse(null)).isEqualTo(Before.NEWEST);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "~", "x~1", "2025-06-06T08:00:00Z", "2025-06-06T08:00:00Z~x", "2025-13-01T00:00:00Z~1",
			"+999999999-01-01T00:00:00Z~1", "2025-06-06T08:00:00Z~99999999999999999999" })
	void isNowhereIfItIsAnythingElse(String value) {
		assertThatExceptionOfType(PageNotFound.class).isThrownBy(() -> Before.parse(value));
	}

}

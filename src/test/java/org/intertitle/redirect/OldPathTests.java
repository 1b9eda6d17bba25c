package org.intertitle.redirect;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OldPathTests {

	@ParameterizedTest
	@CsvSource({ "/old, /old", "/old/, /old", "' /old/ ', /old", "/old?a=1, /old", "/old/#top, /old",
			"/2019/05/old.html, /2019/05/old.html", "https://old.example/a/b/?p=1, /a/b", "HTTP://OLD.example/A, /A",
			"/caf%C3%A9/, /café", "/caf%c3%a9, /café", "/café, /café", "/cafe%CC%81, /café", "/a%20b/, /a b",
			"/%E6%98%A0%E7%94%BB/, /映画", "/a+b, /a+b", "https://old.example/, /", "/, /" })
	void isTheSameHoweverItIsWritten(String typed, String path) {
		assertThat(OldPath.read(typed).value()).isEqualTo(path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "old", "//evil.example/", "/a//b", "/a/../b", "/./a", "/a;b", "/a\\b", "/a%5cb",
			"/a%2f%2fb", "/%zz", "/%", "/a%00b", "/a%0d%0ab", "/%ff", "/a b", "/a%25b", "/%e2%80%ae", "javascript:x" })
	void refusesWhatNoBrowserAsksFor(String typed) {
		assertThatIllegalArgumentException().isThrownBy(() -> OldPath.read(typed)).withMessageMatching("[A-Z].*\\.");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/admin/", "/admin", "/assets/x.css", "/login", "/error", "/actuator/health", "/preview/x" })
	void passesOverTheProgramsOwnPages(String path) {
		assertThat(OldPath.ofRequest(path)).isEmpty();
		assertThat(OldPath.ofRequest(path.replaceFirst("^/", "/not-"))).isPresent();
	}

}

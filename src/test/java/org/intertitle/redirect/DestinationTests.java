package org.intertitle.redirect;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DestinationTests {

	private static final String HOME = "https://magazine.example/";

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "/new/, /new/, /new/", "/new, /new, /new", "/, /, /",
			"/caf%C3%A9/, /café/, /caf%C3%A9/", "/café/?q=é#é, /café/?q=é#é, /caf%C3%A9/?q=%C3%A9#%C3%A9",
			"/a%20b/?q=a%20b, /a b/?q=a%20b, /a%20b/?q=a%20b", "https://magazine.example/about/, /about/, /about/",
			"https://magazine.example, /, /",
			"https://elsewhere.example, https://elsewhere.example/, https://elsewhere.example/",
			"http://elsewhere.example:8080/x?y#z, http://elsewhere.example:8080/x?y#z, http://elsewhere.example:8080/x?y#z",
			"https://kino.köln/é, https://kino.xn--kln-sna/%C3%A9, https://kino.xn--kln-sna/%C3%A9",
			"https://magazine.example.evil.example/, https://magazine.example.evil.example/, https://magazine.example.evil.example/" })
	void isReadAndWritten(String typed, String address, String location) {
		Destination destination = Destination.read(typed, HOME);
		assertThat(destination.address()).isEqualTo(address);
		assertThat(destination.location()).isEqualTo(location);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "new", "//elsewhere.example/", "/\\elsewhere.example", "javascript:alert(1)",
			"data:text/html,x", "ftp://elsewhere.example/", "https://", "https:///x", "https://user@elsewhere.example/",
			"https://magazine.example@elsewhere.example/", "https:elsewhere.example", "https://else where.example/",
			"https://elsewhere.example/\r\nSet-Cookie:x", "/a\tb", "/a\u202eb", "mailto:a@b.example" })
	void refusesWhatIsNoPage(String typed) {
		assertThatIllegalArgumentException().isThrownBy(() -> Destination.read(typed, HOME))
			.withMessageMatching("[A-Z].*\\.");
	}

}

package org.intertitle.redirect;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RedirectLinesTests {

	private static final String HOME = "https://magazine.example/";

	@ParameterizedTest
	@ValueSource(strings = { "/old /new/", "/old\t/new/", "/old,/new/", "/old, /new/", "/old;/new/", "/old -> /new/",
			"/old => /new/", "  /old   /new/  ", "\"/old\",\"/new/\"", "\"/old\";\"/new/\";301;\"a,b\"",
			"/old,/new/,0,301,5", "/old\t/new/\t301", "https://former.example/old/ https://magazine.example/new/" })
	void readsEveryWayToSeparateThem(String line) {
		RedirectLine read = RedirectLines.read(line, HOME).getFirst();
		assertThat(read.fault()).isNull();
		assertThat(read.fromPath()).isEqualTo("/old");
		assertThat(read.toAddress()).isEqualTo("/new/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/old gone", "/old,410", "\"/old\",\"Gone\"" })
	void readsThatNothingTookItsPlace(String line) {
		RedirectLine read = RedirectLines.read(line, HOME).getFirst();
		assertThat(read.fault()).isNull();
		assertThat(read.toAddress()).isNull();
	}

	@Test
	void keepsTheNumbersOfTheLines() {
		assertThat(RedirectLines.read("source,target\n\n/a,/b\r\n\n/c,/d", HOME)).extracting(RedirectLine::number)
			.containsExactly(3, 5);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/old", "old /new", "/old new", "/a b /c", "/old,", ",/new", "\"/old", "/old //evil.example/" })
	void saysWhatIsWrongWithALine(String line) {
		assertThat(RedirectLines.read(line, HOME)).singleElement()
			.satisfies((read) -> assertThat(read.fault()).isNotNull());
	}

	@Test
	void takesSoManyAndNoMore() {
		String lines = "/old /new\n".repeat(RedirectLines.MOST);
		assertThat(RedirectLines.read(lines, HOME)).hasSize(RedirectLines.MOST);
		assertThatIllegalArgumentException().isThrownBy(() -> RedirectLines.read(lines + "/old /new", HOME))
			.withMessageContaining("10,000");
	}

	@Test
	void isNotHeldUpByLongLines() {
		List<String> hostile = List.of("\"".repeat(200_000), "/a ".repeat(100_000), ",".repeat(200_000),
				"/" + "a".repeat(500_000) + " /b", " -> ".repeat(50_000), "/%".repeat(100_000) + " /b");
		assertThat(hostile)
			.allSatisfy((line) -> assertThat(RedirectLines.read(line, HOME).getFirst().fault()).isNotNull());
	}

}

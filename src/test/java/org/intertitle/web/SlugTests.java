package org.intertitle.web;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlugTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			Late Spring,                    late-spring
			Amélie,                         amelie
			L'Avventura,                    lavventura
			8½,                             8-1-2
			Łódź Ghetto,                    lodz-ghetto
			Смерть в Венеции,               смерть-в-венеции
			千と千尋の神隠し,                  千と千尋の神隠し
			  What?! -- No...  ,            what-no
			"!!!",                          untitled
			""")
	void joinsTheWordsOfATitle(String title, String slug) {
		assertThat(Slug.of(title)).isEqualTo(slug);
	}

	@Test
	void endsAtAWordIfTheTitleIsEndless() {
		assertThat(Slug.of("reel ".repeat(100))).hasSize(199).endsWith("-reel");
		assertThat(Slug.of("r".repeat(1000))).hasSize(200);
	}

	@Test
	void isMadeFreeWithANumber() {
		assertThat(Slug.free("Steve McQueen", Set.of("steve-mcqueen", "steve-mcqueen-2")::contains))
			.isEqualTo("steve-mcqueen-3");
	}

}

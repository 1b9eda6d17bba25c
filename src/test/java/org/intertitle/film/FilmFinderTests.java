package org.intertitle.film;

import java.util.List;

import org.intertitle.DemoSiteTest;
import org.intertitle.film.FilmFinder.Suggestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@DemoSiteTest
@Transactional
class FilmFinderTests {

	@Autowired
	private FilmFinder finder;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "ball,Ballerina (2025)", "BALLERINA,Ballerina (2025)", "Ballerina 2025,Ballerina (2025)",
			"Ballerina (2025),Ballerina (2025)", "amelie,Amélie (2001)", "otto e,8½ (1963)",
			"hunter,The Night of the Hunter (1955)", "ballarina,Ballerina (2025)", "knives  out,Knives Out (2019)",
			"late spr,Late Spring (1949)" })
	void findsAFilmByWhatIsTypedSoFar(String typed, String label) {
		assertThat(this.finder.suggest(typed, 8)).first().extracting(Suggestion::label).isEqualTo(label);
	}

	@Test
	void saysWhoDirected() {
		assertThat(this.finder.suggest("ballerina", 8).getFirst().directors()).containsExactly("Len Wiseman");
	}

	@Test
	void putsTheTitleThatBeginsSoBeforeTheOneThatHasSuchAWord() {
		film("spring-1", "Spring", 2001);
		assertThat(labels("spring")).startsWith("Spring (2001)").contains("Late Spring (1949)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "%", "_", "\\", "'", "(", "…", "zzzzqqqq" })
	void findsNothingInNothing(String typed) {
		assertThat(this.finder.suggest(typed, 8)).isEmpty();
	}

	@Test
	void doesNotLookForWhatIsTooLong() {
		assertThat(this.finder.suggest("ballerina ".repeat(100_000), 8)).isEmpty();
		assertThat(this.finder.byLabel("ballerina ".repeat(100_000))).isEmpty();
	}

	@Test
	void keepsToTheLimit() {
		assertThat(this.finder.suggest("john wick", 2)).hasSize(2);
	}

	@Test
	void tellsFilmsOfOneTitleAndYearApart() {
		film("ballerina-2025-2", "Ballerina", 2025);
		assertThat(labels("ballerina")).containsExactlyInAnyOrder("Ballerina (2025, ballerina-2025)",
				"Ballerina (2025, ballerina-2025-2)");
		assertThat(this.finder.byLabel("Ballerina (2025, ballerina-2025-2)")).extracting(Suggestion::slug)
			.containsExactly("ballerina-2025-2");
		assertThat(this.finder.byLabel("Ballerina (2025)")).hasSize(2);
	}

	@Test
	void findsTheFilmOfALabel() {
		film("ballerina-1966", "Ballerina", 1966);
		assertThat(this.finder.byLabel("Ballerina (2025)")).extracting(Suggestion::slug)
			.containsExactly("ballerina-2025");
		assertThat(this.finder.byLabel("Ballerina")).hasSize(2);
		assertThat(this.finder.byLabel("8½ (1963)")).extracting(Suggestion::slug).containsExactly("8-1-2-1963");
		assertThat(this.finder.byLabel("Nothing of the kind (1900)")).isEmpty();
	}

	private void film(String slug, String title, int year) {
		this.jdbc.sql("insert into film (slug, title, year) values (?, ?, ?)").params(slug, title, year).update();
	}

	private List<String> labels(String typed) {
		return this.finder.suggest(typed, 8).stream().map(Suggestion::label).toList();
	}

}

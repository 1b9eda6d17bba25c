package org.intertitle.film;

import java.util.List;

import org.intertitle.DemoSiteTest;
import org.intertitle.film.PeopleFinder.Candidate;
import org.intertitle.film.PeopleFinder.Match;
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
class PeopleFinderTests {

	@Autowired
	private PeopleFinder finder;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "Ana de Armas,Ana de Armas", "ANA DE ARMAS,Ana de Armas", "ana  de   armas,Ana de Armas",
			"Anouk Aimee,Anouk Aimée", "ANOUK AIMÉE,Anouk Aimée", "Catalina Sandino-Moreno,Catalina Sandino Moreno",
			"Joel J Richard,Joel J. Richard", "Sharon Duncan Brewster,Sharon Duncan-Brewster" })
	void isSureOfANameInAnySpelling(String typed, String name) {
		Match match = match(typed);
		assertThat(match.isSure()).isTrue();
		assertThat(match.same()).extracting(Candidate::name).containsExactly(name);
	}

	@ParameterizedTest
	@CsvSource({ "Anna de Armas,Ana de Armas", "Keanu Reaves,Keanu Reeves", "Kenau Reeves,Keanu Reeves",
			"K. Reeves,Keanu Reeves", "Reeves Keanu,Keanu Reeves", "Joel Richard,Joel J. Richard",
			"Catalina Moreno,Catalina Sandino Moreno", "Keanu Charles Reeves,Keanu Reeves",
			"'Reeves, Keanu',Keanu Reeves" })
	void doubtsWhenANameIsOnlyLikeAnother(String typed, String name) {
		Match match = match(typed);
		assertThat(match.isSure()).isFalse();
		assertThat(match.isDoubtful()).isTrue();
		assertThat(match.candidates()).extracting(Candidate::name).contains(name);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Nobody Atall", "Ann Hui", "Keanu", "R", "…", "?", "Kirsten Reeves", "Noel Lee", "Tyler Ford" })
	void knowsThatSomebodyIsNew(String typed) {
		Match match = match(typed);
		assertThat(match.isSure()).isFalse();
		assertThat(match.isDoubtful()).isFalse();
	}

	@Test
	void doubtsBetweenTwoOfAName() {
		this.jdbc.sql("insert into person (slug, name) values ('keanu-reeves-2', 'Keanu Réeves')").update();
		Match match = match("Keanu Reeves");
		assertThat(match.isSure()).isFalse();
		assertThat(match.isDoubtful()).isTrue();
		assertThat(match.candidates()).extracting(Candidate::remark)
			.satisfiesExactly((known) -> assertThat(known).contains("Ballerina (2025), cast",
					"John Wick: Chapter 4 (2023), cast", "more"),
					(other) -> assertThat(other).isEqualTo("no credits yet"));
	}

	@Test
	void keepsLettersApartThatAreNoAccents() {
		this.jdbc.sql("insert into person (slug, name) values ('राम', 'राम'), ('рим', 'Рим')").update();
		assertThat(match("रम").isSure()).isFalse();
		assertThat(match("राम").isSure()).isTrue();
		assertThat(match("РИМ").isSure()).isTrue();
	}

	@Test
	void readsManyNamesAtOnce() {
		assertThat(this.finder.match(List.of("Keanu Reeves", "Keanu Reeves", "Ana de Armas", "Nobody Atall")))
			.containsOnlyKeys("Keanu Reeves", "Ana de Armas", "Nobody Atall");
		assertThat(this.finder.match(List.of())).isEmpty();
	}

	private Match match(String name) {
		return this.finder.match(List.of(name)).get(name);
	}

}

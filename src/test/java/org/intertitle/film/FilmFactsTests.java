package org.intertitle.film;

import java.util.List;

import org.intertitle.film.FilmFacts.CreditLine;
import org.intertitle.film.FilmFacts.Department;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FilmFactsTests {

	@Test
	void rollsTheCreditsByDepartmentInBillingOrder() {
		FilmFacts film = film(new CreditLine("Stunts", "jackson", "Jackson", null),
				new CreditLine("Cast", "ana", "Ana", "Eve"), new CreditLine("Director", "len", "Len", null),
				new CreditLine("Cast", "keanu", "Keanu", "John"));
		assertThat(film.departments()).extracting(Department::job).containsExactly("Director", "Cast", "Stunts");
		assertThat(film.departments().get(1).people()).extracting(CreditLine::name).containsExactly("Ana", "Keanu");
	}

	@Test
	void tellsWhoDidAJob() {
		FilmFacts film = film(new CreditLine("Director", "lana", "Lana", null),
				new CreditLine("Director", "lilly", "Lilly", null));
		assertThat(film.by("Director")).extracting(CreditLine::slug).containsExactly("lana", "lilly");
		assertThat(film.by("Music")).isEmpty();
	}

	private static FilmFacts film(CreditLine... credits) {
		return new FilmFacts(1, "film-2025", "Film", null, 2025, List.of(), List.of(), List.of(), null, "", null, null,
				null, List.of(credits));
	}

}

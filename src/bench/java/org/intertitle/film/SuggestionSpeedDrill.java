package org.intertitle.film;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.intertitle.DemoSiteTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long somebody waits for a list while typing, and for a page, in a large catalogue.
 */
@DemoSiteTest
@Transactional
class SuggestionSpeedDrill {

	private static final int FILMS = 100_000;

	private static final int ROUNDS = 5;

	/** Of titles: the first letters, common words, rare ones, and what is spelt wrong. */
	private static final List<String> TITLES = List.of("t", "th", "the", "the n", "the night", "night", "river",
			"the last river of", "ballerina", "ballarina", "ball", "john wick: chap", "amelie", "2025", "ing",
			"winter garden 1960", "zzzzzz", "house of the", "a", "of");

	private static final List<String> NAMES = List.of("k", "ke", "keanu", "reeves", "anna m", "maria", "s", "schmidt",
			"ana de", "zzzzzz", "lee", "marta keller");

	@Autowired
	private FilmFinder films;

	@Autowired
	private PeopleShelf people;

	@Autowired
	private PeopleFinder finder;

	@Autowired
	private FilmShelf shelf;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void plant() {
		String words = """
				'{Night,River,Garden,Winter,House,Last,Love,City,Mother,Road,Summer,Letter,Blue,Stranger,Song,War,Shadow,
				Island,Dream,Heart,Train,Children,Silence,Wolf,Bridge,Moon,Glass,Fire,Kingdom,Return}'
				""";
		this.jdbc.sql("""
				insert into film (slug, title, year, genres, countries)
				select 'planted-' || n, case when n %% 3 = 0 then 'The ' else '' end || w[1 + n %% 30] || ' of the '
					|| w[1 + n / 30 %% 30] || case when n %% 2 = 0 then ' ' || w[1 + n / 900 %% 30] else '' end,
					1900 + n %% 120, array['Drama'], array['France']
				from generate_series(1, ?) n, (select cast(%s as text[]) as w) words
				""".formatted(words)).param(FILMS).update();
		String first = "'{Anna,Maria,John,Keiko,Pierre,Marta,Luis,Ingrid,Tomasz,Amina,Kofi,Elena,Hugo,Nadia,Oscar,Ruth}'";
		String last = """
				'{Schmidt,Keller,Lee,Garcia,Novak,Rossi,Okafor,Tanaka,Dubois,Larsen,Moreau,Silva,Kowalska,Haas,Brandt,
				Fischer,Vidal,Costa,Weber,Sato}'
				""";
		this.jdbc.sql("""
				insert into person (slug, name)
				select 'planted-' || n, f[1 + n %% 16] || ' ' || chr(65 + n / 16 %% 26) || '. ' || l[1 + n / 416 %% 20]
					|| case when n > 8320 then '-' || l[1 + n / 8320 %% 20] else '' end
				from generate_series(1, ?) n, (select cast(%s as text[]) as f, cast(%s as text[]) as l) words
				""".formatted(first, last)).param(FILMS).update();
		this.jdbc
			.sql("""
					insert into credit (film_id, position, job, person_id)
					select f.id, 1, 'Director', p.id from film f join person p on p.slug = f.slug where f.slug like 'planted-%'
					""")
			.update();
		this.jdbc.sql("analyze film, person, credit, film_address").update();
	}

	@Test
	void listsComeWhileOneTypes() {
		print("films", TITLES, (typed) -> this.films.suggest(typed, 8));
		print("people", NAMES, (typed) -> this.people.suggest(typed, 8));
		print("labels", TITLES, this.films::byLabel);
		print("match of 60 names", List.of("once"), (once) -> this.finder.match(names()));
		print("list by title", List.of("", "night", "river of"),
				(typed) -> this.shelf.list(new FilmQuery(typed, null, null, null, null, "title", 1)));
		print("last page without review", List.of("2000"),
				(page) -> this.shelf.list(new FilmQuery("", null, "Drama", null, "review", "-year", 2_000)));
		print("filters", List.of("once"), (once) -> this.shelf.filters());
	}

	private static List<String> names() {
		List<String> names = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			names.addAll(List.of("Keanu Reeves " + (char) ('A' + i), "Marta " + (char) ('A' + i) + ". Keller",
					"Somebody New" + i));
		}
		return names;
	}

	private interface Asking {

		Object ask(String typed);

	}

	private static void print(String what, List<String> typed, Asking asking) {
		List<double[]> times = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			for (int at = 0; at < typed.size(); at++) {
				long start = System.nanoTime();
				asking.ask(typed.get(at));
				times.add(new double[] { (System.nanoTime() - start) / 1e6, at });
			}
		}
		double[] sorted = times.stream().skip(typed.size()).mapToDouble((time) -> time[0]).sorted().toArray();
		double p95 = sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
		double[] slowest = times.stream().skip(typed.size()).max((a, b) -> Double.compare(a[0], b[0])).orElseThrow();
		System.out.printf("| %s | p50 %.1f ms | p95 %.1f ms | slowest \"%s\" %.1f ms |%n", what,
				sorted[sorted.length / 2], p95, typed.get((int) slowest[1]), Arrays.stream(sorted).max().orElseThrow());
	}

}

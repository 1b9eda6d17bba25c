package org.intertitle.film;

import java.util.List;
import java.util.Set;

import org.intertitle.DemoSiteTest;
import org.intertitle.film.FilmForm.CreditForm;
import org.intertitle.web.PageNotFound;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DemoSiteTest
@Transactional
class MergeTests {

	@Autowired
	private FilmMerge films;

	@Autowired
	private PersonDesk people;

	@Autowired
	private SeriesDesk series;

	@Autowired
	private FilmCatalogue catalogue;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void makesOneFilmOfTwo() {
		long kept = this.catalogue.add(new FilmForm("ballerina", "Ballerina!", null, 2024, List.of(), List.of(),
				List.of(), null, "", null, null, null, null,
				List.of(new CreditForm("Cast", "Ana de Armas", null),
						new CreditForm("Cast", "Keanu Reeves", "Baba Yaga"),
						new CreditForm("Sound", "New Name", null))));
		long gone = id("film", "ballerina-2025");
		this.films.merge(new Merge(kept, 0, gone, 0, Set.of("Title", "Series", "Place in the series")));
		assertThat(this.jdbc.sql("select title || ' ' || year || ' ' || series_position from film where id = ?")
			.param(kept)
			.query(String.class)
			.single()).isEqualTo("Ballerina 2024 5");
		assertThat(credits(kept))
			.startsWith("Cast Ana de Armas Eve Macarro", "Cast Keanu Reeves Baba Yaga", "Sound New Name",
					"Director Len Wiseman")
			.contains("Cast Keanu Reeves John Wick")
			.doesNotHaveDuplicates();
		assertThat(this.catalogue.id("ballerina-2025")).contains(kept);
		assertThat(strings("select slug from article where film_id = " + kept)).contains("ballerina-review");
		assertThat(strings("select slug from film where id = " + gone)).isEmpty();
		assertThat(strings("select subject from audit where deed = 'MERGED'"))
			.contains("the film Ballerina (2025) (%d) into Ballerina! (2024) (%d)".formatted(gone, kept));
	}

	@Test
	void canTakeEvenTheAddressOfTheFilmThatGoes() {
		long kept = this.catalogue.stub("Ballerina!", 2024);
		this.films.merge(new Merge(kept, 0, id("film", "ballerina-2025"), 0, Set.of("Slug")));
		assertThat(id("film", "ballerina-2025")).isEqualTo(kept);
		assertThat(this.catalogue.id("ballerina-2024")).contains(kept);
	}

	@Test
	void followsMergeAfterMergeInOneStep() {
		long first = this.catalogue.stub("First", 2001);
		long second = this.catalogue.stub("Second", 2002);
		long third = this.catalogue.stub("Third", 2003);
		this.films.merge(new Merge(second, 0, first, 0, Set.of()));
		this.films.merge(new Merge(third, 0, second, version("film", second), Set.of()));
		assertThat(this.catalogue.id("first-2001")).contains(third);
		assertThat(this.catalogue.id("second-2002")).contains(third);
	}

	@Test
	void doesNotMergeWhatSomebodyChangedMeanwhile() {
		long one = this.catalogue.stub("First", 2001);
		long other = this.catalogue.stub("Second", 2002);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.films.merge(new Merge(one, 0, other, 7, Set.of())));
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.films.merge(new Merge(one, 7, other, 0, Set.of())));
		assertThatExceptionOfType(PageNotFound.class)
			.isThrownBy(() -> this.films.merge(new Merge(one, 0, -5, 0, Set.of())));
	}

	@Test
	void saysWhatWillFollow() {
		MergePage page = this.films.page(this.catalogue.stub("Ballerina!", 2024), id("film", "ballerina-2025"));
		assertThat(page.fields()).extracting(MergePage.Field::label)
			.contains("Title", "Slug", "Year", "Countries", "Series")
			.doesNotContain("Poster");
		assertThat(page.moves()).first().asString().endsWith("credits are added.");
		assertThat(page.moves()).anyMatch((move) -> move.contains("is then about it"))
			.anyMatch((move) -> move.startsWith("/films/ballerina-2025/"));
	}

	@Test
	void makesOnePersonOfTwo() {
		long film = this.catalogue.add(new FilmForm("new-2026", "New", null, 2026, List.of(), List.of(), List.of(),
				null, "", null, null, null, null,
				List.of(new CreditForm("Director", "Keanu Reeves", null), new CreditForm("Director", "K. Reeves", null),
						new CreditForm("Cast", "K. Reeves", "A"), new CreditForm("Cast", "Keanu Reeves", null),
						new CreditForm("Writer", "Ana de Armas", null))));
		long kept = id("person", "keanu-reeves");
		long gone = id("person", "k-reeves");
		this.people.merge(new Merge(kept, 0, gone, 0, Set.of()));
		assertThat(credits(film)).containsExactly("Director Keanu Reeves", "Cast Keanu Reeves A",
				"Writer Ana de Armas");
		assertThat(strings("select position::text from credit where film_id = %d order by 1".formatted(film)))
			.containsExactly("1", "2", "3");
		assertThat(strings(
				"select p.slug from person_address a join person p on p.id = person_id where a.slug = 'k-reeves'"))
			.containsExactly("keanu-reeves");
		assertThat(strings("select subject from audit where deed = 'MERGED'"))
			.contains("the person K. Reeves (%d) into Keanu Reeves (%d)".formatted(gone, kept));
	}

	@Test
	void canTakeTheNameAndTheAddressOfThePersonWhoGoes() {
		long gone = this.people.add(new NameSheet("Keanu C. Reeves", "", null));
		long kept = id("person", "keanu-reeves");
		this.people.merge(new Merge(kept, 0, gone, 0, Set.of("Name", "Slug")));
		assertThat(strings("select name || ' ' || slug from person where id = " + kept))
			.containsExactly("Keanu C. Reeves keanu-c-reeves");
	}

	@Test
	void makesAnOpenFormOfAFilmStaleWhenItsPeopleChange() {
		long film = id("film", "ballerina-2025");
		long other = this.people.add(new NameSheet("Keanu Charles Reeves", "", null));
		this.people.merge(new Merge(other, 0, id("person", "keanu-reeves"), 0, Set.of()));
		assertThat(version("film", film)).isPositive();
	}

	@Test
	void makesOneSeriesOfTwo() {
		long kept = this.series.add(new NameSheet("Wickiana", "", "Dogs."));
		long first = this.catalogue.add(new FilmForm("new-2026", "New", null, 2026, List.of(), List.of(), List.of(),
				null, "", null, "Wickiana", 3, null, List.of()));
		long gone = id("series", "john-wick");
		this.jdbc.sql("update article set series_id = ? where slug = 'the-empty-room'").param(gone).update();
		this.series.merge(new Merge(kept, 0, gone, 0, Set.of("Name")));
		assertThat(strings("""
				select series_position || ' ' || slug from film where series_id = %d order by series_position
				""".formatted(kept))).startsWith("3 new-2026", "4 john-wick-2014").hasSize(6);
		assertThat(strings("select name || ' ' || description from series where id = " + kept))
			.allMatch((text) -> text.startsWith("John Wick "));
		assertThat(strings("select slug from article where series_id = " + kept)).containsExactly("the-empty-room");
		assertThat(this.catalogue.series("john-wick")).contains(kept);
		assertThat(first).isPositive();
	}

	@Test
	void takesTheWordsThatReadersSearchAlong() {
		long film = this.catalogue.stub("Quillon", 2024);
		this.films.merge(new Merge(film, 0, id("film", "ballerina-2025"), 0, Set.of()));
		long person = this.people.add(new NameSheet("Ricasso", "", null));
		this.people.merge(new Merge(person, 0, id("person", "federico-fellini"), 0, Set.of()));
		long series = this.series.add(new NameSheet("Pommel", "", null));
		this.series.merge(new Merge(series, 0, id("series", "john-wick"), 0, Set.of()));
		this.jdbc.sql("set constraints all immediate").update();
		assertThat(strings("""
				select a.slug from search_entry e join article a on a.id = e.article_id
				where e.words @@ 'xtquillon | xnricasso | xspommel'
				""")).contains("ballerina-review", "8-1-2-review", "john-wick-review");
		assertThat(
				strings("""
						select article_id::text from search_source s full join search_entry e using (article_id)
						where (s.published_at, s.rating, s.key, s.words) is distinct from (e.published_at, e.rating, e.key, e.words)
						"""))
			.isEmpty();
	}

	private long id(String table, String slug) {
		return this.jdbc.sql("select id from %s where slug = ?".formatted(table))
			.param(slug)
			.query(Long.class)
			.single();
	}

	private int version(String table, long id) {
		return this.jdbc.sql("select version from %s where id = ?".formatted(table))
			.param(id)
			.query(Integer.class)
			.single();
	}

	private List<String> strings(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

	private List<String> credits(long film) {
		return strings("""
				select concat_ws(' ', job, name, character_name) from credit join person on person.id = person_id
				where film_id = %d order by position
				""".formatted(film));
	}

}

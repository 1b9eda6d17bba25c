package org.intertitle.film;

import java.util.List;
import java.util.function.Supplier;

import org.intertitle.DemoSiteTest;
import org.intertitle.film.FilmForm.CreditForm;
import org.intertitle.film.FilmForm.Who;
import org.intertitle.web.PageNotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DemoSiteTest
@Transactional
class FilmCatalogueTests {

	@Autowired
	private FilmCatalogue catalogue;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void findsPeopleInAnySpellingAndMakesTheOthersOnce() {
		long id = this.catalogue.add(film("new-2026", null, null, new CreditForm("Director", "KEANU REEVES", null),
				new CreditForm("Writer", "Zoë Nouveau", null), new CreditForm("Editor", "Zoe Nouveau", null)));
		assertThat(credits(id)).containsExactly("Director Keanu Reeves", "Writer Zoë Nouveau", "Editor Zoë Nouveau");
		assertThat(count("person where folded = 'zoe nouveau'")).isOne();
	}

	@Test
	void makesAStrangerOfAKnownName() {
		long id = this.catalogue
			.add(film("new-2026", null, null, new CreditForm("Cast", new Who.Stranger("Keanu Reeves"), "Himself")));
		assertThat(credits(id)).containsExactly("Cast Keanu Reeves");
		assertThat(this.jdbc.sql("select slug from person where folded = 'keanu reeves' order by id")
			.query(String.class)
			.list()).containsExactly("keanu-reeves", "keanu-reeves-2");
	}

	@Test
	void creditsWhomAnEditorChose() {
		long reeves = this.jdbc.sql("select id from person where slug = 'keanu-reeves'").query(Long.class).single();
		long id = this.catalogue
			.add(film("new-2026", null, null, new CreditForm("Director", new Who.Known(reeves), null)));
		assertThat(credits(id)).containsExactly("Director Keanu Reeves");
	}

	@Test
	void refusesATakenAddressAndSaysWhoHasIt() {
		assertRefused(() -> this.catalogue.add(film("ballerina-2025", null, null)), "slug", "Ballerina (2025)");
		this.jdbc.sql("update film set slug = 'elsewhere' where slug = 'ballerina-2025'").update();
		assertRefused(() -> this.catalogue.add(film("ballerina-2025", null, null)), "slug", "Ballerina (2025)");
	}

	@Test
	void refusesATakenPlaceAndSaysWhoHasIt() {
		assertRefused(() -> this.catalogue.add(film("new-2026", "John Wick", 5)), "seriesPosition", "Ballerina (2025)");
		assertRefused(() -> this.catalogue.add(film("new-2026", "JOHN  WICK", 5)), "seriesPosition",
				"Ballerina (2025)");
	}

	@Test
	void takesTheNextPlaceOfASeries() {
		long id = this.catalogue.add(film("new-2026", "John Wick", null));
		assertThat(
				this.jdbc.sql("select series_position from film where id = ?").param(id).query(Integer.class).single())
			.isEqualTo(6);
	}

	@Test
	void refusesACreditThatIsThereTwice() {
		assertRefused(
				() -> this.catalogue.add(film("new-2026", null, null, new CreditForm("Cast", "Keanu Reeves", "A"),
						new CreditForm("Cast", "Keanu Reeves", "B"), new CreditForm("Cast", "keanu reeves", "A"))),
				"person-2", "further up");
	}

	@Test
	void saysInWordsThatSomebodyWasFaster() {
		assertRefused(() -> FilmRules
			.inWords(() -> this.jdbc.sql("insert into film (slug, title, year) values ('ballerina-2025', 'B', 2000)")
				.update()), "slug", "just taken");
	}

	@Test
	void refusesASaveOnAnOldVersion() {
		long id = this.catalogue.id("ballerina-2025").orElseThrow();
		this.catalogue.save(id, 0, film("ballerina-2025", null, null));
		assertThatExceptionOfType(ObjectOptimisticLockingFailureException.class)
			.isThrownBy(() -> this.catalogue.save(id, 0, film("ballerina-2025", null, null)));
	}

	@Test
	void saysThatAFilmHasGone() {
		assertThatExceptionOfType(PageNotFound.class)
			.isThrownBy(() -> this.catalogue.save(-1, 0, film("new-2026", null, null)));
		assertThatExceptionOfType(PageNotFound.class).isThrownBy(() -> this.catalogue.delete(-1));
	}

	@Test
	void mergesWhatComesAgainUnderAFormerAddress() {
		long id = this.catalogue.id("ballerina-2025").orElseThrow();
		this.jdbc.sql("update film set slug = 'elsewhere' where id = ?").param(id).update();
		this.catalogue.merge(film("ballerina-2025", null, null));
		assertThat(this.catalogue.id("elsewhere")).contains(id);
		assertThat(this.catalogue.id("ballerina-2025")).contains(id);
	}

	@Test
	void deletesOnlyWhatNothingUses() {
		long unused = this.catalogue.stub("Unused", 2001);
		this.catalogue.delete(unused);
		assertThat(count("film where id = " + unused)).isZero();
		assertThat(count("audit where deed = 'DELETED' and subject like '%unused-2001%'")).isOne();
		long used = this.catalogue.id("ballerina-2025").orElseThrow();
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.catalogue.delete(used));
	}

	@Test
	void makesAStubOnce() {
		long id = this.catalogue.stub("Ménage", 1986);
		assertThat(this.catalogue.stub("MENAGE", 1986)).isEqualTo(id);
		assertThat(this.catalogue.stub("Ménage", 1987)).isNotEqualTo(id);
		assertThat(this.catalogue.stub("Ballerina", 2025)).isEqualTo(this.catalogue.id("ballerina-2025").orElseThrow());
		assertThat(this.catalogue.id("menage-1986")).contains(id);
	}

	@Test
	void findsASeriesByItsFormerAddress() {
		this.jdbc.sql("update series set slug = 'baba-yaga' where slug = 'john-wick'").update();
		assertThat(this.catalogue.series("john-wick")).isPresent().isEqualTo(this.catalogue.series("baba-yaga"));
		assertThat(this.catalogue.series("nothing")).isEmpty();
	}

	private static FilmForm film(String slug, @Nullable String series, @Nullable Integer position,
			CreditForm... credits) {
		return new FilmForm(slug, "New", null, 2026, List.of(), List.of(), List.of(), null, "", null, series, position,
				null, List.of(credits));
	}

	private static void assertRefused(Supplier<?> writing, String field, String words) {
		assertThatExceptionOfType(FilmRefused.class).isThrownBy(writing::get)
			.satisfies((refused) -> assertThat(refused.faults()).containsOnlyKeys(field))
			.satisfies((refused) -> assertThat(refused.faults().get(field)).contains(words));
	}

	private List<String> credits(long id) {
		return this.jdbc.sql(
				"select job || ' ' || name from credit join person on person.id = person_id where film_id = ? order by position")
			.param(id)
			.query(String.class)
			.list();
	}

	private long count(String from) {
		return this.jdbc.sql("select count(*) from " + from).query(Long.class).single();
	}

}

package org.intertitle.author;

import java.util.List;

import org.intertitle.DemoSiteTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What other features ask of the authors.
 */
@DemoSiteTest
@Transactional
class AuthorDeskTests {

	private final AuthorDesk desk;

	private final JdbcClient jdbc;

	AuthorDeskTests(@Autowired AuthorDesk desk, @Autowired JdbcClient jdbc) {
		this.desk = desk;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void knowSomeMore() {
		this.jdbc
			.sql("""
					insert into author (slug, name) values ('zoe', 'Zoë Ångström'), ('jean-a', 'Jean Roe'), ('jean-b', 'JEAN  ROÉ')
					""")
			.update();
	}

	@ParameterizedTest
	@CsvSource({ "Zoë Ångström, zoe", "zoe angstrom, zoe", "ZOE  ÅNGSTROM, zoe", "zoe, zoe", "jean-b, jean-b",
			"Jean Roe (jean-a), jean-a" })
	void findsWhoIsMeant(String typed, String slug) {
		NamedAuthor named = this.desk.byNames(List.of(typed)).getFirst();
		assertThat(named.ambiguous()).isFalse();
		assertThat(named.options()).extracting(AuthorOption::slug).containsExactly(slug);
	}

	@Test
	void tellsUnknownNamesFromAmbiguousOnes() {
		List<NamedAuthor> named = this.desk.byNames(List.of("Nobody", "jean roe", "Zoe Angstrom", "Zoe"));
		assertThat(named).extracting(NamedAuthor::typed).containsExactly("Nobody", "jean roe", "Zoe Angstrom", "Zoe");
		assertThat(named).extracting(NamedAuthor::unknown).containsExactly(true, false, false, true);
		assertThat(named).extracting(NamedAuthor::ambiguous).containsExactly(false, true, false, false);
		assertThat(named.get(1).options()).extracting(AuthorOption::label)
			.containsExactly("Jean Roe (jean-a)", "JEAN  ROÉ (jean-b)");
		assertThat(this.desk.byNames(List.of())).isEmpty();
	}

	@Test
	void addsOnTheSpotWhomNobodyKnows() {
		assertThat(this.desk.create(" New Guest ")).isEqualTo(new Byline("new-guest", "New Guest"));
		assertThat(this.desk.create("new guest")).isEqualTo(new Byline("new-guest", "New Guest"));
		assertThat(this.desk.create("Jean Róe").slug()).as("two have the name: a third is meant").isEqualTo("jean-roe");
	}

	@Test
	void findsIdsByFormerSlugsToo() {
		this.jdbc.sql("update author set slug = 'zoe-a' where slug = 'zoe'").update();
		List<Long> ids = this.desk.ids(List.of("jean-b", "zoe", "odalys-ferrante"));
		assertThat(ids).isEqualTo(this.jdbc.sql(
				"select id from author where slug in ('jean-b', 'zoe-a', 'odalys-ferrante') order by array_position(array['jean-b', 'zoe-a'], slug::text)")
			.query(Long.class)
			.list());
		assertThat(this.desk.ids(List.of("zoe-a", "zoe", "zoe-a"))).containsExactly(ids.get(1));
		assertThatExceptionOfType(UnknownAuthor.class).isThrownBy(() -> this.desk.ids(List.of("zoe", "nobody")));
	}

	@Test
	void suggestsWhatBeginsLikeItFirst() {
		this.jdbc
			.sql("insert into author (slug, name) values ('x', 'Mary Oestrich'), ('y', 'Roe Adams'), ('z', 'Boroe')")
			.update();
		assertThat(this.desk.suggest("roe", 9)).extracting(AuthorOption::slug).startsWith("y").endsWith("z").hasSize(4);
		assertThat(this.desk.suggest("roe", 2)).hasSize(2);
		assertThat(this.desk.suggest("", 3)).first().satisfies((author) -> assertThat(author.articles()).isPositive());
	}

}

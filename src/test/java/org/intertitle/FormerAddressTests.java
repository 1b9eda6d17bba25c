package org.intertitle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of the address of a film, a person or a series when it gets another.
 */
@DemoSiteTest
@Transactional
class FormerAddressTests {

	private final ReadPages pages;

	private final JdbcClient jdbc;

	private final Refusals database;

	FormerAddressTests(@Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc) {
		this.pages = new ReadPages(mvc);
		this.jdbc = jdbc;
		this.database = new Refusals(jdbc);
	}

	@ParameterizedTest
	@CsvSource({ "film,films,ballerina-2025", "person,people,keanu-reeves", "series,series,john-wick" })
	void leadsFromEveryFormerSlugToTodaysInOneStep(String table, String section, String slug) {
		move(table, slug, "once");
		move(table, "once", "twice");
		for (String former : new String[] { slug, "once" }) {
			assertMoved("/" + section + "/" + former + "/", "/" + section + "/twice/");
			assertMoved("/" + section + "/" + former, "/" + section + "/twice/");
		}
		assertMoved("/" + section + "/twice", "/" + section + "/twice/");
		this.pages.read("/" + section + "/twice/");
	}

	@ParameterizedTest
	@CsvSource({ "film,films,ballerina-2025", "person,people,keanu-reeves", "series,series,john-wick" })
	void leadsBackWhenASlugReturns(String table, String section, String slug) {
		move(table, slug, "once");
		move(table, "once", slug);
		assertMoved("/" + section + "/once/", "/" + section + "/" + slug + "/");
		this.pages.read("/" + section + "/" + slug + "/");
	}

	@Test
	void leadsToAnAddressInAnyScript() {
		move("film", "ballerina-2025", "バレリーナ");
		assertMoved("/films/ballerina-2025/", "/films/%E3%83%90%E3%83%AC%E3%83%AA%E3%83%BC%E3%83%8A/");
	}

	@ParameterizedTest
	@CsvSource({ "film,ballerina-2025,amelie-2001", "person,keanu-reeves,ana-de-armas" })
	void nobodyTakesAnAddressThatAnotherHad(String table, String slug, String other) {
		move(table, slug, "once");
		this.database.assertRefused(table + "_address_pkey",
				"update %s set slug = '%s' where slug = '%s'".formatted(table, slug, other));
	}

	private void move(String table, String from, String to) {
		this.jdbc.sql("update %s set slug = ? where slug = ?".formatted(table)).params(to, from).update();
	}

	private void assertMoved(String path, String location) {
		MockHttpServletResponse response = this.pages.get(path);
		assertThat(response.getStatus()).as(path).isEqualTo(301);
		assertThat(response.getHeader("Location")).as(path).isEqualTo(location);
	}

}

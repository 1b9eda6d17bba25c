package org.intertitle;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Pages that stand for others look like the publication and help on, whatever happened.
 */
@DemoSiteTest
class ErrorPageTests {

	private final ReadPages pages;

	ErrorPageTests(@Autowired MockMvcTester mvc) {
		this.pages = new ReadPages(mvc);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 403, 404, 405, 406, 410, 413, 414, 415, 429, 500, 503 })
	void looksLikeThePublication(int status) {
		assertLooksLikeThePublication(this.pages.readError(status, "/ballerina-review/"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 404, 410 })
	void letsAReaderLookForWhatIsNotThere(int status) {
		assertThat(this.pages.readError(status, "/nothing/").select("form[action=/search] input[name=q]")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 404, 410, 500 })
	void saysNothingOfWhatWentOnInside(int status) {
		assertThat(this.pages.readError(status, "/<b>echo</b>/").html()).doesNotContainIgnoringCase("exception",
				"whitelabel", "echo", "org.", "timestamp");
	}

	@Test
	@Transactional
	void staysItselfWhileTheDatabaseIsAway(@Autowired JdbcClient jdbc) {
		this.pages.read("/about/");
		// From here on Postgres answers nothing to this transaction
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> jdbc.sql("select 1 / 0").query(Long.class).single());
		assertLooksLikeThePublication(this.pages.readError(500, "/"));
		Document page = this.pages.readError(404, "/balerina-revue/");
		assertLooksLikeThePublication(page);
		assertThat(page.select(".error__nearest")).isEmpty();
	}

	static void assertLooksLikeThePublication(Document page) {
		assertThat(page.title()).endsWith(" – Cue Mark");
		assertThat(page.select(".masthead nav a")).isNotEmpty();
		assertThat(page.select("link[rel=stylesheet]")).isNotEmpty();
		assertThat(page.select("h1").eachText()).hasSize(1).doesNotContain("");
		assertThat(page.select("main a[href=/]")).isNotEmpty();
	}

}

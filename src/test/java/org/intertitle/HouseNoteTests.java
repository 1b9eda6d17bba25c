package org.intertitle;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The blocks that the publication repeats around its articles.
 */
@DemoSiteTest
@Transactional
class HouseNoteTests {

	private static final String PATH = "/ballerina-review/";

	private final ReadPages pages;

	private final JdbcClient jdbc;

	HouseNoteTests(@Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc) {
		this.pages = new ReadPages(mvc);
		this.jdbc = jdbc;
	}

	@ParameterizedTest
	@CsvSource({ "1 hour,,false", ",-1 hour,false", "-2 days,-1 day,false", "-1 hour,,true", ",1 hour,true",
			"-1 hour,1 hour,true" })
	void isShownOnlyInItsTime(String from, String until, boolean shown) {
		this.jdbc
			.sql("update house_note set shown_from = now() + :from::interval, shown_until = now() + :until::interval")
			.param("from", from)
			.param("until", until)
			.update();
		assertThat(this.pages.read(PATH).select(".note").isEmpty()).isEqualTo(!shown);
		assertThat(this.pages.read(PATH).text().contains("More from Cue Mark")).isEqualTo(shown);
	}

	@Test
	void saysWhoPaysForIt() {
		assertThat(this.pages.read(PATH).select(".note:has(.note__sponsor)").eachAttr("aria-label"))
			.containsExactly("The last tram of autumn");
		assertThat(this.pages.read(PATH).select(".note__sponsor").eachText())
			.containsExactly("Sponsored by The Tram Depot");
	}

	/** Google: links that were paid for are qualified as "sponsored". */
	@Test
	void tellsSearchEnginesWhichOfItsLinksArePaidFor() {
		this.jdbc.sql("update house_note set body = 'Buy a [ticket](https://example.com/).'").update();
		assertThat(this.pages.read(PATH).select(".note:has(.note__sponsor) a").attr("rel")).contains("sponsored");
		assertThat(this.pages.read(PATH).select(".note:not(:has(.note__sponsor)) a").attr("rel"))
			.doesNotContain("sponsored");
	}

	@Test
	void standsInTheOrderOfItsSlot() {
		this.jdbc.sql("""
				insert into house_note (slot, position, title, body)
				values ('AFTER_LEDE', 3, 'Third', 'C'), ('AFTER_LEDE', 2, 'Second', 'B')
				""").update();
		assertThat(this.pages.read(PATH).select(".prose .lede ~ .note--after-lede").eachAttr("aria-label"))
			.containsExactly("Things to do", "Second", "Third");
	}

	@Test
	void standsAfterTheTextWhereThereIsNoSecondSection() {
		this.jdbc.sql("update article set body = E'Only this.\\n\\nAnd that.' where slug = 'ballerina-review'")
			.update();
		Element prose = this.pages.read(PATH).expectFirst(".prose");
		assertThat(prose.children().eachText()).startsWith("Only this.");
		assertThat(prose.select(".note--after-lede").next().text()).isEqualTo("And that.");
		assertThat(prose.lastElementChild().className()).contains("note--after-first-section");
	}

}

package org.intertitle.redirect;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.intertitle.DemoSiteTest;
import org.intertitle.Newsroom;
import org.intertitle.account.Colleagues;
import org.intertitle.account.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many redirects at once.
 */
@DemoSiteTest
@Transactional
class RedirectImportTests {

	private static final String PATH = "/admin/redirects/import";

	private final JdbcClient jdbc;

	private final Newsroom newsroom;

	RedirectImportTests(@Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.newsroom = new Newsroom(mvc, new Colleagues(jdbc).named("editor", Role.EDITOR));
	}

	@Test
	void showsEveryLineThatCannotBeStored() {
		this.newsroom.post("/admin/redirects/new", "from", "/known", "to", "/about/");
		String typed = """
				/a /about/
				/about /contact/
				no address
				/b
				/a /contact/
				/c /c/
				/d /e
				/e /d
				/known /contact/
				/f javascript:alert(1)
				/g gone
				""";
		Newsroom.Answer answer = this.newsroom.post(PATH, "lines", typed);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.page().select("h2").text()).isEqualTo("2 can be stored, 9 cannot");
		assertThat(answer.page().select("table:has(caption:contains(cannot)) tbody th").eachText()).containsExactly("2",
				"3", "4", "5", "6", "7", "8", "9", "10");
		assertThat(answer.page().select("table:has(caption:contains(cannot)) td:last-child").eachText())
			.allMatch((sentence) -> sentence.matches("[A-Z“/].*\\."));
		assertThat(answer.typed("lines")).isEqualTo(typed);
		assertThat(stored()).containsExactly("/known /about/");
	}

	@Test
	void storesTheGoodOnesOnceSomebodyHasSeenThem() {
		String typed = "source,target\n/a,/about/\n/about,/contact/\n\"/b\",\"/a\"\n/c,gone\n";
		assertThat(this.newsroom.post(PATH, "lines", typed).page().select("button[value=store]").text())
			.isEqualTo("Store the 3 good ones");
		this.newsroom.post(PATH, "lines", typed, "step", "store")
			.assertTaken("/admin/redirects/?sort=-added&said=imported");
		assertThat(stored()).containsExactly("/a /about/", "/b /about/", "/c gone");
	}

	@Test
	void followsLinesThroughEachOtherAndWhatIsStoredAlready() {
		this.newsroom.post("/admin/redirects/new", "from", "/x", "to", "/a");
		this.newsroom.post("/admin/redirects/new", "from", "/y", "to", "/contact/");
		this.newsroom.post(PATH, "lines", "/a /b\n/b /c/\n/c /y", "step", "store");
		assertThat(stored()).containsExactly("/a /contact/", "/b /contact/", "/c /contact/", "/x /contact/",
				"/y /contact/");
	}

	@Test
	void takesTenThousandLines() {
		String typed = IntStream.range(0, 10_000)
			.mapToObj((n) -> "/old-%d /new-%d".formatted(n, n / 2))
			.collect(Collectors.joining("\n"));
		this.newsroom.post(PATH, "lines", typed, "step", "store")
			.assertTaken("/admin/redirects/?sort=-added&said=imported");
		assertThat(stored()).hasSize(10_000);
		this.newsroom.post(PATH, "lines", typed + "\n/a /b").assertWrong("lines", "more than 10,000 lines");
	}

	@Test
	void keepsWhatWasTypedWhenItIsTooMuchOrNothing() {
		String typed = "/a /b\n".repeat(1_700_000);
		Newsroom.Answer answer = this.newsroom.post(PATH, "lines", typed);
		answer.assertWrong("lines", "10,200,000 characters");
		assertThat(answer.typed("lines")).isEqualTo(typed);
		this.newsroom.post(PATH, "lines", " \n ").assertWrong("lines", "Paste one a line");
		this.newsroom.post(PATH).assertWrong("lines", "Paste one a line");
	}

	private List<String> stored() {
		return this.jdbc.sql("select from_path || ' ' || coalesce(to_address, 'gone') from redirect order by 1")
			.query(String.class)
			.list();
	}

}

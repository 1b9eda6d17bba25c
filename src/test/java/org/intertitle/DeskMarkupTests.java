package org.intertitle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.intertitle.account.Colleagues;
import org.intertitle.account.Role;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The newsroom's forms of authors, topics, notes, pages, settings and redirects, when
 * something is wrong in them, are valid HTML, each with one headline and a label for
 * every field.
 */
@DemoSiteTest
@Transactional
class DeskMarkupTests {

	private static final NuChecker CHECKER = new NuChecker();

	private final Newsroom newsroom;

	private final JdbcClient jdbc;

	DeskMarkupTests(@Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc) {
		this.newsroom = new Newsroom(mvc, new Colleagues(jdbc).named("administrator", Role.ADMINISTRATOR));
		this.jdbc = jdbc;
	}

	@Test
	void everyPageWithFaultsIsValid() {
		String author = "/admin/authors/" + id("author");
		List<Page> pages = new ArrayList<>();
		pages.add(
				sent(422, "/admin/authors/new", "name", "", "slug", "A b", "links.labels", "", "links.addresses", "x"));
		pages.add(sent(409, author, "name", "A", "version", "x"));
		pages.add(sent(409, "/admin/authors/999999", "name", "A", "version", "0"));
		pages.add(sent(422, author + "/merge", "into", "Nobody"));
		pages.add(sent(422, author + "/deletion"));
		pages.add(sent(200, "/admin/authors/selection", "action", "merge", "chosen", "1", "chosen", "2"));
		pages.add(sent(422, "/admin/topics/new", "name", "a, b"));
		pages.add(sent(422, "/admin/notes/new", "shownFrom", "2026-10-25T01:30", "shownUntil", "2026-03-29T01:30"));
		pages.add(sent(200, "/admin/notes/preview", "title", "T", "body", "One.\n\n- two", "slot", "AFTER_CREDITS"));
		pages.add(sent(422, "/admin/pages/new", "slug", "A b"));
		pages.add(sent(409, "/admin/publication", "navigation.labels", "", "navigation.addresses", "x"));
		pages.add(sent(409, "/admin/publication/house", "worst", "x"));
		pages.add(sent(422, "/admin/redirects/new", "from", "x", "to", "/about/"));
		pages.add(sent(422, "/admin/redirects/new", "from", "/x", "to", "y"));
		pages.add(sent(200, "/admin/redirects/import", "lines", "/a /b\n/c\n/d gone"));
		assertValid(pages);
	}

	private Page sent(int status, String path, String... fields) {
		Newsroom.Answer answer = this.newsroom.post(path, fields);
		assertThat(answer.status()).as(path).isEqualTo(status);
		return new Page("POST " + path, answer.page());
	}

	private void assertValid(List<Page> pages) {
		assertThat(pages.stream().flatMap(DeskMarkupTests::faults)).isEmpty();
	}

	private static Stream<String> faults(Page page) {
		List<String> faults = new ArrayList<>();
		try {
			NuChecker.Messages messages = CHECKER.check(page.document.outerHtml());
			messages.errors().forEach((error) -> faults.add(page.path + " error " + error));
			messages.warnings().forEach((warning) -> faults.add(page.path + " warning " + warning));
		}
		catch (IOException | SAXException ex) {
			throw new IllegalStateException(page.path, ex);
		}
		if (page.document.select("h1").size() != 1) {
			faults.add(page.path + " has not one headline");
		}
		page.document.select("main :is(input:not([type=hidden]), select, textarea)")
			.stream()
			.filter((control) -> !control.hasAttr("aria-label") && control.closest("label") == null
					&& page.document.select("label[for='" + control.id() + "']").isEmpty())
			.forEach((control) -> faults.add(page.path + " has a field without a label: " + control));
		page.document.select("[aria-describedby]")
			.forEach((control) -> Stream.of(control.attr("aria-describedby").strip().split("\\s+"))
				.filter((id) -> !id.isEmpty() && page.document.getElementById(id) == null)
				.forEach((id) -> faults.add(page.path + " refers to " + id)));
		return faults.stream();
	}

	private record Page(String path, Document document) {
	}

	private long id(String table) {
		return this.jdbc.sql("select min(id) from " + table).query(Long.class).single();
	}

}

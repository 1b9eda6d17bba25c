package org.intertitle;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Articles as Markdown, and the list of them.
 */
@DemoSiteTest
@Transactional
class MirrorTests {

	private static final String BASE = "http://localhost:8080";

	private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void saysWhatThePageSays() {
		assertThat(text("/ballerina-review.md")).startsWith("# Ballerina counts to three and shuts the door\n\n")
			.contains("\nBy [Odalys Ferrante](" + BASE + "/authors/odalys-ferrante/)\n",
					"\nReview, published 6 June 2025\n",
					"\n[Ballerina](" + BASE + "/films/ballerina-2025/) (2025), directed by [Len Wiseman](",
					"\n**Rating: 3.5 out of 5**\n", "\n## The smaller partner\n", "\n> Wick walks through a wall",
					"\n## The verdict\n", "\n**Correction, 8 June 2025.** ", "\n## Credits\n", "\n- Director: [Len",
					"\nRelated: [", "\n[Watch the trailer](https://www.youtube.com/", "\n> **Spoiler**\n")
			.containsPattern("!\\[A ballerina [^]]+]\\(" + BASE + "/media/[0-9a-f]{24}/1200\\.jpg \"One of them")
			.contains("\nPublished at " + BASE + "/ballerina-review/. Filed under: Action, ");
	}

	@Test
	void everyArticleHasOneWithNothingButAbsoluteAddresses() {
		List<String> slugs = this.jdbc
			.sql("select slug from article where status = 'PUBLISHED' and published_at <= now()")
			.query(String.class)
			.list();
		assertThat(slugs).hasSizeGreaterThan(20).allSatisfy((slug) -> {
			String text = text("/" + slug + ".md");
			assertThat(text).as(slug).startsWith("# ").doesNotContain("<div", "<p>", ":::", "Zyzzogeton");
			assertThat(LINK.matcher(text).results().map((MatchResult link) -> link.group(1))).as(slug)
				.isNotEmpty()
				.allMatch((link) -> link.matches("https?://.+|mailto:.+"));
		});
	}

	@Test
	void isKeptOutOfSearchAndNamesItsPage() {
		MockHttpServletResponse answer = get("/ballerina-review.md");
		assertThat(answer.getContentType()).isEqualTo("text/markdown;charset=UTF-8");
		assertThat(answer.getHeader("X-Robots-Tag")).isEqualTo("noindex");
		assertThat(answer.getHeader("Link")).isEqualTo("<" + BASE + "/ballerina-review/>; rel=\"canonical\"");
		assertThat(get("/ballerina-review/").getHeader("Link"))
			.isEqualTo("</ballerina-review.md>; rel=\"alternate\"; type=\"text/markdown\"");
		assertThat(this.mvc.get()
			.uri("/ballerina-review.md")
			.header("If-None-Match", answer.getHeader("ETag"))
			.exchange()
			.getResponse()
			.getStatus()).isEqualTo(304);
	}

	@Test
	void goesWhereItsArticleGoes() {
		write("update article set slug = 'once' where slug = 'ballerina-review'");
		write("update article set slug = 'twice' where slug = 'once'");
		for (String former : List.of("/ballerina-review.md", "/once.md")) {
			assertThat(get(former).getStatus()).isEqualTo(301);
			assertThat(get(former).getHeader("Location")).isEqualTo("/twice.md");
		}
		assertThat(get("/twice.md").getStatus()).isEqualTo(200);
		write("update article set status = 'WITHDRAWN' where slug = 'twice'");
		assertThat(List.of("/ballerina-review.md", "/once.md", "/twice.md"))
			.allMatch((path) -> get(path).getStatus() == 410);
		assertThat(List.of("/about.md", "/nothing.md", "/ballerina-review.md/", "/a.b.md"))
			.allMatch((path) -> get(path).getStatus() == 404 || get(path).getStatus() == 410);
		assertThat(get("/about.md").getStatus()).isEqualTo(404);
	}

	@Test
	void aTitleIsNeverMarkup() {
		write("update article set title = '1. [A](b) *c* <b> # d_e_f' where slug = 'ballerina-review'");
		assertThat(text("/ballerina-review.md").lines().findFirst()).contains("# 1\\. \\[A](b) \\*c\\* \\<b> # d_e_f");
	}

	@Test
	void whatWasTypedAsMarkupIsNoneAndCodeStaysAsItIs() {
		write("update article set body = E'A <b>word</b> & `<i>`\\n\\n```\\n<u> `a` </u>\\n```\\n\\n5 < 6' where slug = 'ballerina-review'");
		assertThat(text("/ballerina-review.md")).contains("\nA \\<b>word\\</b> & `<i>`\n", "\n<u> `a` </u>\n",
				"\n5 < 6\n");
	}

	@Test
	void theListNamesTheNewestOfEachKind() {
		write("update article set title = 'A [title]\\' where slug = 'ballerina-review'");
		String text = text("/llms.txt");
		assertThat(get("/llms.txt").getContentType()).isEqualTo("text/plain;charset=UTF-8");
		assertThat(text).startsWith("# Cue Mark\n\n> Film criticism, reel by reel\n\n")
			.contains("\n## Reviews\n\n- [", "\n## News\n\n- [", "\n## About\n\n- [", "\n## Optional\n\n- [",
					"\n- [A \\[title\\]\\\\](" + BASE + "/ballerina-review.md): ");
		List<String> mirrors = LINK.matcher(text)
			.results()
			.map((MatchResult link) -> link.group(1))
			.filter((link) -> link.endsWith(".md"))
			.toList();
		assertThat(mirrors).hasSizeGreaterThan(10)
			.allMatch((link) -> get(link.substring(BASE.length())).getStatus() == 200);
	}

	@Test
	void noKeyIsKnownBeforeThereIsOne() {
		assertThat(get("/0123456789abcdef.txt").getStatus()).isEqualTo(404);
	}

	private String text(String path) {
		MockHttpServletResponse answer = get(path);
		assertThat(answer.getStatus()).as(path).isEqualTo(200);
		return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MockHttpServletResponse get(String path) {
		return this.mvc.get().uri(URI.create(path)).exchange().getResponse();
	}

	private void write(String sql) {
		this.jdbc.sql(sql).update();
	}

}

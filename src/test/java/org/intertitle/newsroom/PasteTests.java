package org.intertitle.newsroom;

import org.intertitle.DemoSiteTest;
import org.intertitle.account.Colleagues;
import org.intertitle.account.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What the editor's script gets for a piece of somebody's page. What becomes of the piece
 * itself is for the tests of Markdown.
 */
@DemoSiteTest
@Transactional
class PasteTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void answersInMarkdown() {
		assertThat(paste("<h1>Rain</h1><p>It <b>rains</b> in Zürich – and <i>how</i>.</p>")).hasStatusOk()
			.hasContentType("text/markdown;charset=UTF-8")
			.bodyText()
			.isEqualToIgnoringWhitespace("## Rain\n\nIt **rains** in Zürich – and *how*.");
	}

	@Test
	void refusesMoreThanAnybodyPastes() {
		assertThat(paste("x".repeat((5 << 20) + 1))).hasStatus(422).bodyText().isNotBlank();
	}

	private MvcTestResult paste(String html) {
		return this.mvc.post()
			.uri("/admin/paste")
			.param("html", html)
			.with(Colleagues.as(new Colleagues(this.jdbc).named("wanda", Role.WRITER)))
			.with(csrf())
			.exchange();
	}

}

package org.intertitle.newsroom;

import java.io.UnsupportedEncodingException;

import org.intertitle.DemoSiteTest;
import org.intertitle.account.Colleagues;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.article.ArticleDesk;
import org.intertitle.article.Drafts;
import org.intertitle.article.Event;
import org.intertitle.article.Notes;
import org.intertitle.article.PreviewLinks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@DemoSiteTest
@Transactional
class PreviewTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ArticleDesk desk;

	@Autowired
	private PreviewLinks links;

	@Autowired
	private Notes notes;

	@Autowired
	private JdbcClient jdbc;

	private SignedIn wanda;

	private long article;

	@BeforeEach
	void write() {
		this.wanda = new Colleagues(this.jdbc).named("wanda", Role.WRITER);
		this.article = this.desk.draft(Drafts.review("not-public", "A canary in the text."), this.wanda);
	}

	@Test
	void whoHasTheLinkSeesThePageThatReadersWillGet() {
		MvcTestResult shared = this.mvc.post()
			.uri("/admin/articles/" + this.article + "/previews/")
			.with(Colleagues.as(this.wanda))
			.with(csrf())
			.exchange();
		String address = Jsoup.parse(body(shared)).select("#address").val();
		assertThat(address).startsWith("http://localhost:8080/preview/");
		MvcTestResult preview = this.mvc.get().uri(address.substring("http://localhost:8080".length())).exchange();
		assertThat(preview).hasStatusOk();
		assertThat(preview).headers()
			.hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
			.hasValue("X-Robots-Tag", "noindex")
			.hasValue("Referrer-Policy", "no-referrer")
			.doesNotContainHeader("Set-Cookie");
		Document page = Jsoup.parse(body(preview));
		assertThat(page.expectFirst("textarea[name=text]").val()).isEmpty();
		assertThat(page.select("h1").text()).isEqualTo("A second look at Ballerina");
		assertThat(page.text()).contains("A canary in the text.");
		assertThat(page.select("link[rel=canonical]")).isEmpty();
	}

	@Test
	void aRevokedAnExpiredAndAMadeUpLinkLeadNowhere() {
		String revoked = this.links.share(this.article, 7, this.wanda);
		this.links.revoke(this.article, this.links.of(this.article).getFirst().id());
		String expired = this.links.share(this.article, 7, this.wanda);
		this.jdbc.sql("update preview_link set expires_at = now() - interval '1 second' where revoked_at is null")
			.update();
		for (String token : new String[] { revoked, expired, "AAAAAAAAAAAAAAAAAAAAAA", "x", "%00" }) {
			assertThat(this.mvc.get().uri("/preview/{token}", token)).hasStatus4xxClientError();
			assertThat(this.mvc.post().uri("/preview/{token}", token).param("name", "N").param("text", "T"))
				.hasStatus4xxClientError();
		}
		assertThat(this.notes.of(this.article, 9)).isEmpty();
	}

	@Test
	void theDatabaseDoesNotKnowTheToken() {
		String token = this.links.share(this.article, 7, this.wanda);
		assertThat(this.jdbc.sql("select cast(preview_link as text) from preview_link").query(String.class).list())
			.noneMatch((row) -> row.contains(token));
		assertThat(token).hasSize(22);
	}

	@Test
	void aGuestCommentsAndApproves() {
		String token = this.links.share(this.article, 7, this.wanda);
		assertThat(this.mvc.post().uri("/preview/" + token).param("name", "Len").param("text", "Kinder than I am."))
			.bodyText()
			.contains("Thank you.");
		assertThat(this.mvc.post().uri("/preview/" + token).param("name", "Len").param("approve", "true"))
			.hasStatusOk();
		assertThat(this.notes.of(this.article, 9)).extracting(Notes.Note::event)
			.containsExactly(Event.APPROVED, Event.COMMENTED);
		assertThat(this.notes.of(this.article, 9)).extracting(Notes.Note::madeBy).containsOnly("Len");
	}

	@Test
	void aCommentThatLacksSomethingComesBackWhole() {
		String token = this.links.share(this.article, 7, this.wanda);
		MvcTestResult answer = this.mvc.post()
			.uri("/preview/" + token)
			.param("text", "A <b>long</b> thought")
			.exchange();
		assertThat(answer).hasStatus(422);
		assertThat(Jsoup.parse(body(answer)).select("textarea").val()).isEqualTo("A <b>long</b> thought");
		assertThat(this.notes.of(this.article, 9)).isEmpty();
	}

	private static String body(MvcTestResult answer) {
		try {
			return answer.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

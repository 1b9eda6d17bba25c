package org.intertitle.newsroom;

import java.util.Objects;

import org.intertitle.DemoSiteTest;
import org.intertitle.account.Colleagues;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.article.History;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A save that was taken, and whose answer never reached the form: the form goes on as if
 * nothing had happened.
 */
@DemoSiteTest
@Transactional
class LostAnswerTests {

	private static final String AUTOSAVE = "/admin/articles/autosave";

	private static final String NEW = "/admin/articles/new";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private History history;

	@Autowired
	private JdbcClient jdbc;

	private SignedIn wanda;

	private SignedIn edith;

	@BeforeEach
	void meet() {
		Colleagues colleagues = new Colleagues(this.jdbc);
		this.wanda = colleagues.named("wanda", Role.WRITER);
		this.edith = colleagues.named("edith", Role.EDITOR);
	}

	@Test
	void theFormIsToldThatItsTrackHasEnded() {
		Typed form = Typed.review().with("track", "closed");
		assertThat(form.sendTo(AUTOSAVE, this.wanda, this.mvc)).hasStatus(204).containsHeader("Kept-At");
		form.sendTo(NEW, this.wanda, this.mvc);
		assertThat(form.with("body", "The lede. And more.").sendTo(AUTOSAVE, this.wanda, this.mvc)).hasStatus(409);
	}

	@Test
	void theNextSaveGoesOnWithTheSameArticle() {
		Typed form = Typed.review();
		long id = id(form.sendTo(NEW, this.wanda, this.mvc));
		assertThat(id(form.with("body", "The lede. And more.").sendTo(NEW, this.wanda, this.mvc))).isEqualTo(id);
		Typed other = Typed.review().with("base", 2);
		String address = "/admin/articles/" + id;
		assertThat(other.with("body", "One.").sendTo(address, this.wanda, this.mvc)).hasStatus(303);
		assertThat(other.with("body", "One. Two.").sendTo(address, this.wanda, this.mvc)).hasStatus(303);
		assertThat(this.history.head(id).orElseThrow().content().body()).isEqualTo("One. Two.");
		assertThat(this.history.head(id).orElseThrow().number()).isEqualTo(4);
	}

	@Test
	void whatSomebodyElseSavedMeanwhileIsStillAConflict() {
		Typed form = Typed.review();
		long id = id(form.sendTo(NEW, this.wanda, this.mvc));
		Typed.review().with("base", 1).with("kicker", "Of Edith").sendTo("/admin/articles/" + id, this.edith, this.mvc);
		assertThat(form.with("body", "Of Wanda.").sendTo(NEW, this.wanda, this.mvc)).hasStatus(409)
			.bodyText()
			.contains("Of Edith", "Of Wanda", "/admin/articles/" + id + "/merge");
	}

	/** What a browser had left is handed in when another has gone on from there. */
	@Test
	void anOlderCopyDoesNotTakeTheNewerOnesPlace() {
		Typed form = Typed.review().with("track", "of-two-browsers");
		String first = keptAt(form.with("body", "One.").sendTo(AUTOSAVE, this.wanda, this.mvc));
		String second = keptAt(form.with("body", "One. Two.").sendTo(AUTOSAVE, this.wanda, this.mvc));
		assertThat(form.with("body", "One, three.").with("after", first).sendTo(AUTOSAVE, this.wanda, this.mvc))
			.hasStatus(409);
		assertThat(form.with("body", "One. Two, three.").with("after", second).sendTo(AUTOSAVE, this.wanda, this.mvc))
			.hasStatus(204);
		assertThat(form.with("body", "One. Two, three.").with("after", first).sendTo(AUTOSAVE, this.wanda, this.mvc))
			.as("the same text")
			.hasStatus(204);
	}

	private static String keptAt(MvcTestResult answer) {
		return Objects.requireNonNull(answer.getResponse().getHeader("Kept-At"));
	}

	private static long id(MvcTestResult saved) {
		assertThat(saved).hasStatus(303);
		return Long.parseLong(Objects.requireNonNull(saved.getResponse().getRedirectedUrl()).replaceAll("\\D", ""));
	}

}

package org.intertitle.account;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A form that arrives too late is not lost: without scripts, page after page carries it
 * until it can be sent.
 */
@NewsroomTest
class HeldFormTests {

	private static final String TEXT = "A dancer & a \"killer\" <b>\r\n\r\n  é 映画 %2F + ; =\r\nlast";

	private final JdbcClient jdbc;

	private final Browsing browser;

	private SignedIn ada;

	HeldFormTests(@Autowired JdbcClient jdbc, @Value("${server.port}") int port) {
		this.jdbc = jdbc;
		this.browser = new Browsing(port);
	}

	@BeforeEach
	void somebodyHasSignedIn() {
		this.jdbc.sql("delete from sign_in_delay").update();
		this.ada = new Colleagues(this.jdbc).named("ada", Role.WRITER);
		this.browser.signIn(Colleagues.email("ada"), Colleagues.PASSWORD);
	}

	private void sessionEnds() {
		this.jdbc.sql("delete from spring_session where principal_name = ?").param(this.ada.getName()).update();
	}

	@Test
	void aFormThatComesAfterTheSessionIsSentAfterTheNextSignIn() {
		Browsing.Page form = this.browser.get("/admin/account");
		sessionEnds();
		Browsing.Page door = this.browser.submit(form, "form[action=/admin/account]", "name",
				TEXT.replace("\r\n", " "));
		assertThat(door.status()).isEqualTo(401);
		assertThat(door.heading()).isEqualTo("Sign in");
		assertThat(door.document().select(".notice").text()).contains("Nothing was lost");
		Browsing.Page wrong = this.browser.submit(door, "main form", "email", Colleagues.email("ada"), "password",
				"wrong");
		assertThat(wrong.status()).isEqualTo(401);
		Browsing.Page kept = this.browser.submit(wrong, "main form", "email", Colleagues.email("ada"), "password",
				Colleagues.PASSWORD);
		assertThat(kept.heading()).isEqualTo("Nothing was lost");
		assertThat(kept.document().select("main").text()).contains("/admin/account", "A dancer & a \"killer\" <b>");
		assertThat(this.browser.submit(kept, "main form").location()).isEqualTo("/admin/account?said=saved");
		assertThat(this.browser.get("/admin/account").document().select("#name").val())
			.isEqualTo(TEXT.replace("\r\n", " "));
	}

	@Test
	void everyFieldIsCarriedAsItWas() {
		sessionEnds();
		List<String> fields = List.of("title", "Ballerina", "body", TEXT, "topic", "b", "topic", "a", "topic", "b",
				"empty", "", "password", "x", "email", "y", "next", "//evil.example", "heldTo", "z", "held.title", "w",
				"<i>", "\"");
		Browsing.Page page = this.browser.post("/admin/films/7?page=2&topic=c", fields.toArray(String[]::new));
		for (int i = 0; i < 3; i++) {
			page = this.browser.submit(page, "main form", "email", Colleagues.email("ada"), "password", "wrong");
		}
		Browsing.Page kept = this.browser.submit(page, "main form", "email", Colleagues.email("ada"), "password",
				Colleagues.PASSWORD);
		Element form = kept.document().selectFirst("main form");
		assertThat(form.attr("action")).isEqualTo("/admin/films/7?page=2&topic=c");
		form.select("input[name=_csrf]").remove();
		assertThat(form.select("input").eachAttr("name")).containsExactlyInAnyOrder("title", "body", "topic", "topic",
				"topic", "empty", "password", "email", "next", "heldTo", "held.title", "<i>");
		assertThat(form.select("input[name=topic]").eachAttr("value")).containsExactly("b", "a", "b");
		assertThat(form.selectFirst("input[name=body]").val().replace("\r\n", "\n"))
			.isEqualTo(TEXT.replace("\r\n", "\n"));
		assertThat(form.selectFirst("input[name=next]").val()).isEqualTo("//evil.example");
		assertThat(kept.document().select("main strong").text()).isEqualTo("Ballerina");
	}

	@Test
	void anAddressBringsNoForm() {
		sessionEnds();
		Browsing.Page door = this.browser.get("/login?heldTo=/admin/account&held.name=Mallory");
		assertThat(door.document().select(".notice")).isEmpty();
		assertThat(door.document().select("main form input").eachAttr("name")).doesNotContain("heldTo", "held.name");
	}

	@Test
	void aFormWithAnOldTokenIsKeptForWhoeverIsSignedIn() {
		Browsing.Page kept = this.browser.postAs("same-origin", "old", "/admin/account", "name", "Ada L.", "email",
				Colleagues.email("ada"), "version", version());
		assertThat(kept.status()).isEqualTo(403);
		assertThat(kept.heading()).isEqualTo("Nothing was lost");
		assertThat(this.browser.submit(kept, "main form").location()).isEqualTo("/admin/account?said=saved");
		assertThat(this.browser.postAs("none", null, "/admin/account", "name", "x").heading())
			.isEqualTo("Nothing was lost");
	}

	private String version() {
		return this.browser.get("/admin/account").document().select("input[name=version]").val();
	}

	@Test
	void aSignInPageWithAnOldTokenAsksOnceMore() {
		sessionEnds();
		Browsing.Page door = this.browser.post("/admin/films/7", "title", "Ballerina");
		this.browser.forget("form");
		Browsing.Page again = this.browser.submit(door, "main form", "email", Colleagues.email("ada"), "password",
				Colleagues.PASSWORD);
		assertThat(again.status()).isEqualTo(403);
		assertThat(again.text()).contains("open for too long", "Ballerina");
		assertThat(again.document().select("#email").val()).isEqualTo(Colleagues.email("ada"));
		assertThat(this.browser.submit(again, "main form", "password", Colleagues.PASSWORD).heading())
			.isEqualTo("Nothing was lost");
	}

	@Test
	void filesHaveToBeChosenAgain() {
		sessionEnds();
		String body = """
				--x\r
				Content-Disposition: form-data; name="title"\r
				\r
				Poster\r
				--x\r
				Content-Disposition: form-data; name="_csrf"\r
				\r
				%s\r
				--x\r
				Content-Disposition: form-data; name="file"; filename="poster.png"\r
				Content-Type: image/png\r
				\r
				PNG\r
				--x--\r
				""".formatted(this.browser.token());
		Browsing.Page page = this.browser.send(this.browser.request("/admin/media/", "Sec-Fetch-Site", "same-origin")
			.header("Content-Type", "multipart/form-data; boundary=x")
			.POST(BodyPublishers.ofString(body)));
		assertThat(page.status()).isEqualTo(401);
		assertThat(page.document().select(".notice").text()).contains("Poster", "chosen again", "file: poster.png");
		Browsing.Page kept = this.browser.submit(page, "main form", "email", Colleagues.email("ada"), "password",
				Colleagues.PASSWORD);
		assertThat(kept.document().select("main").text()).contains("file: poster.png");
		assertThat(kept.document().select("main form input").eachAttr("name")).containsExactlyInAnyOrder("_csrf",
				"title");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/", "//evil.example", "/logout", "/admin/../logout",
			"javascript:alert(1)", "" })
	void nothingIsCarriedToAnotherPlace(String to) {
		Browsing.Page page = this.browser.post("/login", "email", Colleagues.email("ada"), "password",
				Colleagues.PASSWORD, "heldTo", to, "held.title", "x");
		assertThat(page.status()).isEqualTo(303);
		assertThat(page.location()).isEqualTo("/admin/");
	}

	@Test
	void aScriptIsToldInOneWord() {
		String token = this.browser.token();
		assertThat(this.browser.postJson("/admin/account/sessions", "old").header("Newsroom-Refusal"))
			.isEqualTo("stale-token");
		sessionEnds();
		Browsing.Page out = this.browser.postJson("/admin/account/sessions", token);
		assertThat(out.status()).isEqualTo(401);
		assertThat(out.header("Newsroom-Refusal")).isEqualTo("signed-out");
		assertThat(out.text()).isEmpty();
		Browsing.Page wrong = this.browser.postJson("/login", token, "email", Colleagues.email("ada"), "password",
				"wrong");
		assertThat(wrong.status()).isEqualTo(401);
		assertThat(wrong.text()).isEqualTo("{\"message\":\"This address and this password do not belong together.\"}");
		assertThat(this.browser
			.postJson("/login", token, "email", Colleagues.email("ada"), "password", Colleagues.PASSWORD)
			.status()).isEqualTo(204);
		assertThat(this.browser.postJson("/admin/account/sessions", token).status()).isEqualTo(303);
		this.jdbc.sql("update sign_in_delay set free_at = clock_timestamp() + interval '1 minute'").update();
		Browsing.Page wait = this.browser.postJson("/login", token, "email", Colleagues.email("ada"), "password",
				Colleagues.PASSWORD);
		assertThat(wait.status()).isEqualTo(429);
		assertThat(wait.header("Retry-After")).isIn("59", "60");
		assertThat(wait.text()).contains("The next one is possible in ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sign-in", "old-page", "held", "proof", "refused", "no-such-link" })
	void thePagesBehindTheDoorstepHaveNoAddress(String page) {
		assertThat(this.browser.get("/login/doorstep/" + page).status()).isEqualTo(404);
		assertThat(this.browser.post("/login/doorstep/" + page).status()).isEqualTo(404);
	}

}

package org.intertitle;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForSelectorOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.intertitle.account.Colleagues;
import org.intertitle.account.NewsroomTest;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.web.Assets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signing in again in the page that is open.
 */
@NewsroomTest
@ExtendWith(Browser.OncePerRun.class)
class SignInAgainTests {

	private static final String NAME = "rita";

	private static final String SEND = """
			async (script) => {
				const { newsroomFetch } = await import(script);
				const send = () => newsroomFetch("/admin/account/sessions", { method: "POST" });
				const all = Promise.all([send(), send(), send()]);
				window.answers = all.then((answers) => answers.map((answer) => answer.status).join());
			}""";

	private final JdbcClient jdbc;

	private final String site;

	private final String script;

	private final SignedIn rita;

	private BrowserContext context;

	private Page page;

	SignInAgainTests(@Autowired JdbcClient jdbc, @Autowired Assets assets, @Value("${server.port}") int port) {
		this.jdbc = jdbc;
		this.script = assets.path("sign-in-again.js");
		this.site = "http://localhost:" + port;
		this.rita = new Colleagues(jdbc).named(NAME, Role.EDITOR);
	}

	@BeforeEach
	void open(Browser browser) {
		this.jdbc.sql("delete from sign_in_delay").update();
		this.context = browser.open(0, (options) -> options.setBaseURL(this.site));
		this.page = this.context.newPage();
		this.page.navigate("/login?next=/admin/account");
		this.page.fill("#email", Colleagues.email(NAME));
		this.page.fill("#password", Colleagues.PASSWORD);
		this.page.click("main .button--next");
		this.page.fill("#name", "typed and not yet saved");
	}

	@AfterEach
	void close() {
		this.context.close();
	}

	private void sessionEnds() {
		this.jdbc.sql("delete from spring_session where principal_name = ?").param(this.rita.getName()).update();
	}

	/** Three requests at once, which have one dialog between them. */
	private void send() {
		this.page.evaluate(SEND, this.script);
	}

	private String answers() {
		return (String) this.page.evaluate("() => window.answers");
	}

	@Test
	void saysWhileNothingCanBeSaved() {
		this.page.route("**/admin/account/sessions", (route) -> route.fulfill(new FulfillOptions().setStatus(503)));
		send();
		this.page.waitForSelector("[role=alert].notice--away");
		this.page.unroute("**/admin/account/sessions");
		send();
		this.page.waitForSelector(".notice--away",
				new WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
		assertThat(this.page.inputValue("#name")).isEqualTo("typed and not yet saved");
	}

	@Test
	void whatWasSentGoesThroughAfterSigningInInPlace() {
		sessionEnds();
		send();
		this.page.waitForSelector("dialog[open]");
		assertThat(this.page.querySelectorAll("dialog")).hasSize(1);
		assertThat(this.page.getAttribute("dialog", "aria-labelledby")).isEqualTo("again-title");
		this.page.fill("#again-email", Colleagues.email(NAME));
		this.page.fill("#again-password", "wrong");
		this.page.keyboard().press("Enter");
		this.page.waitForSelector("dialog [role=alert]:visible");
		assertThat(this.page.textContent("dialog [role=alert]")).contains("do not belong together");
		this.page.fill("#again-password", Colleagues.PASSWORD);
		this.page.keyboard().press("Enter");
		assertThat(answers()).isEqualTo("200,200,200");
		assertThat(this.page.querySelectorAll("dialog")).isEmpty();
		assertThat(this.page.inputValue("#name")).isEqualTo("typed and not yet saved");
		this.page.click("text=Save");
		this.page.waitForSelector("text=Saved.");
	}

	@Test
	void whoeverClosesTheDialogKeepsThePageAsItIs() {
		sessionEnds();
		send();
		this.page.waitForSelector("dialog[open]");
		this.page.keyboard().press("Escape");
		assertThat(answers()).isEqualTo("401,401,401");
		assertThat(this.page.inputValue("#name")).isEqualTo("typed and not yet saved");
		assertThat(this.page.querySelectorAll("dialog")).isEmpty();
	}

	@Test
	void anOldTokenIsRenewedWithoutAWord() {
		this.context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("form"));
		send();
		assertThat(answers()).isEqualTo("200,200,200");
		this.page.click("text=Save");
		this.page.waitForSelector("text=Saved.");
	}

	/**
	 * A page that keeps what is typed, every few seconds, must not ask every few seconds.
	 */
	@Test
	void whoeverSaysLaterIsLeftAlone() {
		sessionEnds();
		send();
		this.page.click("dialog >> text=Later");
		assertThat(answers()).isEqualTo("401,401,401");
		send();
		assertThat(answers()).isEqualTo("401,401,401");
		assertThat(this.page.querySelectorAll("dialog")).isEmpty();
	}

}

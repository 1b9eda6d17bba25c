package org.intertitle.account;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.intertitle.Browser;
import org.intertitle.database.DatabaseOrigin;
import org.intertitle.database.DatabasePresence;
import org.intertitle.web.SiteProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * From the line on the console to the desk, in a browser, with scripts and without; and
 * from there to the second account, by invitation.
 */
@NewsroomTest
@ExtendWith({ Browser.OncePerRun.class, OutputCaptureExtension.class })
class FirstSignInTests {

	@Autowired
	private DatabasePresence presence;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Accounts accounts;

	@Autowired
	private EntryLinks links;

	@Autowired
	private PasswordHashes passwords;

	@Autowired
	private SiteProperties site;

	@BeforeEach
	void emptyTheHouse() {
		Colleagues.leave(this.jdbc);
		this.jdbc.sql("delete from sign_in_delay").update();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theConsoleShowsAPasswordThatSignsIn(boolean scripts, Browser browser, CapturedOutput output) {
		String line = lineOnTheConsole(true, "Sign in at ", output);
		try (BrowserContext context = open(browser, scripts)) {
			Page page = context.newPage();
			page.navigate(line.replaceAll("Sign in at (\\S+) as .*", "$1"));
			signIn(page, "admin@localhost", line.replaceAll(".*password (\\S+) .*", "$1"));
			assertThat(page.locator("h1")).containsText("Good to see you");
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theConsoleShowsALinkThatMakesTheFirstAccountAndThatInvitesTheSecond(boolean scripts, Browser browser,
			CapturedOutput output) {
		String line = lineOnTheConsole(false, "Make the first account", output);
		String invitation;
		try (BrowserContext context = open(browser, scripts)) {
			Page page = context.newPage();
			page.navigate(line.replaceAll(".* ", ""));
			page.getByLabel("E-mail address").fill("founder@example.org");
			enter(page, "Founder", Colleagues.PASSWORD);
			page.navigate("/admin/accounts/new");
			page.getByLabel("E-mail address").fill("second@example.org");
			page.locator("main .button--next").click();
			invitation = page.inputValue("#link");
		}
		try (BrowserContext context = open(browser, scripts)) {
			Page page = context.newPage();
			page.navigate(invitation);
			assertThat(page.locator("main")).containsText("second@example.org");
			enter(page, "Second", "another long walk home");
			page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New article")).click();
			assertThat(page.locator("h1")).hasText("New article");
		}
	}

	private String lineOnTheConsole(boolean embedded, String beginning, CapturedOutput output) {
		int before = output.getOut().length();
		new FirstAdministrator(this.accounts, this.links, this.passwords, new AdminProperties(null, null, null),
				new DatabaseOrigin(embedded), this.presence, this.site)
			.welcome();
		return output.getOut()
			.substring(before)
			.lines()
			.filter((text) -> text.startsWith(beginning))
			.findFirst()
			.orElseThrow();
	}

	private BrowserContext open(Browser browser, boolean scripts) {
		return browser.open(0, (settings) -> settings.setBaseURL(this.site.absolute("")).setJavaScriptEnabled(scripts));
	}

	private static void enter(Page page, String name, String password) {
		page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
		page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
		page.locator("main .button--next").click();
		assertThat(page.locator("h1")).containsText("Good to see you, " + name);
	}

	private static void signIn(Page page, String email, String password) {
		page.getByLabel("E-mail address").fill(email);
		page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
		page.locator("main .button--next").click();
	}

}

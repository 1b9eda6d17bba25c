package org.intertitle;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.intertitle.account.Colleagues;
import org.intertitle.account.NewsroomTest;
import org.intertitle.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody meets at the newsroom's door, for everybody (WCAG 2.2, A and AA).
 */
@NewsroomTest
@ExtendWith(Browser.OncePerRun.class)
class DoorPagesTests {

	private final JdbcClient jdbc;

	private final String site;

	DoorPagesTests(@Autowired JdbcClient jdbc, @Value("${server.port}") int port) {
		this.jdbc = jdbc;
		this.site = "http://localhost:" + port;
		new Colleagues(jdbc).named("ursula", Role.ADMINISTRATOR);
	}

	@BeforeEach
	void forgetTries() {
		this.jdbc.sql("delete from sign_in_delay").update();
	}

	@ParameterizedTest
	@CsvSource({ "390, DARK", "1280, LIGHT" })
	void everyPageIsForEverybody(int width, ColorScheme colours, Browser browser) {
		List<String> faults = new ArrayList<>();
		try (BrowserContext context = browser.open(0,
				(options) -> options.setBaseURL(this.site).setViewportSize(width, 900).setColorScheme(colours))) {
			Page page = context.newPage();
			for (String path : List.of("/login", "/login/forgotten", "/login/links/none", "/login?said=signed-out")) {
				page.navigate(path);
				look(page, path, faults);
			}
			wrongPassword(page);
			look(page, "wrong password", faults);
			page.fill("#password", Colleagues.PASSWORD);
			page.click("main .button--next");
			page.navigate("/admin/accounts/new");
			page.fill("#email", "axe@example.org");
			page.click("main .button--next");
			look(page, "invited", faults);
			page.navigate(page.inputValue("#link"));
			look(page, "entry", faults);
			page.navigate("/admin/accounts/new");
			page.fill("#email", "ursula@example.org");
			page.click("main .button--next");
			look(page, "address taken", faults);
			context.clearCookies();
			page.click("main .button--next");
			look(page, "held", faults);
		}
		assertThat(faults).isEmpty();
	}

	private static void wrongPassword(Page page) {
		page.navigate("/login?next=/admin/accounts/");
		page.fill("#email", Colleagues.email("ursula"));
		page.fill("#password", "wrong");
		page.click("main .button--next");
	}

	private static void look(Page page, String what, List<String> faults) {
		Axe.faults(page).forEach((fault) -> faults.add(what + ": " + fault));
		if ((boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth")) {
			faults.add(what + " is wider than the screen");
		}
	}

}

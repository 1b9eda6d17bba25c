package org.intertitle;

import java.util.List;
import java.util.function.UnaryOperator;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The search field as one types: a combobox of the WAI-ARIA Authoring Practices.
 */
@ExtendWith(Browser.OncePerRun.class)
@DemoSiteTest
class SearchFieldTests {

	@LocalServerPort
	private int port;

	@Test
	void offersPagesToTheKeyboard(Browser browser) {
		try (BrowserContext context = browser.open(this.port, UnaryOperator.identity())) {
			Page page = context.newPage();
			page.navigate("/search");
			Locator field = page.locator("#_q");
			field.pressSequentially("kea");
			Locator option = page.locator("[role=option]").first();
			assertThat(option).containsText("Keanu Reeves");
			assertThat(field).hasAttribute("aria-expanded", "true");
			assertThat(Axe.faults(page)).isEmpty();
			field.press("ArrowDown");
			assertThat(option).hasAttribute("aria-selected", "true");
			assertThat(field).hasAttribute("aria-activedescendant", option.getAttribute("id"));
			field.press("Escape");
			assertThat(option).hasCount(0);
			field.pressSequentially("nu");
			assertThat(option).containsText("Keanu Reeves");
			field.press("ArrowDown");
			field.press("Enter");
			page.waitForURL("**/people/keanu-reeves/");
		}
	}

	@Test
	void searchesForWhatWasTypedIfNothingIsChosen(Browser browser) {
		for (boolean script : List.of(true, false)) {
			UnaryOperator<NewContextOptions> settings = (options) -> options.setJavaScriptEnabled(script);
			try (BrowserContext context = browser.open(this.port, settings)) {
				Page page = context.newPage();
				page.navigate("/search");
				page.locator("#_q").pressSequentially("hunter");
				page.locator("#_q").press("Enter");
				page.waitForURL("**/search?q=hunter**");
				assertThat(page.locator(".found .card__title").first()).containsText("The Night of the Hunter");
			}
		}
	}

	@Test
	void goesWhereTheMouseChooses(Browser browser) {
		try (BrowserContext context = browser.open(this.port, UnaryOperator.identity())) {
			Page page = context.newPage();
			page.navigate("/search?q=x");
			page.locator("#_q").fill("");
			page.locator("#_q").pressSequentially("balle");
			page.locator("[role=option]").first().click();
			page.waitForURL("**/films/ballerina-2025/");
		}
	}

}

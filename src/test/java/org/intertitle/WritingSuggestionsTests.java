package org.intertitle;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody looks for an article to link to, without a mouse.
 */
@WritingDeskTest
class WritingSuggestionsTests {

	private static final String LIST = """
			<ul>
			<li data-line="Related article: /sunrise/"><b>Sunrise</b>
			same director</li>
			<li data-line="Related article: /nosferatu/">Nosferatu</li>
			<li>Not one</li>
			<li data-line="Related article: /the-sun/">The Sun <script>window.hacked = true</script></li>
			</ul>
			""";

	/** For words, the server finds one that does not have them as they are typed. */
	private static final String FOUND = "<ul><li data-line='Related article: /sol/'>Słońce</li></ul>";

	@LocalServerPort
	private int port;

	@Autowired
	private WritingDeskSite.Desk site;

	private WritingPage desk;

	@BeforeEach
	void open(Browser browser) {
		this.site.put("One\ntwo\n\nThree");
		this.desk = WritingPage.open(browser, this.port);
		answer(200, LIST);
		this.desk.text().focus();
		this.desk.press("Control+Home", "ArrowRight");
	}

	@AfterEach
	void close() {
		this.desk.close();
	}

	@Test
	void insertsTheNearestWithOneKeyMore() {
		this.desk.press("Control+Alt+r");
		assertThat(options())
			.hasText(new String[] { "Sunrise same director", "Nosferatu", "The Sun window.hacked = true" });
		assertThat(field()).isFocused();
		this.desk.press("Enter");
		assertThat(this.desk.text()).isFocused();
		this.desk.type("!");
		assertThat(this.desk.value()).isEqualTo("One\ntwo\n\nRelated article: /sunrise/\n\n!Three");
		assertThat(options()).hasCount(0);
		assertThat(this.desk.page().evaluate("window.hacked")).isNull();
		assertThat(this.desk.complaints()).isEmpty();
	}

	@Test
	void isACombobox() {
		this.desk.press("Control+Alt+r");
		assertThat(options()).hasCount(3);
		assertThat(field()).hasAttribute("aria-expanded", "true");
		this.desk.type("SUN");
		assertThat(options()).hasCount(3);
		assertThat(this.desk.page().locator(".cm-suggestions [role=status]")).hasText("3 articles");
		this.desk.press("ArrowDown");
		assertThat(selected()).hasText("The Sun window.hacked = true");
		assertThat(field()).hasAttribute("aria-activedescendant", selected().getAttribute("id"));
		this.desk.press("ArrowDown");
		assertThat(selected()).hasText("Słońce");
		this.desk.press("ArrowDown");
		assertThat(selected()).hasText("Sunrise same director");
		this.desk.press("ArrowDown", "Enter");
		assertThat(this.desk.value()).isEqualTo("One\ntwo\n\nRelated article: /the-sun/\n\nThree");
	}

	@Test
	void goesAwayWithoutATrace() {
		this.desk.press("Control+Alt+r", "Escape");
		assertThat(field()).hasCount(0);
		this.desk.type("!");
		assertThat(this.desk.value()).isEqualTo("O!ne\ntwo\n\nThree");
		this.desk.press("Control+Alt+r");
		assertThat(field()).isFocused();
		this.desk.page().locator("#title").click();
		assertThat(field()).hasCount(0);
		assertThat(this.desk.page().locator("#title")).isFocused();
	}

	@Test
	void takesAnAddressAndAClick() {
		answer(404, "");
		this.desk.button("related").click();
		assertThat(this.desk.page().locator(".cm-suggestions [role=status]"))
			.hasText("The list could not be fetched. An address can be typed.");
		this.desk.type("https://example.org/x");
		options().click();
		assertThat(this.desk.value()).isEqualTo("One\ntwo\n\nRelated article: https://example.org/x\n\nThree");
	}

	private void answer(int status, String body) {
		this.desk.page()
			.route("**/admin/related?q=*",
					(route) -> route.fulfill(new FulfillOptions().setStatus(status)
						.setContentType("text/html;charset=UTF-8")
						.setBody(route.request().url().endsWith("?q=") ? body : FOUND)));
	}

	private Locator field() {
		return this.desk.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Related article"));
	}

	private Locator options() {
		return this.desk.page().getByRole(AriaRole.OPTION);
	}

	private Locator selected() {
		return this.desk.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setSelected(true));
	}

}

package org.intertitle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everybody can write, and nothing that the editor does is against the site's policy.
 */
@WritingDeskTest
class WritingAccessTests {

	private static final String EVERYTHING = """
			One *soft* **loud** ~~gone~~ `code` [words](https://example.org/) [^1]

			## Head

			### Less

			> quoted

			- item
			1. item

			Related article: /slug/

			::: spoiler The end
			Secret
			:::

			::: pull
			Pulled
			:::

			[^1]: Note
			""";

	@LocalServerPort
	private int port;

	@Autowired
	private WritingDeskSite.Desk site;

	@BeforeEach
	void putText() {
		this.site.put(EVERYTHING);
	}

	static Stream<Arguments> screens() {
		return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
			.flatMap((scheme) -> Stream.of(320, 1280).map((width) -> Arguments.of(scheme, width)));
	}

	@ParameterizedTest
	@MethodSource("screens")
	void breaksNoRuleAndNoPolicyInAnyState(ColorScheme scheme, int width, Browser browser) {
		try (WritingPage desk = WritingPage.open(browser, this.port,
				(options) -> options.setViewportSize(width, 900).setColorScheme(scheme))) {
			desk.page()
				.route("**/admin/related?q=*", (route) -> route.fulfill(new FulfillOptions().setContentType("text/html")
					.setBody("<li data-line='Related article: /a/'>An article<li data-line='Related article: /b/'>B")));
			desk.page().route("**/admin/paste", (route) -> {
			});
			desk.page().navigate("/desk?error=Too+short");
			desk.waitUntilReady();
			Map<String, Object> faults = new LinkedHashMap<>();
			faults.put("at rest", faults(desk, width));
			desk.text().focus();
			desk.press("Control+End", "Control+b");
			desk.paste(List.of("text/html", "<b>x</b>", "text/plain", "x"));
			faults.put("while it pastes", faults(desk, width));
			desk.press("Control+f");
			desk.type("soft");
			faults.put("while it finds", faults(desk, width));
			desk.press("Escape", "Control+Alt+r");
			assertThat(desk.page().locator("[role=option]")).hasCount(2);
			faults.put("while it suggests", faults(desk, width));
			desk.page().getByText("Formatting and shortcuts").click();
			faults.put("while it explains", faults(desk, width));
			assertThat(faults).allSatisfy((state, found) -> assertThat((List<?>) found).as(state).isEmpty());
			assertThat(desk.complaints()).isEmpty();
		}
	}

	private static List<?> faults(WritingPage desk, int width) {
		assertThat(desk.page().evaluate("document.scrollingElement.scrollWidth")).isEqualTo(width);
		List<?> rules = Axe.faults(desk.page());
		return rules.isEmpty() ? (List<?>) desk.page().evaluate(Browser.script("small-targets.js")) : rules;
	}

	@Test
	void takesOneStopForTheToolbarAndLetsTheTabKeyOut(Browser browser) {
		try (WritingPage desk = WritingPage.open(browser, this.port)) {
			desk.page().locator("#title").focus();
			desk.press("Tab");
			assertThat(desk.button("bold")).isFocused();
			desk.press("ArrowLeft");
			assertThat(desk.button("picture")).isFocused();
			desk.press("ArrowRight", "ArrowRight");
			assertThat(desk.button("italic")).isFocused();
			desk.press("End", "Home", "Tab");
			assertThat(desk.text()).isFocused();
			desk.press("Shift+Tab");
			assertThat(desk.button("bold")).isFocused();
			desk.press("ArrowRight", "ArrowRight", "Enter");
			assertThat(desk.text()).isFocused();
			assertThat(desk.value()).startsWith("## One");
			desk.press("Shift+Tab");
			assertThat(desk.button("heading")).isFocused();
			assertThat(desk.button("heading")).hasAttribute("aria-pressed", "true");
			desk.press("Tab", "Tab");
			assertThat(desk.page().getByText("Formatting and shortcuts")).isFocused();
		}
	}

	@Test
	void saysItsKeys(Browser browser) {
		try (WritingPage desk = WritingPage.open(browser, this.port)) {
			assertThat(desk.button("bold")).hasAttribute("aria-keyshortcuts", "Control+B");
			assertThat(desk.button("spoiler")).hasAttribute("title", "Spoiler (Ctrl+Alt+S)");
			desk.page().getByText("Formatting and shortcuts").click();
			assertThat(desk.page().locator(".manuscript__keys")).containsText("Ctrl+Shift+9 Quotation");
			assertThat(desk.page().locator(".manuscript__keys kbd")).hasCount(19);
		}
	}

	@Test
	void isSeenInForcedColours(Browser browser) {
		try (WritingPage desk = WritingPage.open(browser, this.port,
				(options) -> options.setForcedColors(ForcedColors.ACTIVE))) {
			desk.waitUntilReady();
			desk.text().focus();
			Page page = desk.page();
			assertThat(page.locator(".cm-editor").evaluate("(paper) => getComputedStyle(paper).outlineStyle"))
				.isEqualTo("solid");
			assertThat(page.locator(".cm-editor").evaluate("(paper) => getComputedStyle(paper).borderTopStyle"))
				.isEqualTo("solid");
		}
	}

}

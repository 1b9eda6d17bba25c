package org.intertitle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reader's pages for somebody without a mouse, or without a steady hand.
 */
@ExtendWith(Browser.OncePerRun.class)
@DemoSiteTest
class KeyboardTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@EnumSource(names = { "HOME", "REVIEW", "NOT_FOUND" })
	void theFirstStopLeadsPastTheMasthead(PageType type, Browser browser) {
		try (BrowserContext context = open(browser, 1280, ColorScheme.LIGHT); Page page = context.newPage()) {
			page.navigate(type.path());
			page.keyboard().press("Tab");
			assertThat(page.locator(".skip")).isFocused();
			BoundingBox box = page.locator(".skip").boundingBox();
			assertThat(box.width).isGreaterThan(100);
			assertThat(box.height).isGreaterThanOrEqualTo(24);
			assertThat(box.x).isNotNegative();
			assertThat(box.y).isNotNegative();
			page.keyboard().press("Enter");
			page.waitForURL("**" + type.path() + "#_main");
			page.keyboard().press("Tab");
			assertThat(page.locator("main :focus")).hasCount(1);
		}
	}

	@ParameterizedTest
	@CsvSource({ "HOME, 320, LIGHT", "HOME, 1280, DARK", "REVIEW, 320, LIGHT", "REVIEW, 1280, DARK" })
	void everyStopIsReachedAndSeen(PageType type, int width, ColorScheme scheme, Browser browser) {
		try (BrowserContext context = open(browser, width, scheme); Page page = context.newPage()) {
			page.navigate(type.path());
			int stops = (int) page.evaluate(Browser.script("number-stops.js"));
			Map<Integer, Object> faults = new LinkedHashMap<>();
			List<Integer> visited = new ArrayList<>();
			for (int at = 0; at < stops; at++) {
				page.keyboard().press("Tab");
				Map<?, ?> focus = (Map<?, ?>) page.evaluate(Browser.script("focus.js"));
				assertThat(focus).as("stop %d of %d", at, stops).isNotNull();
				visited.add((int) focus.get("stop"));
				if (!((List<?>) focus.get("faults")).isEmpty()) {
					faults.put(at, focus);
				}
			}
			System.out.printf("Keyboard: %d stops on %s at %d px%n", stops, type, width);
			assertThat(visited).isSorted().hasSize(stops).doesNotHaveDuplicates().doesNotContain(-1);
			assertThat(faults).isEmpty();
			assertThat(isStillWithin(page, stops)).as("the way out").isFalse();
		}
	}

	/** Whether one more key press stays where it was. */
	private static boolean isStillWithin(Page page, int stops) {
		page.keyboard().press("Tab");
		Map<?, ?> focus = (Map<?, ?>) page.evaluate(Browser.script("focus.js"));
		return focus != null && (int) focus.get("stop") == stops - 1;
	}

	@ParameterizedTest
	@ValueSource(ints = { 320, 1280 })
	void targetsAreLargeEnough(int width, Browser browser) {
		Map<PageType, Object> small = new LinkedHashMap<>();
		try (BrowserContext context = open(browser, width, ColorScheme.LIGHT); Page page = context.newPage()) {
			for (PageType type : PageType.values()) {
				page.navigate(type.path());
				List<?> found = (List<?>) page.evaluate(Browser.script("small-targets.js"));
				if (!found.isEmpty()) {
					small.put(type, found);
				}
			}
		}
		assertThat(small).isEmpty();
	}

	private BrowserContext open(Browser browser, int width, ColorScheme scheme) {
		return browser.open(this.port, (options) -> options.setViewportSize(width, 800).setColorScheme(scheme));
	}

}

package org.intertitle;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the editor costs: once, and when it comes out of the browser's cache.
 */
@WritingDeskTest
class WritingWeightTests {

	private static final String NOTE_WHEN_READY = """
			document.addEventListener("desk:ready", () => { window.ready = performance.now(); });""";

	@LocalServerPort
	private int port;

	@Test
	void comesOnceInOneRoundOfRequests(Browser browser) {
		WritingPage.open(browser, this.port).close();
		try (BrowserContext context = browser.open(this.port, (options) -> options); Page page = context.newPage()) {
			context.addInitScript(NOTE_WHEN_READY);
			List<Request> scripts = new ArrayList<>();
			page.onRequestFinished((request) -> {
				if (request.resourceType().equals("script")) {
					scripts.add(request);
				}
			});
			double first = open(page);
			int requests = scripts.size();
			int bytes = scripts.stream().mapToInt((script) -> script.sizes().responseBodySize).sum();
			DoubleSummaryStatistics begins = scripts.stream()
				.mapToDouble((script) -> script.timing().startTime)
				.summaryStatistics();
			double again = open(page);
			System.out.printf(
					"Writing: %d scripts, %,d bytes, the last asked for %.0f ms after the first; ready after %.0f ms, from the cache after %.0f ms%n",
					requests, bytes, begins.getMax() - begins.getMin(), first, again);
			assertThat(requests).isBetween(25, 40);
			assertThat(bytes).isBetween(100_000, 240_000);
			assertThat(begins.getMax() - begins.getMin()).as("not one after the other").isLessThan(500);
			assertThat(again).isLessThan(3_000);
		}
	}

	private static double open(Page page) {
		page.navigate("/desk");
		assertThat(page.locator(".cm-content")).isVisible();
		return ((Number) page.evaluate("window.ready")).doubleValue();
	}

}

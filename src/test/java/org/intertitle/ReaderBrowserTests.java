package org.intertitle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every type of page as a browser sees it, light and dark, on the narrowest phone and on
 * a desk.
 */
@ExtendWith(Browser.OncePerRun.class)
@DemoSiteTest
class ReaderBrowserTests {

	/** Pictures below are fetched only when somebody gets near them. */
	private static final String SCROLL_TO_THE_END = """
			async () => {
				for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
					scrollTo({ top: y, behavior: "instant" });
					await new Promise(requestAnimationFrame);
				}
				scrollTo({ top: 0, behavior: "instant" });
				await document.fonts.ready;
			}""";

	private static final Map<Screen, BrowserContext> SCREENS = new EnumMap<>(Screen.class);

	/** What a page looks like depends on its width or on its colours, never on both. */
	enum Screen {

		DARK_PHONE(320, ColorScheme.DARK), LIGHT_DESK(1280, ColorScheme.LIGHT);

		private final int width;

		private final ColorScheme scheme;

		Screen(int width, ColorScheme scheme) {
			this.width = width;
			this.scheme = scheme;
		}

		BrowserContext open(Browser browser, int port) {
			return browser.open(port,
					(options) -> options.setViewportSize(this.width, 800).setColorScheme(this.scheme));
		}

		@Override
		public String toString() {
			return name().toLowerCase().replace('_', ' ') + " of " + this.width + " px";
		}

	}

	@BeforeAll
	static void withdraw(@Autowired JdbcClient jdbc) {
		PageType.withdrawAnArticle(jdbc);
	}

	@AfterAll
	static void restore(@Autowired JdbcClient jdbc) {
		SCREENS.values().forEach(BrowserContext::close);
		SCREENS.clear();
		PageType.forgetTheWithdrawnArticle(jdbc);
	}

	static Stream<Arguments> pagesOnScreens() {
		return Arrays.stream(Screen.values())
			.flatMap((screen) -> Arrays.stream(PageType.values()).map((type) -> Arguments.of(type, screen)));
	}

	@ParameterizedTest(name = "{0} on {1}")
	@MethodSource("pagesOnScreens")
	void isAccessibleAndQuietAndKeepsToItself(PageType type, Screen screen, Browser browser,
			@LocalServerPort int port) {
		BrowserContext context = SCREENS.computeIfAbsent(screen, (key) -> key.open(browser, port));
		try (Page page = context.newPage()) {
			Noise noise = Noise.of(page);
			SoftAssertions softly = new SoftAssertions();
			Response response = page.navigate(type.path());
			softly.assertThat(response.status()).as("status of %s on %s", type, screen).isEqualTo(type.status());
			page.evaluate(SCROLL_TO_THE_END);
			softly.assertThat(page.evaluate("document.scrollingElement.scrollWidth"))
				.as("width of %s on %s", type, screen)
				.isEqualTo(screen.width);
			softly.assertThat(noise.complaints(type)).as("complaints of %s on %s", type, screen).isEmpty();
			softly.assertThat(noise.requests)
				.as("requests of %s on %s", type, screen)
				.isNotEmpty()
				.allMatch((url) -> url.startsWith("http://127.0.0.1:" + port + "/"));
			softly.assertThat(Axe.faults(page)).as("broken rules in %s on %s", type, screen).isEmpty();
			softly.assertAll();
		}
	}

	/** What a page says on the console and asks of the network while it is open. */
	private record Noise(List<String> console, List<String> requests) {

		static Noise of(Page page) {
			Noise noise = new Noise(new ArrayList<>(), new ArrayList<>());
			page.onConsoleMessage((message) -> {
				if (List.of("error", "warning").contains(message.type())) {
					noise.console.add(message.type() + ": " + message.text() + " at " + message.location());
				}
			});
			page.onPageError((error) -> noise.console.add("exception: " + error));
			page.onRequest((request) -> noise.requests.add(request.url()));
			page.onRequestFailed((request) -> noise.console.add("failed: " + request.url()));
			return noise;
		}

		/** Chromium also notes the status of the page itself, where that is an error. */
		List<String> complaints(PageType type) {
			return this.console.stream()
				.filter((line) -> type.status() == 200
						|| !(line.contains("the server responded with a status of " + type.status())
								&& line.contains(type.path())))
				.toList();
		}

	}

}

package org.intertitle;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The article on paper, enlarged, spaced out, in the reader's own colours and without
 * motion.
 */
@ExtendWith(Browser.OncePerRun.class)
@DemoSiteTest
class PrintAndZoomTests {

	/** The text column of A4 with margins of 2 cm, in CSS pixels. */
	private static final int PAPER = 642;

	/** WCAG 1.4.12. */
	private static final String TEXT_SPACING = """
			* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
			p { margin-bottom: 2em !important; }
			""";

	@LocalServerPort
	private int port;

	@Test
	void printsTheTextAndNotTheMachinery(Browser browser) {
		try (BrowserContext context = open(browser, (options) -> options.setViewportSize(PAPER, 900));
				Page page = article(context)) {
			Locator spoiler = page.locator("details.spoiler").first();
			String secret = spoiler.locator("p").first().textContent();
			spoiler.locator("summary").click();
			page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
			for (String machinery : List.of(".skip", "nav", ".player", ".related", ".more")) {
				assertThat(page.locator(machinery).all()).as(machinery).isNotEmpty().noneMatch(Locator::isVisible);
			}
			for (String text : List.of(".masthead__name", "h1", ".standfirst", ".byline", "time", ".article__rating",
					".lede", ".prose > p", ".prose > h2", ".verdict__text", ".verdict__rating", ".corrections",
					".credits dt", ".credits dd a", ".author-card")) {
				assertThat(page.locator(text).all()).as(text).isNotEmpty().allMatch(Locator::isVisible);
			}
			assertThat(page.getByText(secret)).isVisible();
			assertThat(page.evaluate("document.scrollingElement.scrollWidth")).isEqualTo(PAPER);
			assertThat((List<?>) page.evaluate(Browser.script("lost-texts.js"))).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "LIGHT", "DARK" })
	void printsInkOnPaperWhateverTheScreen(ColorScheme scheme, Browser browser) {
		try (BrowserContext context = open(browser,
				(options) -> options.setViewportSize(PAPER, 900).setColorScheme(scheme));
				Page page = article(context)) {
			page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
				.isEqualTo("rgb(255, 255, 255)");
			for (String text : List.of("h1", ".lede", ".byline a", ".verdict__text", ".verdict .rating", ".credits dt",
					".colophon__name")) {
				// A printer leaves backgrounds out
				page.locator(text)
					.first()
					.evaluate("(one) => { for (; one; one = one.parentElement) { one.style.background = 'white'; } }");
				assertThat(contrast(page.locator(text).first())).as(text).isGreaterThanOrEqualTo(4.5);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "REVIEW, 320", "REVIEW, 1280", "HOME, 320", "HOME, 1280", "FILM, 320", "FILMS, 320" })
	void losesNothingWithWiderSpacing(PageType type, int width, Browser browser) {
		try (BrowserContext context = open(browser,
				(options) -> options.setViewportSize(width, 800).setBypassCSP(true)); Page page = context.newPage()) {
			page.navigate(type.path());
			page.addStyleTag(new Page.AddStyleTagOptions().setContent(TEXT_SPACING));
			assertThat((List<?>) page.evaluate(Browser.script("lost-texts.js"))).isEmpty();
			assertThat(page.evaluate("document.scrollingElement.scrollWidth")).isEqualTo(width);
		}
	}

	/** To the page, a window of 1280 px at 200 % is one of 640 px with fine dots. */
	@ParameterizedTest
	@EnumSource
	void losesNothingAtTwiceTheSize(PageType type, Browser browser) {
		try (BrowserContext wide = open(browser, (options) -> options.setViewportSize(1280, 800));
				BrowserContext zoomed = open(browser,
						(options) -> options.setViewportSize(640, 400).setDeviceScaleFactor(2));
				Page before = wide.newPage();
				Page after = zoomed.newPage()) {
			before.navigate(type.path());
			after.navigate(type.path());
			assertThat(words(after)).containsAll(words(before));
			assertThat((List<?>) after.evaluate(Browser.script("lost-texts.js"))).isEmpty();
			assertThat(after.evaluate("document.scrollingElement.scrollWidth")).isEqualTo(640);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "LIGHT", "DARK" })
	void keepsTheRatingReadableInTheReadersOwnColours(ColorScheme scheme, Browser browser) {
		try (BrowserContext context = open(browser,
				(options) -> options.setForcedColors(ForcedColors.ACTIVE).setColorScheme(scheme));
				Page page = article(context)) {
			for (Locator rating : page.locator("article > header .rating, .verdict .rating").all()) {
				assertThat(rating).isVisible();
				assertThat(rating.getAttribute("aria-label")).matches("Rated .*\\d.*");
				assertThat(contrast(rating)).isGreaterThanOrEqualTo(4.5);
				Map<?, ?> discs = (Map<?, ?>) rating.evaluate(
						"""
								(rating) => ({
									ink: getComputedStyle(rating).color,
									drawn: [...rating.querySelectorAll("circle")].map((disc) => getComputedStyle(disc).stroke),
									filled: [...rating.querySelectorAll("circle, path")].map((disc) => getComputedStyle(disc).fill)
								})""");
				assertThat((List<?>) discs.get("drawn")).isNotEmpty().allMatch(discs.get("ink")::equals);
				assertThat(Set.copyOf((List<?>) discs.get("filled"))).isEqualTo(Set.of("none", discs.get("ink")));
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "NO_PREFERENCE, true", "REDUCE, false" })
	void movesOnlyForWhoLikesIt(ReducedMotion wish, boolean moves, Browser browser) {
		try (BrowserContext context = open(browser, (options) -> options.setReducedMotion(wish));
				Page page = context.newPage()) {
			page.addInitScript(
					"addEventListener('pageswap', (event) => sessionStorage.moves = event.viewTransition !== null)");
			page.navigate(PageType.FILM.path());
			page.locator(".card__title a[href='" + PageType.REVIEW.path() + "']").click();
			page.waitForURL("**" + PageType.REVIEW.path());
			assertThat(page.evaluate("sessionStorage.moves")).isEqualTo(String.valueOf(moves));
			assertThat(page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")).isEqualTo("auto");
		}
	}

	private BrowserContext open(Browser browser, UnaryOperator<NewContextOptions> settings) {
		return browser.open(this.port, settings);
	}

	private static Page article(BrowserContext context) {
		Page page = context.newPage();
		page.navigate(PageType.REVIEW.path());
		return page;
	}

	private static double contrast(Locator text) {
		return ((Number) text.evaluate(Browser.script("contrast.js"))).doubleValue();
	}

	private static Set<String> words(Page page) {
		return new HashSet<>(Arrays.asList(page.locator("body").innerText().toLowerCase().split("\\s+")));
	}

}

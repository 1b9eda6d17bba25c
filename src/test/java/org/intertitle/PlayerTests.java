package org.intertitle;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.KeyboardModifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Videos come from somebody else, and only when a reader asks for one.
 */
@ExtendWith(Browser.OncePerRun.class)
@DemoSiteTest
class PlayerTests {

	private static final String SITE = "127.0.0.1";

	private final List<URI> asked = new ArrayList<>();

	private final List<String> complaints = new ArrayList<>();

	@LocalServerPort
	private int port;

	/** The two videos of the page: the review's own and a house note's. */
	enum Video {

		YOUTUBE("https://www.youtube.com/watch?v=0FSwsrFpkbw", "https://www.youtube-nocookie.com/embed/0FSwsrFpkbw"),
		VIMEO("https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871");

		private final String address;

		private final String player;

		Video(String address, String player) {
			this.address = address;
			this.player = player;
		}

		Locator link(Page page) {
			return page.locator("a[data-player][href='" + this.address + "']");
		}

	}

	@Test
	void asksNobodyElseBeforeTheClick(Browser browser) {
		try (BrowserContext context = open(browser, true); Page page = article(context)) {
			for (Video video : Video.values()) {
				video.link(page).scrollIntoViewIfNeeded();
				video.link(page).hover();
			}
			page.waitForTimeout(300);
			assertThat(this.asked).isNotEmpty().allMatch((address) -> address.getHost().equals(SITE));
			assertThat(page.locator("iframe")).hasCount(0);
			assertThat(page.locator("link[rel=preconnect], link[rel=dns-prefetch]")).hasCount(0);
		}
	}

	@ParameterizedTest
	@EnumSource
	void letsTheVideoInAfterAClick(Video video, Browser browser) {
		try (BrowserContext context = open(browser, true); Page page = article(context)) {
			double height = page.locator(".player")
				.filter(new FilterOptions().setHas(video.link(page)))
				.boundingBox().height;
			video.link(page).click();
			assertPlays(page, video);
			assertThat(page.locator(".player:has(iframe)").boundingBox().height).as("as tall as before")
				.isBetween(height - 1, height + 1);
		}
	}

	@ParameterizedTest
	@EnumSource
	void letsTheVideoInAfterTheEnterKey(Video video, Browser browser) {
		try (BrowserContext context = open(browser, true); Page page = article(context)) {
			video.link(page).focus();
			page.keyboard().press("Enter");
			assertPlays(page, video);
		}
	}

	private void assertPlays(Page page, Video video) {
		Locator frame = page.locator(".player iframe");
		assertThat(frame).hasCount(1);
		assertThat(frame.getAttribute("src")).satisfiesAnyOf((address) -> assertThat(address).isEqualTo(video.player),
				(address) -> assertThat(address).startsWith(video.player + "?"));
		assertThat(frame.getAttribute("title")).isNotBlank();
		assertThat(frame).isFocused();
		assertThat(page.frameLocator(".player iframe").locator("body")).hasText("A player");
		assertThat(this.asked).filteredOn((address) -> !address.getHost().equals(SITE))
			.extracting(URI::getHost)
			.containsOnly(URI.create(video.player).getHost());
		assertThat(this.complaints).isEmpty();
		assertThat(page.url()).endsWith(PageType.REVIEW.path());
	}

	@ParameterizedTest
	@EnumSource
	void isAPlainLinkWithoutScript(Video video, Browser browser) {
		try (BrowserContext context = open(browser, false); Page page = article(context)) {
			assertThat(video.link(page)).isVisible();
			assertThat(video.link(page).innerText()).isNotBlank();
			video.link(page).click();
			page.waitForURL(video.address);
		}
	}

	/** Asks the event itself: a new tab would be beyond this test's reach. */
	@ParameterizedTest
	@EnumSource
	void leavesAClickForANewTabAlone(Video video, Browser browser) {
		try (BrowserContext context = open(browser, true)) {
			context.addInitScript("""
					addEventListener("click", (event) => {
						window.taken = event.defaultPrevented;
						event.preventDefault();
					});""");
			Page page = article(context);
			video.link(page).click(new ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROLORMETA)));
			assertThat(page.evaluate("window.taken")).isEqualTo(false);
			assertThat(page.locator("iframe")).hasCount(0);
			assertThat(video.link(page)).isVisible();
		}
	}

	/** Nothing here depends on the network: whoever else is asked, this test answers. */
	private BrowserContext open(Browser browser, boolean script) {
		BrowserContext context = browser.open(this.port,
				(options) -> options.setViewportSize(1280, 800).setJavaScriptEnabled(script));
		context.onRequest((request) -> this.asked.add(URI.create(request.url())));
		context.onConsoleMessage((message) -> {
			if (List.of("error", "warning").contains(message.type())) {
				this.complaints.add(message.text());
			}
		});
		context.route((url) -> !URI.create(url).getHost().equals(SITE),
				(route) -> route.fulfill(new FulfillOptions().setContentType("text/html")
					.setBody("<!DOCTYPE html><html lang=en><title>Elsewhere</title><body>A player")));
		return context;
	}

	private static Page article(BrowserContext context) {
		Page page = context.newPage();
		page.navigate(PageType.REVIEW.path());
		return page;
	}

}

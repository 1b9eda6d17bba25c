package org.intertitle;

import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The article with JavaScript turned off: nothing is lost.
 */
@ExtendWith(Browser.OncePerRun.class)
@DemoSiteTest
class NoScriptTests {

	@LocalServerPort
	private int port;

	@Test
	void showsEveryWord(Browser browser) {
		String withScript;
		try (BrowserContext context = open(browser, true)) {
			withScript = article(context).locator("body").innerText();
		}
		try (BrowserContext context = open(browser, false)) {
			assertThat(article(context).locator("body").innerText()).isEqualTo(withScript);
		}
	}

	@Test
	void showsEveryPicture(Browser browser) {
		try (BrowserContext context = open(browser, false)) {
			for (Locator picture : article(context).locator("img").all()) {
				picture.scrollIntoViewIfNeeded();
				assertThat(picture.isVisible()).isTrue();
			}
		}
	}

	@Test
	void leadsFromTheContentsToEachHeading(Browser browser) {
		try (BrowserContext context = open(browser, false)) {
			Page page = article(context);
			List<Locator> links = page.locator(".contents a").all();
			assertThat(links).hasSizeGreaterThanOrEqualTo(3);
			for (Locator link : links) {
				link.click();
				Locator heading = page.locator("[id='" + link.getAttribute("href").substring(1) + "']");
				assertThat(heading.innerText()).isEqualTo(link.innerText());
				assertThat(heading.boundingBox().y).as(heading.innerText()).isBetween(-1.0, 844.0);
			}
		}
	}

	@Test
	void opensEachSpoiler(Browser browser) {
		try (BrowserContext context = open(browser, false)) {
			List<Locator> spoilers = article(context).locator("details.spoiler").all();
			assertThat(spoilers).isNotEmpty();
			for (Locator spoiler : spoilers) {
				Locator secret = spoiler.locator("p").first();
				assertThat(secret.isVisible()).isFalse();
				spoiler.locator("summary").click();
				assertThat(secret.isVisible()).isTrue();
			}
		}
	}

	private BrowserContext open(Browser browser, boolean script) {
		return browser.open(this.port, (options) -> options.setViewportSize(390, 844).setJavaScriptEnabled(script));
	}

	private static Page article(BrowserContext context) {
		Page page = context.newPage();
		page.navigate(PageType.REVIEW.path());
		return page;
	}

}

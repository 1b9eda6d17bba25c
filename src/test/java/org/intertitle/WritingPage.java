package org.intertitle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The page with the body's field in a browser.
 */
final class WritingPage implements AutoCloseable {

	private final BrowserContext context;

	private final Page page;

	/** What the browser has to say against the page. */
	private final List<String> complaints = new ArrayList<>();

	private WritingPage(BrowserContext context) {
		this.context = context;
		this.page = context.newPage();
		this.page.onConsoleMessage((message) -> {
			if (List.of("error", "warning").contains(message.type())) {
				this.complaints.add(message.text());
			}
		});
		this.page.onPageError((error) -> this.complaints.add("exception: " + error));
	}

	static WritingPage open(Browser browser, int port) {
		WritingPage opened = open(browser, port, (options) -> options.setViewportSize(1280, 900));
		opened.waitUntilReady();
		return opened;
	}

	static WritingPage open(Browser browser, int port, UnaryOperator<NewContextOptions> settings) {
		WritingPage opened = new WritingPage(browser.open(port, settings));
		opened.page.navigate("/desk");
		return opened;
	}

	void waitUntilReady() {
		assertThat(text()).isVisible();
	}

	Page page() {
		return this.page;
	}

	List<String> complaints() {
		return this.complaints;
	}

	Locator text() {
		return this.page.locator(".cm-content");
	}

	Locator button(String command) {
		return this.page.locator("button[data-command=" + command + "]");
	}

	/** The text as the form would send it. */
	String value() {
		return this.page.locator("#body").inputValue();
	}

	/** Puts a text in place of all, as another script on the page would. */
	void replace(String text) {
		this.page.locator("#body").evaluate("""
				(field, text) => {
					field.value = text;
					field.dispatchEvent(new CustomEvent("desk:replace"));
				}""", text);
	}

	void press(String... keys) {
		for (String key : keys) {
			this.page.keyboard().press(key);
		}
	}

	void type(String text) {
		this.page.keyboard().type(text);
	}

	/** What a browser does when somebody pastes: types of content, then contents. */
	void paste(List<String> content) {
		text().evaluate(
				"""
						(element, content) => {
							const clipboardData = new DataTransfer();
							for (let at = 0; at < content.length; at += 2) {
								clipboardData.setData(content[at], content[at + 1]);
							}
							element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true }));
						}""",
				content);
	}

	@Override
	public void close() {
		this.context.close();
	}

}

package org.intertitle;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The body's field is a field of its form, whatever it looks like.
 */
@WritingDeskTest
class WritingFieldTests {

	@LocalServerPort
	private int port;

	@Autowired
	private WritingDeskSite.Desk site;

	@Test
	void isAPlainFieldWithoutScript(Browser browser) {
		this.site.put("\nOne\n");
		try (WritingPage desk = WritingPage.open(browser, this.port,
				(options) -> options.setJavaScriptEnabled(false))) {
			Locator field = desk.page().getByLabel("Body");
			assertThat(field).isVisible();
			assertThat(field).hasValue("\nOne\n");
			assertThat(desk.page().getByRole(AriaRole.TOOLBAR)).hasCount(0);
			assertThat(desk.text()).hasCount(0);
			field.fill("Two");
			desk.page().getByText("Save").click();
			assertThat(this.site.body()).isEqualTo("Two");
			assertThat(desk.complaints()).isEmpty();
		}
	}

	static List<String> texts() {
		return List.of("", "\n\nOne\n", "One\ntwo\n\n\n", "tab\tand  spaces \nno\u00a0break\u2028line\u2029paragraph",
				"e\u0301 👨‍👩‍👧 🏳️‍🌈 \u202eעברית\u202c \uD83C\uDFAC &amp; <b>", "a line\n".repeat(28_572));
	}

	@ParameterizedTest
	@MethodSource("texts")
	void sendsTheTextAsItIs(String text, Browser browser) {
		this.site.put("something else");
		try (WritingPage desk = WritingPage.open(browser, this.port)) {
			desk.replace(text);
			desk.text().focus();
			desk.press("Control+End");
			desk.type("!");
			desk.page().getByText("Save").click();
			desk.page().waitForURL("**/desk?saved");
			assertThat(this.site.body()).isEqualTo((text + "!").replace("\n", "\r\n"));
			desk.waitUntilReady();
			assertThat(desk.value()).isEqualTo(text + "!");
		}
	}

	@Test
	void acceptsLongTextsWithoutDelay(Browser browser) {
		this.site.put("A sentence of the usual length, with *something* in it.\n\n".repeat(3_450));
		try (WritingPage desk = WritingPage.open(browser, this.port)) {
			desk.text().click();
			desk.press("Control+Home");
			double perKey = ((Number) desk.page()
				.evaluate(
						"""
								async () => {
									const text = document.querySelector(".manuscript__paper").shadowRoot.querySelector(".cm-content");
									const begin = performance.now();
									for (let at = 0; at < 50; at++) {
										document.execCommand("insertText", false, "x");
										await new Promise(requestAnimationFrame);
									}
									return (performance.now() - begin) / 50;
								}"""))
				.doubleValue();
			System.out.printf("Writing: %.1f ms a key in a text of 200 kB%n", perKey);
			assertThat(desk.value()).startsWith("x".repeat(50) + "A sentence").hasSizeGreaterThan(195_000);
			assertThat(perKey).isLessThan(200);
		}
	}

	@Test
	void isNamedAndDescribedAsTheFieldIs(Browser browser) {
		this.site.put("One");
		try (WritingPage desk = WritingPage.open(browser, this.port)) {
			assertThat(desk.text()).hasAccessibleName("Body");
			assertThat(desk.text()).hasAttribute("aria-description", desk.page().locator("#body-hint").innerText());
			assertThat(desk.text()).hasAttribute("spellcheck", "true");
			assertThat(desk.text()).not().hasAttribute("aria-invalid", "true");
			desk.page().locator("#body").evaluate("""
					(field) => {
						field.required = true;
						field.lang = "cy";
						field.setAttribute("aria-invalid", "true");
					}""");
			assertThat(desk.text()).hasAttribute("aria-invalid", "true");
			assertThat(desk.text()).hasAttribute("aria-required", "true");
			assertThat(desk.text()).hasAttribute("lang", "cy");
			assertThat(desk.page().getByRole(AriaRole.TEXTBOX, named("Body"))).hasCount(1);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "label[for=body]", "a[href='#body']" })
	void isReachedByItsLabelAndByLinksToIt(String way, Browser browser) {
		this.site.put("One");
		try (WritingPage desk = WritingPage.open(browser, this.port)) {
			desk.page().evaluate("""
					() => document.querySelector("h1").append(Object.assign(document.createElement("a"), {
						href: "#body", textContent: "Body: too short" }))""");
			desk.page().locator(way).click();
			assertThat(desk.text()).isFocused();
			desk.type("!");
			assertThat(desk.value()).isEqualTo("!One");
		}
	}

	@Test
	void saysWhatIsWrong(Browser browser) {
		this.site.put("One");
		try (WritingPage desk = WritingPage.open(browser, this.port, (options) -> options)) {
			desk.page().navigate("/desk?error=Too+short");
			assertThat(desk.text()).hasAttribute("aria-invalid", "true");
			assertThat(desk.text().getAttribute("aria-description")).startsWith("Too short ");
		}
	}

	@Test
	void keepsWhatWasTypedBeforeTheScriptsCame(Browser browser) {
		this.site.put("One");
		List<Route> late = new ArrayList<>();
		try (WritingPage desk = WritingPage.open(browser, this.port)) {
			desk.page().route("**/assets/writing-desk-*", late::add);
			desk.page().reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
			desk.page().locator("#body").press("End");
			desk.type(" two");
			desk.press("ArrowLeft");
			desk.page().waitForCondition(() -> !late.isEmpty());
			late.getFirst().resume();
			desk.waitUntilReady();
			assertThat(desk.text()).isFocused();
			desk.type("w");
			assertThat(desk.value()).isEqualTo("One twwo");
		}
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name);
	}

}

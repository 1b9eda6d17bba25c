package org.intertitle;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody writes an article's text.
 */
@WritingDeskTest
class WritingDeskTests {

	@LocalServerPort
	private int port;

	@Autowired
	private WritingDeskSite.Desk site;

	private WritingPage desk;

	@BeforeEach
	void open(Browser browser) {
		this.site.put("");
		this.desk = WritingPage.open(browser, this.port);
		this.desk.text().click();
	}

	@AfterEach
	void close() {
		assertThat(this.desk.complaints()).isEmpty();
		this.desk.close();
	}

	@Test
	void keepsTheFieldAtEveryKey() {
		page().evaluate("""
				() => {
					window.heard = [];
					document.addEventListener("input", (event) => window.heard.push(event.target.value));
				}""");
		this.desk.type("One");
		this.desk.press("Enter", "Backspace");
		assertThat(page().evaluate("window.heard")).isEqualTo(List.of("O", "On", "One", "One\n", "One"));
		assertThat(this.desk.value()).isEqualTo("One");
	}

	@Test
	void takesBackAndBringsAgain() {
		this.desk.type("One");
		this.desk.press("Control+a", "Control+b");
		assertThat(this.desk.value()).isEqualTo("**One**");
		this.desk.press("Control+z");
		assertThat(this.desk.value()).isEqualTo("One");
		this.desk.press("Control+z");
		assertThat(this.desk.value()).isEmpty();
		this.desk.press("Control+Shift+z", "Control+y");
		assertThat(this.desk.value()).isEqualTo("**One**");
	}

	@Test
	void followsWhatAnotherScriptPutsIntoTheField() {
		this.desk.replace("One two three");
		this.desk.press("Control+Home", "ArrowRight", "ArrowRight", "ArrowRight");
		this.desk.replace("One 2 three\r\nfour");
		this.desk.type("!");
		assertThat(this.desk.value()).isEqualTo("One! 2 three\nfour");
		this.desk.press("Control+z", "Control+z");
		assertThat(this.desk.value()).isEqualTo("One two three");
		page().locator("form").last().evaluate("(form) => form.reset()");
		assertThat(this.desk.text()).hasText("");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			bold,      Control+b,       **One**
			italic,    Control+i,       *One*
			heading,   Control+Alt+2,   ## One
			quote,     Control+Shift+9, > One
			list,      Control+Shift+8, - One
			numbered,  Control+Shift+7, 1. One
			link,      Control+k,       [One]()
			footnote,  Control+Alt+f,   One[^1]~~[^1]:␣
			spoiler,   Control+Alt+s,   ::: spoiler~One~:::
			pull,      Control+Alt+q,   ::: pull~One~:::
			trailer,   Control+Alt+t,   One~~Trailer:␣
			""")
	void obeysButtonsAndKeys(String command, String keys, String result) {
		String expected = result.replace('~', '\n').replace('␣', ' ');
		this.desk.type("One");
		this.desk.press("Control+a");
		this.desk.button(command).click();
		assertThat(this.desk.value()).isEqualTo(expected);
		assertThat(this.desk.text()).isFocused();
		this.desk.press("Control+z", "Control+a", keys);
		assertThat(this.desk.value()).isEqualTo(expected);
	}

	@Test
	void continuesListsAndShowsWhatIsInForce() {
		this.desk.button("numbered").click();
		assertThat(this.desk.button("numbered")).hasAttribute("aria-pressed", "true");
		assertThat(this.desk.button("list")).hasAttribute("aria-pressed", "false");
		this.desk.type("one");
		this.desk.press("Enter");
		this.desk.type("two");
		this.desk.press("Enter", "Control+]");
		this.desk.type("deeper");
		this.desk.press("Enter", "Control+[", "Enter");
		assertThat(this.desk.value()).isEqualTo("1. one\n2. two\n    3. deeper\n");
		assertThat(this.desk.button("numbered")).hasAttribute("aria-pressed", "false");
	}

	@Test
	void findsAndReplaces() {
		this.desk.replace("One fish, two fish, red Fish");
		this.desk.press("Control+Home", "Control+f");
		this.desk.type("fish");
		assertThat(page().locator(".cm-find [role=status]")).hasText("3 found");
		this.desk.press("Enter", "Enter");
		assertThat(page().locator(".cm-find [role=status]")).hasText("2 of 3");
		page().getByLabel("Match case").check();
		assertThat(page().locator(".cm-find [role=status]")).hasText("2 of 2");
		page().getByLabel("Replace with").fill("bird");
		page().getByText("Replace all").click();
		assertThat(this.desk.value()).isEqualTo("One bird, two bird, red Fish");
		assertThat(page().locator(".cm-find [role=status]")).hasText("Not found");
		this.desk.press("Escape");
		assertThat(page().locator(".cm-find")).hasCount(0);
		assertThat(this.desk.text()).isFocused();
	}

	@Test
	void takesNothingWhereNothingIsSelected() {
		this.desk.type("One");
		this.desk.press("Control+x");
		assertThat(this.desk.value()).isEqualTo("One");
	}

	@Test
	void showsWhatItWillBe() {
		this.desk.replace(
				"## Head\n\n*soft* **loud** [^1]\n\nRelated article: /x_y_z/\n\n::: spoiler\nSecret\n:::\n\n[^1]: Note");
		Map<?, ?> looks = (Map<?, ?>) this.desk.text()
			.evaluate(
					"""
							(text) => {
								const look = (words) => {
									const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
									while (walker.nextNode() && !walker.currentNode.data.includes(words));
									return getComputedStyle(walker.currentNode.parentElement);
								};
								return {
									larger: parseFloat(look("Head").fontSize) > parseFloat(look("soft").fontSize),
									soft: look("soft").fontStyle, loud: look("loud").fontWeight,
									unlike: look("x_y_z").fontFamily !== look("soft").fontFamily, straight: look("x_y_z").fontStyle,
									edged: look("Secret").borderLeftStyle, smaller: parseFloat(look("Note").fontSize) < parseFloat(look("soft").fontSize),
								};
							}""");
		assertThat(looks).isEqualTo(Map.of("larger", true, "soft", "italic", "loud", "700", "unlike", true, "straight",
				"normal", "edged", "dashed", "smaller", true));
	}

	private Page page() {
		return this.desk.page();
	}

}

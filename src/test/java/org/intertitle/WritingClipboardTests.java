package org.intertitle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
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
 * Somebody pastes into an article's text. The server's answers wait until the test gives
 * them.
 */
@WritingDeskTest
class WritingClipboardTests {

	private static final List<String> WORDS = List.of("text/html", "<p>some <b>words</b></p>", "text/plain",
			"some words");

	private final List<Route> asked = new ArrayList<>();

	@LocalServerPort
	private int port;

	@Autowired
	private WritingDeskSite.Desk site;

	private WritingPage desk;

	@BeforeEach
	void open(Browser browser) {
		this.site.put("");
		this.desk = WritingPage.open(browser, this.port);
		this.desk.page().route("**/admin/paste", this.asked::add);
		this.desk.text().click();
	}

	@AfterEach
	void close() {
		this.desk.close();
	}

	@Test
	void turnsPagesIntoMarkdown() {
		this.desk.type("‹›");
		this.desk.press("ArrowLeft");
		this.desk.paste(WORDS);
		assertThat(place()).hasText("Pasting…");
		assertThat(this.desk.page().locator(".cm-announced")).hasText("Pasting…");
		assertThat(this.desk.value()).isEqualTo("‹›");
		Route route = asked(0);
		assertThat(route.request().postData()).isEqualTo("html=%3Cp%3Esome+%3Cb%3Ewords%3C%2Fb%3E%3C%2Fp%3E");
		assertThat(route.request().headers()).contains(Map.entry("x-csrf-token", "let-me-in"));
		answer(route, "some **words**\r\n");
		assertThat(place()).hasCount(0);
		assertThat(this.desk.page().locator(".cm-announced")).hasText("Pasted");
		this.desk.type("!");
		assertThat(this.desk.value()).isEqualTo("‹some **words**!›");
		this.desk.press("Control+z", "Control+z");
		assertThat(this.desk.value()).isEqualTo("‹›");
		assertThat(this.desk.complaints()).isEmpty();
	}

	@Test
	void losesNothingThatIsTypedMeanwhile() {
		this.desk.replace("One OLD end");
		this.desk.press("Control+Home", "Control+ArrowRight", "ArrowRight", "Control+Shift+ArrowRight");
		this.desk.paste(WORDS);
		this.desk.type(" one");
		this.desk.paste(WORDS);
		this.desk.type(" two");
		this.desk.press("Control+Home");
		this.desk.type("zero ");
		answer(asked(1), "*second*");
		assertThat(place()).hasCount(1);
		this.desk.press("Control+End");
		this.desk.type("!");
		answer(asked(0), "*first*");
		assertThat(place()).hasCount(0);
		assertThat(this.desk.value()).isEqualTo("zero One *first* one*second* two end!");
	}

	@Test
	void keepsTheOrderOfPastesAtOneSpot() {
		this.desk.paste(WORDS);
		this.desk.paste(WORDS);
		this.desk.paste(WORDS);
		answer(asked(1), "2");
		assertThat(place()).hasCount(2);
		answer(asked(2), "3");
		assertThat(place()).hasCount(1);
		answer(asked(0), "1");
		assertThat(place()).hasCount(0);
		this.desk.type("4");
		assertThat(this.desk.value()).isEqualTo("1234");
	}

	/** As with Japanese or Chinese, where a word is there only after several keys. */
	@Test
	void keepsWhatIsBeingComposed() {
		CDPSession keyboard = this.desk.page().context().newCDPSession(this.desk.page());
		this.desk.type("A ");
		this.desk.paste(WORDS);
		compose(keyboard, "に");
		compose(keyboard, "にほ");
		this.desk.page().waitForResponse("**/admin/paste", () -> answer(asked(0), "*first*")).finished();
		compose(keyboard, "にほん");
		JsonObject word = new JsonObject();
		word.addProperty("text", "日本");
		keyboard.send("Input.insertText", word);
		assertThat(place()).hasCount(0);
		this.desk.type("!");
		assertThat(this.desk.value()).isEqualTo("A *first*日本!");
	}

	private static void compose(CDPSession keyboard, String text) {
		JsonObject composition = new JsonObject();
		composition.addProperty("text", text);
		composition.addProperty("selectionStart", text.length());
		composition.addProperty("selectionEnd", text.length());
		keyboard.send("Input.imeSetComposition", composition);
	}

	@ParameterizedTest
	@CsvSource({ "500, text/markdown", "403, text/html", "200, text/html" })
	void pastesPlainTextIfTheServerDoesNot(int status, String type) {
		this.desk.paste(WORDS);
		asked(0).fulfill(new FulfillOptions().setStatus(status).setContentType(type).setBody("<h1>Sign in</h1>"));
		assertThat(place()).hasCount(0);
		assertThat(this.desk.value()).isEqualTo("some words");
	}

	@Test
	void pastesPlainTextIfTheServerTakesTooLong() {
		this.desk.paste(WORDS);
		this.desk.type(" and more");
		long begin = System.nanoTime();
		assertThat(place()).hasCount(0);
		assertThat((System.nanoTime() - begin) / 1_000_000).isBetween(2_000L, 4_500L);
		assertThat(this.desk.value()).isEqualTo("some words and more");
	}

	@Test
	void sendsWhatIsStillBeingConverted() {
		this.desk.paste(WORDS);
		this.desk.page().getByText("Save").click();
		this.desk.page().waitForURL("**/desk?saved");
		assertThat(this.site.body()).isEqualTo("some words");
	}

	@Test
	void saysIfThereIsNothingToPaste() {
		this.desk.paste(List.of("text/html", "<table></table>"));
		asked(0).abort();
		assertThat(this.desk.page().locator("[role=alert] p")).hasText("What was pasted could not be converted.");
		assertThat(this.desk.value()).isEmpty();
	}

	@Test
	void pastesItsOwnTextAsItIs() {
		this.desk.type("**a** [b](/c/)\n");
		this.desk.press("Control+a", "Control+c", "Control+End", "Control+v");
		assertThat(this.desk.value()).isEqualTo("**a** [b](/c/)\n**a** [b](/c/)\n");
		assertThat(this.asked).isEmpty();
	}

	@Test
	void pastesPlainTextOnDemand() {
		this.desk.page().keyboard().down("Control");
		this.desk.page().keyboard().down("Shift");
		this.desk.page().keyboard().down("v");
		this.desk.paste(WORDS);
		this.desk.page().keyboard().up("v");
		this.desk.page().keyboard().up("Shift");
		this.desk.page().keyboard().up("Control");
		assertThat(this.desk.value()).contains("some words");
		assertThat(this.asked).isEmpty();
	}

	@Test
	void makesALinkOfWhatIsSelected() {
		this.desk.type("the trailer");
		this.desk.press("Control+Shift+ArrowLeft");
		this.desk.paste(List.of("text/plain", "https://example.org/a_(b)", "text/html", "<a href=x>x</a>"));
		this.desk.type(".");
		assertThat(this.desk.value()).isEqualTo("the [trailer](https://example.org/a_%28b%29).");
		assertThat(this.asked).isEmpty();
	}

	private Locator place() {
		return this.desk.page().locator(".cm-place");
	}

	/** The server's routes reach the test while it waits for the page. */
	private Route asked(int number) {
		this.desk.page().waitForCondition(() -> this.asked.size() > number);
		return this.asked.get(number);
	}

	private static void answer(Route route, String markdown) {
		route.fulfill(new FulfillOptions().setContentType("text/markdown;charset=UTF-8").setBody(markdown));
	}

}

package org.intertitle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody brings pictures into an article's text. The server's answers wait until the
 * test gives them.
 */
@WritingDeskTest
class WritingPicturesTests {

	private static final FilePayload PICTURE = new FilePayload("sea.png", "image/png", new byte[] { 1, 2, 3 });

	/** Drops files by name on the end of the text, or pastes them. */
	private static final String BRING = """
			(element, [type, ...names]) => {
				const transfer = new DataTransfer();
				for (const name of names) {
					transfer.items.add(new File(["x".repeat(1000)], name, { type: name.endsWith(".pdf") ? "application/pdf" : "image/png" }));
				}
				const { left, bottom } = [...element.querySelectorAll(".cm-line")].at(-1).getBoundingClientRect();
				const settings = { bubbles: true, cancelable: true, composed: true, clientX: left + 500, clientY: bottom - 5 };
				return element.dispatchEvent(type === "drop" ? new DragEvent(type, { ...settings, dataTransfer: transfer })
					: new ClipboardEvent(type, { ...settings, clipboardData: transfer }));
			}""";

	private final List<Route> asked = new ArrayList<>();

	@LocalServerPort
	private int port;

	@Autowired
	private WritingDeskSite.Desk site;

	private WritingPage desk;

	@BeforeEach
	void open(Browser browser) {
		this.site.put("One\n\nTwo");
		this.desk = WritingPage.open(browser, this.port);
		this.desk.page().route("**/admin/media/upload", this.asked::add);
		this.desk.text().focus();
	}

	@AfterEach
	void close() {
		this.desk.close();
	}

	@Test
	void setsADroppedPictureWhereItFell() {
		bring("drop", "sea.png");
		assertThat(place()).containsText("sea.png");
		assertThat(this.desk.value()).isEqualTo("One\n\nTwo");
		assertThat(asked(0).request().headers()).contains(Map.entry("x-csrf-token", "let-me-in"));
		this.desk.press("Control+End");
		this.desk.type(", three");
		answer(0, "{'address': '/media/sea', 'alt': 'The [grey] sea'}");
		assertThat(place()).hasCount(0);
		this.desk.type(".");
		assertThat(this.desk.value()).isEqualTo("One\n\nTwo, three.\n\n![The \\[grey\\] sea](/media/sea)");
		assertThat(this.desk.complaints()).isEmpty();
	}

	@Test
	void keepsSeveralInOrder() {
		bring("paste", "a.png", "b.png", "c.png");
		assertThat(place()).hasCount(3);
		asked(2);
		answer(2, "{'address': '/media/c'}");
		assertThat(place()).hasCount(2);
		answer(0, "{'address': '/media/a'}");
		assertThat(place()).hasCount(1);
		answer(1, "{'address': '/media/b'}");
		assertThat(place()).hasCount(0);
		assertThat(this.desk.value()).isEqualTo("One\n\n![](/media/a)\n\n![](/media/b)\n\n![](/media/c)\n\nTwo");
		this.desk.press("Control+z", "Control+z", "Control+z");
		assertThat(this.desk.value()).isEqualTo("One\n\nTwo");
	}

	@Test
	void takesChosenFiles() {
		FileChooser chooser = this.desk.page().waitForFileChooser(this.desk.button("picture")::click);
		chooser.setFiles(PICTURE);
		asked(0);
		answer(0, "{'address': '/media/sea', 'alt': 'Sea'}");
		assertThat(place()).hasCount(0);
		assertThat(this.desk.value()).isEqualTo("One\n\n![Sea](/media/sea)\n\nTwo");
	}

	@Test
	void letsOneWriteOnBelowAPictureThatCameIntoAnEmptyLine() {
		this.desk.press("Control+End", "Enter", "Enter");
		FileChooser chooser = this.desk.page().waitForFileChooser(this.desk.button("picture")::click);
		chooser.setFiles(PICTURE);
		asked(0);
		answer(0, "{'address': '/media/sea', 'alt': 'Sea'}");
		assertThat(place()).hasCount(0);
		this.desk.text().focus();
		this.desk.type("Waves.");
		assertThat(this.desk.value()).isEqualTo("One\n\nTwo\n\n![Sea](/media/sea)\n\nWaves.");
	}

	@Test
	void asksWhatAChosenPictureShows() {
		FileChooser chooser = this.desk.page().waitForFileChooser(this.desk.button("picture")::click);
		chooser.setFiles(PICTURE);
		asked(0);
		answer(0, "{'address': '/media/sea', 'alt': ''}");
		assertThat(alert()).hasText("Type between the brackets what the picture shows, for those who cannot see it.");
		this.desk.type("A grey sea");
		assertThat(this.desk.value()).isEqualTo("One\n\n![A grey sea](/media/sea)\n\nTwo");
	}

	@Test
	void saysWhyAPictureIsRefused() {
		bring("drop", "sea.png", "script.pdf");
		assertThat(alert()).hasText("“script.pdf” is not a picture.");
		asked(0).fulfill(new FulfillOptions().setStatus(422)
			.setContentType("application/json")
			.setBody("{\"message\": \"The file is cut short.\"}"));
		assertThat(alert()).hasText(
				new String[] { "“script.pdf” is not a picture.", "“sea.png” was not added. The file is cut short." });
		assertThat(place()).hasCount(0);
		assertThat(this.desk.value()).isEqualTo("One\n\nTwo");
		bring("drop", "sea.png");
		asked(1).abort();
		assertThat(alert().last()).hasText("“sea.png” was not added. The server could not be reached; send it again.");
		bring("drop", "sea.png");
		asked(2).fulfill(new FulfillOptions().setContentType("text/html").setBody("<h1>Sign in</h1>"));
		assertThat(alert().last()).hasText("“sea.png” was not added. Something went wrong here; send it again.");
	}

	@Test
	void sendsTheFormOnceThePicturesAreThere() {
		bring("drop", "sea.png");
		asked(0);
		this.desk.page().getByText("Save").click();
		assertThat(alert()).containsText("still on its way");
		assertThat(this.site.body()).isEqualTo("One\n\nTwo");
		answer(0, "{'address': '/media/sea'}");
		this.desk.page().waitForURL("**/desk?saved");
		assertThat(this.site.body()).isEqualTo("One\r\n\r\nTwo\r\n\r\n![](/media/sea)");
	}

	@Test
	void neverLeavesThePageForAFileThatMissesTheText() {
		Object untouched = this.desk.page()
			.evaluate(
					"""
							() => {
								const dataTransfer = new DataTransfer();
								dataTransfer.items.add(new File(["x"], "sea.png", { type: "image/png" }));
								return document.querySelector("h1").dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
							}""");
		assertThat(untouched).isEqualTo(false);
		assertThat(this.asked).isEmpty();
	}

	private void bring(String... typeAndNames) {
		this.desk.text().evaluate(BRING, List.of(typeAndNames));
	}

	private Locator place() {
		return this.desk.page().locator(".cm-place");
	}

	private Locator alert() {
		return this.desk.page().locator("[role=alert] p");
	}

	/** The server's routes reach the test while it waits for the page. */
	private Route asked(int number) {
		this.desk.page().waitForCondition(() -> this.asked.size() > number);
		return this.asked.get(number);
	}

	private void answer(int number, String json) {
		asked(number).fulfill(new FulfillOptions().setContentType("application/json").setBody(json.replace('\'', '"')));
	}

}

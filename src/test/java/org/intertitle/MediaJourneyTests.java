package org.intertitle;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.intertitle.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What editors do with pictures, from one end to the other, with scripts and without.
 */
@NewsroomSiteTest
@ExtendWith(Browser.OncePerRun.class)
class MediaJourneyTests {

	/** No two pictures are the same file. */
	private static final AtomicInteger WIDTH = new AtomicInteger(600);

	@Autowired
	private Desks desks;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void uploadsDescribesMovesReplacesAndDeletesAPicture(boolean scripts, Browser browser) {
		Page page = this.desks.seat(browser, "Edith", Role.EDITOR, scripts);
		page.navigate("/admin/media/");
		page.getByRole(AriaRole.LINK, named("Upload pictures")).click();
		page.getByLabel("Files").setInputFiles(new FilePayload[] { picture("moon-" + scripts + ".png"), noPicture() });
		page.getByLabel("Credit").fill("A. Painter");
		page.getByRole(AriaRole.BUTTON, named("Upload")).click();
		Locator outcomes = page.locator(scripts ? ".upload__file" : ".errors li");
		assertThat(outcomes).hasCount(2);
		assertThat(outcomes.nth(1)).containsText("This is a page of text and not a picture.");
		outcomes.nth(0).getByRole(AriaRole.LINK).click();
		describe(page, scripts);
		replaceAndDelete(page);
		page.context().close();
	}

	private static void describe(Page page, boolean scripts) {
		assertThat(page.getByLabel("Credit")).hasValue("A. Painter");
		page.getByLabel("Alt text").fill("A moon");
		if (scripts) {
			Locator picture = page.locator(".focus img");
			picture.click(new Locator.ClickOptions().setPosition(picture.boundingBox().width * 0.8, 5));
			assertThat(page.getByLabel("From the left")).hasValue(Pattern.compile("79|80"));
			assertThat(page.locator(".crops img").last()).hasAttribute("style",
					Pattern.compile("object-position: \\d+.*"));
		}
		else {
			page.getByLabel("From the left").fill("80");
		}
		page.getByRole(AriaRole.BUTTON, named("Save")).click();
		assertThat(page.locator(".notice")).hasText("Saved.");
		assertThat(page.locator(".crops source").last()).hasAttribute("srcset",
				Pattern.compile(".*/(79|80)-\\d+/1x1-.*"));
		assertThat(page.getByLabel("Alt text")).hasValue("A moon");
	}

	private static void replaceAndDelete(Page page) {
		page.getByLabel("Another file").setInputFiles(picture("sun.png"));
		page.getByRole(AriaRole.BUTTON, named("Replace")).click();
		assertThat(page.locator(".notice")).containsText("Replaced.");
		assertThat(page.locator("h1")).hasText("sun.png");
		page.getByRole(AriaRole.LINK, named("Delete this picture…")).click();
		assertThat(page.locator("h1")).hasText("Delete sun.png?");
		page.getByRole(AriaRole.BUTTON, named("Delete")).click();
		assertThat(page.locator(".notice")).hasText("Deleted.");
	}

	@Test
	void picturesCanBeDropped(Browser browser) {
		Page page = this.desks.seat(browser, "Edith", Role.EDITOR, true);
		page.navigate("/admin/media/new");
		Object dropped = page.evaluateHandle("""
				async () => {
					const canvas = new OffscreenCanvas(321, 200);
					canvas.getContext("2d").fillRect(5, 5, 90, 90);
					const transfer = new DataTransfer();
					transfer.items.add(new File([await canvas.convertToBlob()], "dropped.png", { type: "image/png" }));
					return transfer;
				}""");
		page.dispatchEvent(".upload__drop", "drop", Map.of("dataTransfer", dropped));
		assertThat(page.locator(".upload__file")).containsText("In the library; it needs an alt text");
		page.context().close();
	}

	@Test
	void aPictureIsChosenFromTheLibraryOrUploadedOnTheSpot(Browser browser) {
		Page page = this.desks.seat(browser, "Edith", Role.EDITOR, true);
		page.navigate("/admin/articles/new");
		Locator cover = page.locator("#cover");
		page.getByRole(AriaRole.BUTTON, named("Choose: Cover image")).click();
		Locator dialog = page.locator("dialog[open]");
		dialog.getByRole(AriaRole.SEARCHBOX).fill("tram depot");
		assertThat(dialog.getByRole(AriaRole.RADIO)).hasCount(2);
		dialog.locator("label").nth(1).click();
		assertThat(cover).hasValue(Pattern.compile("/media/[0-9a-f]{24}/1200\\.jpg"));
		assertThat(page.locator("dialog[open]")).hasCount(0);
		page.getByRole(AriaRole.BUTTON, named("Choose: Cover image")).click();
		String before = cover.inputValue();
		page.locator("dialog[open] input[type=file]").setInputFiles(picture("on-the-spot.png"));
		assertThat(cover).not().hasValue(before);
		assertThat(page.getByRole(AriaRole.LINK, named("It has no alt text yet: give it one."))).isVisible();
		page.getByRole(AriaRole.BUTTON, named("Choose: Cover image")).click();
		page.locator("dialog[open] label", new Page.LocatorOptions().setHasText("No picture")).click();
		assertThat(cover).hasValue("");
		page.context().close();
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name).setExact(true);
	}

	private static FilePayload noPicture() {
		return new FilePayload("page.jpg", "image/jpeg", "<html>".getBytes(StandardCharsets.UTF_8));
	}

	/** A picture that no other test has sent. */
	static FilePayload picture(String name) {
		BufferedImage image = new BufferedImage(WIDTH.getAndIncrement(), 200, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(new Color(0xc02020));
		graphics.fillRect(0, 0, image.getWidth() / 2, 200);
		graphics.dispose();
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", png);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new FilePayload(name, "image/png", png.toByteArray());
	}

}

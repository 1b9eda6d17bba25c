package org.intertitle;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.intertitle.account.Role;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What editors do all day, from one end to the other, with scripts and without.
 */
@NewsroomSiteTest
@ExtendWith(Browser.OncePerRun.class)
class EditorJourneyTests {

	private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);

	@Autowired
	private Desks desks;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void writesPreviewsAndPublishesAReview(boolean scripts, Browser browser) {
		Page page = this.desks.seat(browser, "Edith", Role.EDITOR, scripts);
		String slug = "journey-" + scripts;
		page.getByRole(AriaRole.LINK, named("New article")).click();
		write(page, slug, scripts);
		page.getByLabel("Standfirst", EXACTLY).fill("A dancer among assassins.");
		page.getByLabel("Rating", EXACTLY).fill("3.5");
		page.getByLabel("Verdict", EXACTLY).fill("Better on its feet than on its knees.");
		page.getByLabel("Topics", EXACTLY).fill("Action");
		if (scripts) {
			button(page, "Preview").click();
			assertThat(page.frameLocator("#_proof iframe").locator("h1")).hasText("Ballerina, " + slug);
			button(page, "Preview").click();
		}
		else {
			Page proof = page.context().waitForPage(() -> button(page, "Preview").click());
			assertThat(proof.locator("h1")).hasText("Ballerina, " + slug);
			proof.close();
		}
		button(page, "Check and publish…").click();
		assertThat(page.locator(".findings")).not().containsText("verdict");
		button(page, "Publish now").click();
		assertThat(page.locator(".notice")).hasText("Published. Readers see it now.");
		page.getByRole(AriaRole.LINK, named("See it on the site")).click();
		assertThat(page.locator("h1")).hasText("Ballerina, " + slug);
		assertThat(page.locator(".article__rating .rating")).hasAttribute("aria-label", "Rated 3.5 out of 5");
		assertThat(page.locator(".verdict")).containsText("Better on its feet");
		page.context().close();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void schedulesAndThinksAgain(boolean scripts, Browser browser) {
		Page page = this.desks.seat(browser, "Edith", Role.EDITOR, scripts);
		page.navigate("/admin/articles/new");
		write(page, "scheduled-" + scripts, scripts);
		page.getByLabel("Publish at", EXACTLY).fill("2031-05-01T09:30");
		button(page, "Check and publish…").click();
		assertThat(page.locator("#_publication")).containsText("1 May 2031, 09:30");
		button(page, "Schedule").click();
		assertThat(page.locator(".notice")).hasText("Scheduled. It goes out by itself.");
		page.navigate("/admin/calendar/?month=2031-05");
		page.getByRole(AriaRole.LINK,
				new Page.GetByRoleOptions().setName(Pattern.compile("09:30 .*scheduled-" + scripts)))
			.click();
		button(page, "Take off the schedule").click();
		assertThat(page.locator(".state__line")).containsText("Draft");
		page.context().close();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void twoEditorsOfOneArticleLoseNothing(boolean scripts, Browser browser) {
		Page edith = this.desks.seat(browser, "Edith", Role.EDITOR, scripts);
		edith.navigate("/admin/articles/new");
		write(edith, "shared-" + scripts, scripts);
		save(edith);
		Page boris = this.desks.seat(browser, "Boris", Role.EDITOR, scripts);
		boris.navigate(edith.url().replaceAll("\\?.*", ""));
		boris.getByLabel("Kicker", EXACTLY).fill("Of Boris");
		save(boris);
		edith.getByLabel("Standfirst", EXACTLY).fill("Of Edith.");
		button(edith, "Save").click();
		assertThat(edith.locator("h1")).hasText("Two versions of one article");
		assertThat(edith.locator(".notice")).containsText("Boris saved this article");
		button(edith, "Merge both and go on editing").click();
		assertThat(edith.getByLabel("Kicker", EXACTLY)).hasValue("Of Boris");
		assertThat(edith.getByLabel("Standfirst", EXACTLY)).hasValue("Of Edith.");
		save(edith);
		boris.context().close();
		edith.context().close();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void restoresAnEarlierRevision(boolean scripts, Browser browser) {
		Page page = this.desks.seat(browser, "Edith", Role.EDITOR, scripts);
		page.navigate("/admin/articles/new");
		write(page, "restored-" + scripts, scripts);
		save(page);
		page.getByLabel("Standfirst", EXACTLY).fill("A second thought.");
		save(page);
		page.reload();
		page.getByRole(AriaRole.LINK, named("2 revisions")).click();
		page.getByRole(AriaRole.LINK, named("What revision 1 changed")).click();
		button(page, "Restore this revision").click();
		assertThat(page.locator(".notice")).hasText("Restored as the newest revision.");
		assertThat(page.getByLabel("Standfirst", EXACTLY)).hasValue("");
		assertThat(page.getByRole(AriaRole.LINK, named("3 revisions"))).isVisible();
		page.context().close();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void withdrawsAnArticle(boolean scripts, Browser browser) {
		Page page = this.desks.seat(browser, "Edith", Role.EDITOR, scripts);
		String slug = "withdrawn-" + scripts;
		page.navigate("/admin/articles/new");
		write(page, slug, scripts);
		button(page, "Check and publish…").click();
		button(page, "Publish now").click();
		page.getByRole(AriaRole.LINK, named("Withdraw")).click();
		button(page, "Withdraw it").click();
		assertThat(page.locator(".state__line")).containsText("Withdrawn");
		org.assertj.core.api.Assertions.assertThat(page.navigate("/" + slug + "/").status()).isEqualTo(410);
		page.context().close();
	}

	private static void write(Page page, String slug, boolean scripts) {
		page.getByLabel("Title", EXACTLY).fill("Ballerina, " + slug);
		page.getByLabel("Slug", EXACTLY).fill(slug);
		page.getByLabel("Film", EXACTLY).fill("Ballerina (2025)");
		page.getByLabel("Authors", EXACTLY).fill("Odalys Ferrante");
		if (scripts) {
			page.locator(".cm-content").click();
			page.keyboard().type("The lede.\n\nMore.");
		}
		else {
			page.locator("textarea[name=body]").fill("The lede.\n\nMore.");
		}
	}

	private static void save(Page page) {
		button(page, "Save").click();
		assertThat(page.locator("#_saved, .notice").filter(new Locator.FilterOptions().setHasText("Saved")))
			.isVisible();
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name).setExact(true);
	}

}

package org.intertitle;

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
 * From a press kit's credits to the film's page, with scripts and without.
 */
@NewsroomSiteTest
@ExtendWith(Browser.OncePerRun.class)
class FilmJourneyTests {

	private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);

	@Autowired
	private Desks desks;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void pastesCreditsAndPutsOneRight(boolean scripts, Browser browser) {
		Page page = this.desks.seat(browser, "Edith", Role.EDITOR, scripts);
		String title = "The Night Tram " + (scripts ? "One" : "Two");
		page.navigate("/admin/films/");
		page.getByRole(AriaRole.LINK, named("New film")).click();
		page.getByLabel("Title", EXACTLY).fill(title);
		page.getByLabel("Year", EXACTLY).fill("2026");
		page.getByLabel("Paste credits", EXACTLY).fill("""
				Director: Len Wiseman
				Cast: Ana de Armas (Eve), %s (the driver)
				Cinematography: Romain Lacourbas | Editor: Jason Ballantine
				""".formatted(scripts ? "Quentin Farrowdale" : "Zofia Blumenthal-Ito"));
		button(page, "Read credits").click();
		assertThat(page.locator(".credit-row .status--new")).hasCount(1);
		assertThat(page.getByLabel("Title", EXACTLY)).hasValue(title);
		assertThat(page.getByLabel("Paste credits", EXACTLY)).hasValue("");
		Locator driver = page.locator(".credit-row input[value='the driver']");
		driver.fill("the conductor");
		button(page, "Save").click();
		assertThat(page.locator(".notice")).hasText("Saved.");
		page.getByRole(AriaRole.LINK, named("See it")).click();
		assertThat(page.locator("h1")).containsText(title);
		assertThat(page.locator("main")).containsText("Len Wiseman");
		assertThat(page.locator("main")).containsText("the conductor");
		assertThat(page.locator("main")).containsText("Jason Ballantine");
		page.context().close();
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name).setExact(true);
	}

}

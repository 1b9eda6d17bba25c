package org.intertitle;

import java.time.Duration;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.intertitle.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The test's own program and another process work on one database and one folder of
 * pictures; {@code ScheduleDrill} is the large one.
 */
@NewsroomSiteTest
@ExtendWith(Browser.OncePerRun.class)
class SecondNodeTests {

	private static final int ARTICLES = 60;

	private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);

	private static Node other;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@BeforeAll
	static void startTheOther(@Autowired JdbcConnectionDetails database,
			@Value("${intertitle.media.folder}") String pictures) throws Exception {
		other = Node.start("other node", database, "--intertitle.media.folder=" + pictures).awaitReady();
	}

	@AfterAll
	static void endIt() throws Exception {
		other.close();
	}

	@Test
	void twoNodesPublishEachArticleOnce() throws Exception {
		DuePlan plan = DuePlan.of(this.jdbc, ARTICLES, 0.5, 5);
		DuePlan.Figures figures = plan.await(false);
		plan.clear();
		DuePlan.print("schedule", figures);
		assertThat(figures.published()).isEqualTo(ARTICLES);
		assertThat(figures.notOnce()).isZero();
		assertThat(figures.early()).isZero();
	}

	@Test
	void whatIsPublishedIsSoonOnEveryNode() {
		publish("told", 1);
		seen("told", 1, Duration.ofSeconds(10));
		for (int edition = 2; edition < 6; edition++) {
			publish("told", edition);
			seen("told", edition, Duration.ofSeconds(1));
		}
	}

	@Test
	void whatNobodyIsToldOfIsSeenAllTheSame() {
		String telling = this.jdbc.sql("select pg_get_functiondef(cast('note_content_change' as regproc))")
			.query(String.class)
			.single();
		this.jdbc.sql(telling.replace("notify content_change", "null")).update();
		try {
			for (int edition = 1; edition < 4; edition++) {
				publish("untold", edition);
				seen("untold", edition, Duration.ofSeconds(5));
			}
		}
		finally {
			this.jdbc.sql(telling).update();
		}
	}

	private void publish(String slug, int edition) {
		this.jdbc.sql((edition == 1) ? """
				insert into article (slug, kind, status, title, body, published_at)
				values (:slug, 'FEATURE', 'PUBLISHED', :title, 'Text.', now())
				""" : "update article set title = :title, version = version + 1 where slug = :slug")
			.param("slug", slug)
			.param("title", title(slug, edition))
			.update();
	}

	private static void seen(String slug, int edition, Duration patience) {
		long begin = System.nanoTime();
		await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20)).atMost(patience).untilAsserted(() -> {
			assertThat(new Visitor(other.port()).get("/" + slug + "/").text()).contains(title(slug, edition));
			assertThat(new Visitor(other.port()).get("/features/").text()).contains(title(slug, edition));
		});
		System.out.printf("On the other node after %d ms%n", (System.nanoTime() - begin) / 1_000_000);
	}

	private static String title(String slug, int edition) {
		return "Edition " + edition + " of what is " + slug;
	}

	@Test
	void editorsNeedNotKnowWhichNodeAnswers(@Autowired Desks desks, Browser browser) {
		Page page = desks.seat(browser, "Norma", Role.EDITOR, true);
		page.navigate("/admin/articles/new");
		page.getByLabel("Title", EXACTLY).fill("Two nodes");
		page.getByLabel("Slug", EXACTLY).fill("two-nodes");
		page.getByLabel("Film", EXACTLY).fill("Ballerina (2025)");
		page.getByLabel("Authors", EXACTLY).fill("Odalys Ferrante");
		page.locator(".cm-content").click();
		page.keyboard().type("One of them answers.");
		assertThat(page.locator("#_saved")).containsText("Everything typed is kept.");

		String there = "http://127.0.0.1:" + other.port();
		page.navigate(there + "/admin/");
		page.getByRole(AriaRole.LINK, named("Go on from there")).first().click();
		assertThat(page.locator(".cm-content")).containsText("One of them answers.");
		page.getByRole(AriaRole.BUTTON, named("Check and publish…")).click();
		page.getByRole(AriaRole.BUTTON, named("Publish now")).click();
		assertThat(page.locator(".notice")).hasText("Published. Readers see it now.");
		page.navigate(there + "/admin/media/new");
		page.getByLabel("Files").setInputFiles(MediaJourneyTests.picture("two-nodes.png"));
		page.getByRole(AriaRole.BUTTON, named("Upload")).click();
		page.locator(".upload__file a").first().click();
		String picture = page.locator(".focus img").getAttribute("src");
		page.context().close();

		for (int node : new int[] { this.port, other.port() }) {
			assertThat(new Visitor(node).get("/two-nodes/").text()).contains("One of them answers.");
			assertThat(new Visitor(node).get(picture).status()).isEqualTo(200);
		}
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name).setExact(true);
	}

}

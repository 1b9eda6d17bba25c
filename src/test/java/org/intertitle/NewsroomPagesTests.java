package org.intertitle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import org.intertitle.account.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xml.sax.SAXException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page of the newsroom, by its list of routes: for everybody, on a small dark
 * screen and a large light one; valid; without a link that leads nowhere.
 */
@NewsroomSiteTest
@ExtendWith(Browser.OncePerRun.class)
class NewsroomPagesTests {

	/** What stands for the variable of an address that begins so. */
	private static final Map<String, String> TABLES = Map.ofEntries(Map.entry("/admin/accounts/", "account"),
			Map.entry("/admin/articles/", "article"), Map.entry("/admin/authors/", "author"),
			Map.entry("/admin/films/", "film"), Map.entry("/admin/media/", "image"),
			Map.entry("/admin/notes/", "house_note"), Map.entry("/admin/pages/", "static_page"),
			Map.entry("/admin/people/", "person"), Map.entry("/admin/redirects/", "redirect"),
			Map.entry("/admin/series/", "series"), Map.entry("/admin/topics/", "topic"));

	/** Nobody here has a passkey. */
	private static final Set<String> ABOUT_WHAT_IS_NOT_THERE = Set.of("/admin/account/passkeys/removal");

	/** What a page looks like depends on its width or on its colours, never on both. */
	private enum Screen {

		LIGHT_DESK(1280, ColorScheme.LIGHT), DARK_PHONE(390, ColorScheme.DARK);

		private final int width;

		private final ColorScheme scheme;

		Screen(int width, ColorScheme scheme) {
			this.width = width;
			this.scheme = scheme;
		}

	}

	@Autowired
	private Desks desks;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void leaveSomethingInEveryList() {
		this.jdbc.sql(
				"insert into redirect (from_path, to_address) values ('/from-before', '/about/') on conflict do nothing")
			.update();
		this.jdbc.sql("""
				insert into missing_page (path, hits, referrer) values ('/lost', 3, 'https://example.org/?a=b&c')
				on conflict do nothing
				""").update();
	}

	@Test
	void everyPageIsForEverybody(Browser browser) {
		Page page = this.desks.seat(browser, "Ada", Role.ADMINISTRATOR, true);
		List<String> faults = new ArrayList<>();
		page.onConsoleMessage((message) -> {
			if (List.of("error", "warning").contains(message.type())) {
				faults.add(page.url() + " complains: " + message.text());
			}
		});
		for (String address : pages(page)) {
			page.navigate(address);
			for (Screen screen : Screen.values()) {
				page.setViewportSize(screen.width, 900);
				page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(screen.scheme));
				if ((boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth")) {
					faults.add("%s is wider than a %s".formatted(address, screen));
				}
				Axe.faults(page).forEach((fault) -> faults.add("%s on a %s: %s".formatted(address, screen, fault)));
			}
		}
		page.context().close();
		assertThat(faults).isEmpty();
	}

	@Test
	void everyPageIsValidAndEveryLinkLeadsSomewhere(Browser browser) throws IOException, SAXException {
		Page page = this.desks.seat(browser, "Ada", Role.ADMINISTRATOR, true);
		NuChecker checker = new NuChecker();
		List<String> faults = new ArrayList<>();
		Map<String, String> links = new LinkedHashMap<>();
		for (String address : pages(page)) {
			String html = get(page, address).text();
			NuChecker.Messages messages = checker.check(html);
			Stream.concat(messages.errors().stream(), messages.warnings().stream())
				.forEach((message) -> faults.add(address + ": " + message));
			Jsoup.parse(html, address)
				.select("a[href^=/]")
				.forEach((link) -> links.putIfAbsent(link.attr("href"), address));
		}
		links.forEach((link, address) -> {
			int status = get(page, link).status();
			if (status != 200) {
				faults.add("%s leads to %s, which answers %d".formatted(address, link, status));
			}
		});
		System.out.printf("Links of the newsroom's pages: %,d%n", links.size());
		page.context().close();
		assertThat(faults).isEmpty();
	}

	/** What answers with a page of its own, of all addresses that can be read. */
	private Set<String> pages(Page page) {
		Set<String> pages = new TreeSet<>();
		Set<String> without = new TreeSet<>();
		for (String route : Routes.of(this.requestMappingHandlerMapping)) {
			if (route.startsWith("GET /admin/")) {
				String address = filled(route.substring(4));
				APIResponse answer = get(page, address);
				if (answer.status() != 200) {
					without.add(address);
				}
				else if (answer.text().contains("<main")) {
					pages.add(address);
				}
			}
		}
		assertThat(without).isEqualTo(ABOUT_WHAT_IS_NOT_THERE);
		return pages;
	}

	private String filled(String route) {
		String folder = route.substring(0, route.indexOf('/', "/admin/".length()) + 1);
		String address = route.replace("{number}", "1");
		if (!address.contains("{")) {
			return address;
		}
		long id = this.jdbc.sql("select min(id) from " + TABLES.get(folder)).query(Long.class).single();
		return address.replaceAll("\\{[^}]+\\}", String.valueOf(id));
	}

	private static APIResponse get(Page page, String address) {
		return page.request().get(address, RequestOptions.create().setMaxRedirects(0));
	}

}

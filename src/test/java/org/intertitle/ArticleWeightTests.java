package org.intertitle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a review of about 1,200 words costs a reader with a phone.
 */
@ExtendWith(Browser.OncePerRun.class)
@DemoSiteTest
class ArticleWeightTests {

	private static final String ARTICLE = PageType.REVIEW.path();

	/**
	 * Ten segments of 1,460 bytes: what a server may send before it must wait (RFC 6928).
	 */
	private static final int ONE_ROUND_TRIP = 14_600;

	private static final int FONT_AND_PICTURES = 90_000;

	private static final int REQUESTS = 6;

	/** Notes every layout shift from the first paint on (Layout Instability API). */
	private static final String OBSERVE_SHIFTS = """
			window.shifts = [];
			new PerformanceObserver((list) => list.getEntries().forEach((shift) => window.shifts.push({
				value: shift.value,
				moved: shift.sources.map((source) => source.node?.outerHTML ?? source.node?.parentElement?.outerHTML ?? "")
					.map((html) => html.slice(0, 120))
			}))).observe({ type: "layout-shift", buffered: true });
			""";

	private static final String READ_TO_THE_END = """
			async () => {
				for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
					scrollTo({ top: y, behavior: "instant" });
					await new Promise((done) => setTimeout(done, 60));
				}
				await new Promise((done) => setTimeout(done, 300));
			}""";

	@LocalServerPort
	private int port;

	/** The review with everything in it has more words, and is printed only. */
	@Test
	void takesOneRoundTripForTextAndStyle(@Autowired JdbcClient jdbc) {
		Map<String, Integer> sizes = new TreeMap<>();
		jdbc.sql("select '/' || slug || '/' from article where kind = 'REVIEW' and words between 1000 and 1200")
			.query(String.class)
			.list()
			.forEach((path) -> sizes.put(path, size(path)));
		size(ARTICLE);
		assertThat(sizes).hasSizeGreaterThan(3)
			.allSatisfy((path, size) -> assertThat(size).as(path).isLessThanOrEqualTo(ONE_ROUND_TRIP));
	}

	private int size(String path) {
		byte[] html = fetched(path);
		Document page = Jsoup.parse(new String(html, StandardCharsets.UTF_8));
		assertThat(page.select("link[rel=stylesheet], style")).hasSize(1);
		int htmlSize = compressed(html).length;
		int cssSize = compressed(fetched(page.selectFirst("link[rel=stylesheet]").attr("href"))).length;
		System.out.printf("%s: %,d words on the page; HTML %,d + CSS %,d = %,d bytes with gzip -9 (at most %,d)%n",
				path, words(page.body().text()), htmlSize, cssSize, htmlSize + cssSize, ONE_ROUND_TRIP);
		return htmlSize + cssSize;
	}

	/** On a phone with two dots to a pixel, and with a drawn cover as with a picture. */
	@ParameterizedTest
	@EnumSource(names = { "REVIEW", "REVIEW_WITH_PICTURES_AND_NOTES" })
	void asksForLittle(PageType type, Browser browser) {
		try (BrowserContext phone = browser.open(this.port,
				(options) -> options.setViewportSize(390, 844).setDeviceScaleFactor(2)); Page page = phone.newPage()) {
			List<Response> responses = new ArrayList<>();
			page.onResponse(responses::add);
			page.navigate(type.path());
			page.waitForLoadState(LoadState.NETWORKIDLE);
			int icon = responses.stream().anyMatch((response) -> response.url().contains("icon")) ? 0 : 1;
			long font = bytes(responses, Set.of("font"));
			long pictures = bytes(responses, Set.of("image"));
			System.out.printf("%s at 390 px: %d requests and %d for the icon (at most %d together)%n", type,
					responses.size(), icon, REQUESTS);
			responses.forEach((response) -> System.out.printf("  %s %,d bytes %s%n", response.request().resourceType(),
					response.body().length, response.url().replaceFirst("^http://[^/]*", "")));
			System.out.printf("%s at 390 px: font %,d + pictures %,d = %,d bytes (at most %,d)%n", type, font, pictures,
					font + pictures, FONT_AND_PICTURES);
			assertThat(responses).allMatch(Response::ok).hasSizeLessThanOrEqualTo(REQUESTS - icon);
			assertThat(font + pictures).isLessThanOrEqualTo(FONT_AND_PICTURES);
		}
	}

	/** Also on the wide screen, where other elements stand beside each other. */
	@ParameterizedTest
	@ValueSource(ints = { 390, 1280 })
	void movesNothingWhenTheFontIsFast(int width, Browser browser) {
		assertThat(shifts(browser, width, 0)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 320, 390, 768, 1280 })
	void movesNothingWhenTheFontIsSlow(int width, Browser browser) {
		assertThat(shifts(browser, width, 800)).isEmpty();
	}

	@SuppressWarnings("unchecked")
	private List<Map<String, Object>> shifts(Browser browser, int width, int delay) {
		try (BrowserContext context = browser.open(this.port, (options) -> options.setViewportSize(width, 844));
				Page page = context.newPage()) {
			page.addInitScript(OBSERVE_SHIFTS);
			if (delay > 0) {
				page.route("**/*.woff2", (route) -> {
					page.waitForTimeout(delay);
					route.resume();
				});
			}
			page.navigate(ARTICLE);
			page.waitForLoadState(LoadState.NETWORKIDLE);
			page.evaluate("async () => { await document.fonts.ready }");
			double painted = milliseconds(page, "performance.getEntriesByName('first-contentful-paint')[0].startTime");
			double font = milliseconds(page,
					"performance.getEntriesByType('resource').find((asked) => asked.name.endsWith('.woff2')).responseEnd");
			assertThat(font).as("the font came late, as it should here").isGreaterThan((delay > 0) ? painted : 0);
			page.evaluate(READ_TO_THE_END);
			List<Map<String, Object>> shifts = (List<Map<String, Object>>) page.evaluate("window.shifts");
			System.out.printf("Article page at %d px, font after %.0f ms, first paint after %.0f ms: CLS %.4f%n", width,
					font, painted,
					shifts.stream().mapToDouble((shift) -> ((Number) shift.get("value")).doubleValue()).sum());
			return shifts;
		}
	}

	private static double milliseconds(Page page, String expression) {
		return ((Number) page.evaluate(expression)).doubleValue();
	}

	private static long bytes(List<Response> responses, Set<String> types) {
		return responses.stream()
			.filter((response) -> types.contains(response.request().resourceType()))
			.mapToLong((response) -> response.body().length)
			.sum();
	}

	private static int words(String text) {
		return text.split("\\s+").length;
	}

	private byte[] fetched(String path) {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Accept", "text/html, */*")
			.build();
		try {
			return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()).body();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] compressed(byte[] content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes) {
			{
				this.def.setLevel(Deflater.BEST_COMPRESSION);
			}
		}) {
			gzip.write(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}

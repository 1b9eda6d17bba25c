package org.intertitle;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.core.io.ClassPathResource;

/**
 * The one headless Chromium of a test run, given to every test that asks for it as a
 * parameter: {@code @ExtendWith(Browser.OncePerRun.class)}. It is one that is installed,
 * else one that Playwright has downloaded before. On a machine with neither, such tests
 * are skipped; in continuous integration they fail.
 */
public final class Browser implements AutoCloseable {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable");

	private static final List<String> USUAL_PLACES = List.of("/usr/bin/", "/usr/local/bin/", "/snap/bin/",
			"/opt/google/chrome/chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

	/**
	 * What a browser does of its own accord would be counted as requests of the page, and
	 * nobody outside this machine is to be asked anything.
	 */
	private static final List<String> ARGUMENTS = List.of("--disable-gpu", "--disable-quic", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync",
			"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost");

	private final Playwright playwright;

	private final com.microsoft.playwright.Browser chromium;

	private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
		this.playwright = playwright;
		this.chromium = chromium;
	}

	private static Optional<Browser> find() {
		Playwright playwright = Playwright
			.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		Optional<Browser> found = Stream.concat(installed(), Stream.of(playwright.chromium().executablePath()))
			.map(Path::of)
			.filter(Files::isExecutable)
			.flatMap((program) -> launch(playwright, program).stream())
			.findFirst();
		if (found.isEmpty()) {
			playwright.close();
		}
		return found;
	}

	private static Stream<String> installed() {
		List<String> folders = new ArrayList<>(
				List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)));
		USUAL_PLACES.stream().filter((place) -> place.endsWith("/")).forEach(folders::add);
		return Stream.concat(
				folders.stream().distinct().flatMap((folder) -> NAMES.stream().map((name) -> folder + "/" + name)),
				USUAL_PLACES.stream().filter((place) -> !place.endsWith("/")));
	}

	/**
	 * A program of the right name may be no more than advice on what to install, so it
	 * counts only once it runs.
	 */
	private static Optional<Browser> launch(Playwright playwright, Path program) {
		LaunchOptions options = new LaunchOptions().setExecutablePath(program)
			.setHeadless(true)
			.setChromiumSandbox(false)
			.setArgs(ARGUMENTS);
		try {
			return Optional.of(new Browser(playwright, playwright.chromium().launch(options)));
		}
		catch (PlaywrightException ex) {
			System.err.println(program + " does not start: " + ex.getMessage().lines().findFirst().orElse(""));
			return Optional.empty();
		}
	}

	/**
	 * Opens a browser with nothing in its memory.
	 * @param port of the site on this machine, to which addresses are relative
	 * @param settings of screen, theme and the like
	 * @return to be closed by the caller
	 */
	public BrowserContext open(int port, UnaryOperator<NewContextOptions> settings) {
		NewContextOptions options = new NewContextOptions().setBaseURL("http://127.0.0.1:" + port);
		BrowserContext context = this.chromium.newContext(settings.apply(options));
		context.setDefaultTimeout(20_000);
		return context;
	}

	/**
	 * A function to be evaluated in a page.
	 * @param name of a file in the test resources' folder {@code browser}
	 */
	static String script(String name) {
		try {
			return new ClassPathResource("browser/" + name).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.chromium.close();
		this.playwright.close();
	}

	/** Looks for a browser once, and closes it when the last test has run. */
	public static final class OncePerRun implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

		private static final String NO_BROWSER = """
				NO BROWSER: tests of the pages in a browser are NOT run. Install Chromium or Google Chrome.""";

		@Override
		public void beforeAll(ExtensionContext context) {
			if (found(context).browser().isEmpty() && System.getenv("CI") != null) {
				throw new IllegalStateException(NO_BROWSER);
			}
		}

		/** One by one, so that each is counted as skipped. */
		@Override
		public void beforeEach(ExtensionContext context) {
			Assumptions.assumeTrue(found(context).browser().isPresent(), NO_BROWSER);
		}

		@Override
		public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
			return parameter.getParameter().getType() == Browser.class;
		}

		@Override
		public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
			return found(context).browser().orElseThrow();
		}

		private static Found found(ExtensionContext context) {
			return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Browser.class))
				.computeIfAbsent("browser", (key) -> search(), Found.class);
		}

		private static Found search() {
			Found found = new Found(find());
			if (found.browser().isEmpty()) {
				System.err.println("*".repeat(100) + "\n" + NO_BROWSER + "\n" + "*".repeat(100));
			}
			return found;
		}

		private record Found(Optional<Browser> browser) implements AutoCloseable {

			@Override
			public void close() {
				this.browser.ifPresent(Browser::close);
			}

		}

	}

}

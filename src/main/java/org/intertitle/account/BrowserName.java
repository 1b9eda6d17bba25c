package org.intertitle.account;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody calls the browser that they sat at, out of what it calls itself.
 */
final class BrowserName {

	/** Each calls itself by the names that come after it, too. */
	private static final List<String> BROWSERS = List.of("Edg/", "OPR/", "Firefox/", "Chrome/", "Safari/");

	private static final List<String> BROWSER_NAMES = List.of("Edge", "Opera", "Firefox", "Chrome", "Safari");

	private static final List<String> SYSTEMS = List.of("iPhone", "iPad", "Android", "Windows", "Mac OS X", "CrOS",
			"Linux");

	private BrowserName() {
	}

	static String of(@Nullable String userAgent) {
		if (userAgent == null) {
			return "An unknown browser";
		}
		String browser = BROWSERS.stream()
			.filter(userAgent::contains)
			.findFirst()
			.map((mark) -> BROWSER_NAMES.get(BROWSERS.indexOf(mark)))
			.orElse("A browser");
		return SYSTEMS.stream()
			.filter(userAgent::contains)
			.findFirst()
			.map((system) -> browser + " on " + system.replace("Mac OS X", "a Mac"))
			.orElse(browser);
	}

}

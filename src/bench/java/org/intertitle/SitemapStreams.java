package org.intertitle;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;

/**
 * Every part of the sitemap of one site, by kind.
 *
 * @param site whose sitemap
 */
record SitemapStreams(ScaleSite site) {

	static final String HEADING = """

			| Articles | Parts of the sitemap | MB | s in all | slowest part, s | first again, kB, s | live heap during it, MB more |
			|---|---|---|---|---|---|---|""";

	private static final Pattern PART = Pattern.compile("/sitemaps/(([a-z]+)[^/]*)\\.xml");

	private static final double MB = 1 << 20;

	/** A row for each kind. */
	List<String> rows() throws Exception {
		Map<String, List<String>> parts = new LinkedHashMap<>();
		String index = new String(this.site.get("/sitemap.xml").body());
		for (String address : Jsoup.parse(index).select("loc").eachText()) {
			PART.matcher(address)
				.results()
				.forEach((part) -> parts.computeIfAbsent(part.group(2), (kind) -> new ArrayList<>()).add(path(part)));
		}
		List<String> rows = new ArrayList<>();
		for (Map.Entry<String, List<String>> kind : parts.entrySet()) {
			rows.add("| %,d |%s".formatted(this.site.size(), cells(kind.getKey(), kind.getValue())));
		}
		return rows;
	}

	private static String path(MatchResult part) {
		return "/sitemaps/" + part.group(1) + ".xml";
	}

	private String cells(String kind, List<String> parts) throws Exception {
		long bytes = 0;
		double all = 0;
		double slowest = 0;
		for (String part : parts) {
			long start = System.nanoTime();
			bytes += this.site.stream(part);
			double seconds = (System.nanoTime() - start) / 1e9;
			all += seconds;
			slowest = Math.max(slowest, seconds);
		}
		long start = System.nanoTime();
		long first = this.site.stream(parts.getFirst());
		double again = (System.nanoTime() - start) / 1e9;
		return " %s, %d parts | %.1f | %.1f | %.2f | %d, %.2f | %.1f |".formatted(kind, parts.size(), bytes / MB, all,
				slowest, first / 1024, again, liveHeap(parts.getFirst()));
	}

	/** What is still in use after the collections that run all the while, beyond what was in use before. */
	private double liveHeap(String part) throws Exception {
		AtomicBoolean done = new AtomicBoolean();
		long before = live();
		long[] most = { before };
		Thread collecting = Thread.ofPlatform().start(() -> {
			while (!done.get()) {
				most[0] = Math.max(most[0], live());
			}
		});
		this.site.stream(part);
		done.set(true);
		collecting.join();
		return (most[0] - before) / MB;
	}

	private static long live() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

}

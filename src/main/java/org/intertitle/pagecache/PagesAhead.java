package org.intertitle.pagecache;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Makes the pages that nobody has asked for yet, so that the disk has all of them when
 * the database goes away. It finds them as search engines do, in the sitemaps
 * (sitemaps.org), and takes at most a third of one processor for it.
 */
final class PagesAhead implements AutoCloseable {

	private static final PageAddress SITEMAP = new PageAddress("/sitemap.xml", null);

	private static final Pattern PLACE = Pattern.compile("<loc>([^<]+)</loc>");

	private static final int REST = 2;

	private static final Duration BEFORE_THE_SERVER_IS_UP = Duration.ofMillis(500);

	private final PageArchive archive;

	private final PageDoor door;

	/** One at work and one waiting: whoever comes in between is served by that. */
	private final ExecutorService work = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(1),
			Thread.ofPlatform().daemon().name("pages-ahead").priority(Thread.MIN_PRIORITY).factory(),
			new ThreadPoolExecutor.DiscardPolicy());

	PagesAhead(PageArchive archive, PageDoor door) {
		this.archive = archive;
		this.door = door;
	}

	/** Begins, and does not wait for the end. */
	void make() {
		this.work.execute(() -> {
			try {
				while (!this.door.isOpen()) {
					Thread.sleep(BEFORE_THE_SERVER_IS_UP);
				}
				follow(SITEMAP);
			}
			catch (InterruptedException stopped) {
				Thread.currentThread().interrupt();
			}
		});
	}

	private void follow(PageAddress sitemap) throws InterruptedException {
		StoredPage places = this.door.make(sitemap);
		for (PageAddress place : (places != null) ? places(places) : List.<PageAddress>of()) {
			if (place.path().endsWith(".xml")) {
				follow(place);
			}
			else if (!this.archive.has(place) && !this.archive.isFull()) {
				long begin = System.nanoTime();
				this.door.make(place);
				TimeUnit.NANOSECONDS.sleep((System.nanoTime() - begin) * REST);
			}
		}
	}

	private static List<PageAddress> places(StoredPage sitemap) {
		return PLACE.matcher(new String(sitemap.content(), StandardCharsets.UTF_8))
			.results()
			.map((place) -> new PageAddress(URI.create(place.group(1)).getRawPath(), null))
			.toList();
	}

	@Override
	public void close() {
		this.work.shutdownNow();
	}

}

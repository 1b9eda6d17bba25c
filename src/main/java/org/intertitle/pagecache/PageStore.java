package org.intertitle.pagecache;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * The pages that are kept: in memory, where the bytes are counted and what is seldom read
 * goes first, and on disk for the time when the database is away.
 */
final class PageStore {

	/**
	 * What depends on the hour and not on records, such as the news of two days, is made
	 * anew after this long.
	 */
	private static final long OLDEST = TimeUnit.MINUTES.toNanos(10);

	private final Cache<PageAddress, StoredPage> pages;

	private final PageArchive archive;

	private final ContentChanges changes;

	private final long memory;

	private final AtomicLong made = new AtomicLong();

	/**
	 * @param memory in bytes
	 */
	PageStore(long memory, PageArchive archive, ContentChanges changes) {
		this.pages = Caffeine.newBuilder()
			.maximumWeight(memory)
			.weigher((PageAddress address, StoredPage page) -> page.weight())
			.build();
		this.archive = archive;
		this.changes = changes;
		this.memory = memory;
	}

	/** How many bytes there are for pages. */
	long memory() {
		return this.memory;
	}

	@Nullable StoredPage find(PageAddress address) {
		return this.pages.getIfPresent(address);
	}

	boolean isOnDisk(PageAddress address) {
		return this.archive.has(address);
	}

	/** Brings a page back from the disk, out of date as soon as the database is there. */
	@Nullable StoredPage recall(PageAddress address) {
		StoredPage page = this.archive.find(address);
		if (page != null) {
			this.pages.asMap().putIfAbsent(address, page);
		}
		return page;
	}

	/** What there is of a page, of whatever age. */
	@Nullable StoredPage older(PageAddress address) {
		StoredPage page = find(address);
		return (page != null) ? page : recall(address);
	}

	/** Whether a page may be sent without a look at the database. */
	boolean mayBeSent(StoredPage page) {
		long last = this.changes.last();
		if (this.changes.blind() || page.checked() == last && !isOld(page)) {
			return true;
		}
		if (isOld(page) || !this.changes.fresh(page.keys(), page.change())) {
			return false;
		}
		page.checked(last);
		return true;
	}

	private static boolean isOld(StoredPage page) {
		return System.nanoTime() - page.made() > OLDEST;
	}

	void keep(StoredPage page) {
		this.pages.put(page.address(), page);
		this.made.incrementAndGet();
	}

	/** Writes a page to the disk. */
	void write(StoredPage page) {
		this.archive.write(page);
	}

	void drop(PageAddress address) {
		this.pages.invalidate(address);
		this.archive.drop(address);
	}

	/** Drops every page that a record went into which readers may no longer see. */
	void dropMadeFrom(String key) {
		this.pages.asMap().values().removeIf((page) -> page.keys().contains(key) && !mayBeSent(page));
		this.archive.dropMadeFrom(key);
	}

	/** The pages that are read most, the hottest first. */
	List<StoredPage> mostRead(int limit) {
		return this.pages.policy()
			.eviction()
			.map((eviction) -> List.copyOf(eviction.hottest(limit).values()))
			.orElse(List.of());
	}

	/** How many pages have been made. */
	long made() {
		return this.made.get();
	}

	/** About how many bytes the pages take. */
	long weight() {
		this.pages.cleanUp();
		return this.pages.asMap().values().stream().mapToLong(StoredPage::weight).sum();
	}

}

package org.intertitle.pagecache;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * The pages that are kept. The bytes are counted, and what is seldom read goes first.
 */
final class PageStore {

	/**
	 * What depends on the hour and not on records, such as the news of two days, is made
	 * anew after this long.
	 */
	private static final long OLDEST = TimeUnit.MINUTES.toNanos(10);

	private final Cache<PageAddress, StoredPage> pages;

	private final ContentChanges changes;

	private final long memory;

	private final AtomicLong made = new AtomicLong();

	/**
	 * @param memory in bytes
	 */
	PageStore(long memory, ContentChanges changes) {
		this.pages = Caffeine.newBuilder()
			.maximumWeight(memory)
			.weigher((PageAddress address, StoredPage page) -> page.weight())
			.build();
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

	/** Whether a page may be sent without a look at the database. */
	boolean mayBeSent(StoredPage page) {
		long look = this.changes.look();
		if (this.changes.away() || page.checked() == look && !isOld(page)) {
			return true;
		}
		if (isOld(page) || !this.changes.fresh(page.keys(), page.look())) {
			return false;
		}
		page.checked(look);
		return true;
	}

	private static boolean isOld(StoredPage page) {
		return System.nanoTime() - page.made() > OLDEST;
	}

	void keep(StoredPage page) {
		this.pages.put(page.address(), page);
		this.made.incrementAndGet();
	}

	void drop(PageAddress address) {
		this.pages.invalidate(address);
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

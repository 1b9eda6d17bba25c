package org.intertitle.pagecache;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.jspecify.annotations.Nullable;

/**
 * The pages that are being made: each by one thread at a time, however many ask for it.
 */
final class Renderings {

	private final ConcurrentMap<PageAddress, Rendering> underWay = new ConcurrentHashMap<>();

	/**
	 * Begins with a page.
	 * @return nothing if somebody else is at it
	 */
	@Nullable Rendering begin(PageAddress address) {
		Rendering rendering = new Rendering(address);
		return (this.underWay.putIfAbsent(address, rendering) == null) ? rendering : null;
	}

	/**
	 * Waits for a page without keeping a thread.
	 * @param then gets the page, or nothing if it can't be kept, from the thread that
	 * made it
	 * @return false if nobody is at it any more
	 */
	boolean await(PageAddress address, Waiter then) {
		Rendering rendering = this.underWay.get(address);
		return rendering != null && rendering.join(then);
	}

	/** Gets a page that somebody else has made. */
	@FunctionalInterface
	interface Waiter {

		void go(@Nullable StoredPage page);

	}

	/** One page under way. */
	final class Rendering {

		private final PageAddress address;

		private @Nullable List<Waiter> waiters = new ArrayList<>();

		private Rendering(PageAddress address) {
			this.address = address;
		}

		private synchronized boolean join(Waiter waiter) {
			return this.waiters != null && this.waiters.add(waiter);
		}

		/**
		 * Ends it.
		 * @param page what has come of it, if it can be kept
		 */
		void end(@Nullable StoredPage page) {
			Renderings.this.underWay.remove(this.address, this);
			leave().forEach((waiter) -> waiter.go(page));
		}

		private synchronized List<Waiter> leave() {
			List<Waiter> all = (this.waiters != null) ? this.waiters : List.of();
			this.waiters = null;
			return all;
		}

	}

}

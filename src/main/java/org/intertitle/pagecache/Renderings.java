package org.intertitle.pagecache;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages that are being made: each by one thread at a time, however many ask for it.
 */
final class Renderings {

	private static final Logger logger = LoggerFactory.getLogger(Renderings.class);

	private final ConcurrentMap<PageAddress, Rendering> underWay = new ConcurrentHashMap<>();

	/**
	 * Begins with a page.
	 * @return nothing if somebody else is at it
	 */
	@Nullable Rendering begin(PageAddress address) {
		Rendering rendering = new Rendering(address);
		return (this.underWay.putIfAbsent(address, rendering) == null) ? rendering : null;
	}

	/** The rendering that somebody has begun, or one that begins now. */
	Rendering of(PageAddress address) {
		return this.underWay.computeIfAbsent(address, Rendering::new);
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

		PageAddress address() {
			return this.address;
		}

		/**
		 * Waits for the page.
		 * @return false if it has come to its end
		 */
		synchronized boolean join(Waiter waiter) {
			return this.waiters != null && this.waiters.add(waiter);
		}

		/**
		 * Ends it. One who cannot take the page does not keep it from the others.
		 * @param page what has come of it, if it can be kept
		 */
		void end(@Nullable StoredPage page) {
			Renderings.this.underWay.remove(this.address, this);
			for (Waiter waiter : leave()) {
				try {
					waiter.go(page);
				}
				catch (RuntimeException ex) {
					logger.warn("{} did not reach one who waited for it", this.address, ex);
				}
			}
		}

		private synchronized List<Waiter> leave() {
			List<Waiter> all = (this.waiters != null) ? this.waiters : List.of();
			this.waiters = null;
			return all;
		}

	}

}

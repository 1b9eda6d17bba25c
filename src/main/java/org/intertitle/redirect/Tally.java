package org.intertitle.redirect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Counts in memory what is written down every few seconds. Of more addresses than it has
 * room for, those that came first are counted: what is asked for often comes again.
 */
@Component
class Tally {

	/** Distinct addresses between two times of writing down. */
	static final int ROOM = 2000;

	private Map<String, Miss> misses = new LinkedHashMap<>();

	private Map<Long, Integer> uses = new HashMap<>();

	/**
	 * An address that nobody knows.
	 *
	 * @param path as {@link OldPath} has it
	 * @param times how often it was asked for
	 * @param referrer where the last reader came from who said so
	 */
	record Miss(String path, int times, @Nullable String referrer) {

		Miss and(Miss later) {
			return new Miss(this.path, this.times + later.times,
					(later.referrer != null) ? later.referrer : this.referrer);
		}

	}

	synchronized void miss(String path, @Nullable String referrer) {
		if (this.misses.size() < ROOM || this.misses.containsKey(path)) {
			this.misses.merge(path, new Miss(path, 1, referrer), Miss::and);
		}
	}

	synchronized void use(long redirect) {
		if (this.uses.size() < ROOM || this.uses.containsKey(redirect)) {
			this.uses.merge(redirect, 1, Integer::sum);
		}
	}

	/** What was missed since the last time. */
	synchronized List<Miss> takeMisses() {
		List<Miss> taken = new ArrayList<>(this.misses.values());
		this.misses = new LinkedHashMap<>();
		return taken;
	}

	/** How often each redirect was used since the last time. */
	synchronized Map<Long, Integer> takeUses() {
		Map<Long, Integer> taken = this.uses;
		this.uses = new HashMap<>();
		return taken;
	}

}

package org.intertitle.search;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of results.
 *
 * @param articles of the page, the best first
 * @param next where to go on; none at the end
 * @param stopped whether the search stopped before the page was full
 * @param since how far back it came then, if that can be said
 */
record Matches(List<Match> articles, @Nullable From next, boolean stopped, @Nullable Instant since) {

	static final Matches NONE = new Matches(List.of(), null, false, null);

	/**
	 * Whether there is nothing, and nothing further on.
	 */
	public boolean isEmpty() {
		return this.articles.isEmpty() && this.next == null;
	}

}

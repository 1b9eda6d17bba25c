package org.intertitle;

import java.util.List;
import java.util.Set;

/**
 * What became of an editing session that broke.
 *
 * @param number of the session
 * @param blow that broke it
 * @param typed how many words
 * @param due how many of them have to be found
 * @param lost those of them that were not
 * @param overwritten what somebody else saved and nobody was asked about
 * @param duplicates how many articles there are that nobody wanted
 * @param story what happened, for whoever looks for the cause
 */
record Verdict(int number, Blow blow, int typed, int due, Set<String> lost, Set<String> overwritten, int duplicates,
		List<String> story) {

	boolean well() {
		return this.lost.isEmpty() && this.overwritten.isEmpty() && this.duplicates == 0;
	}

}

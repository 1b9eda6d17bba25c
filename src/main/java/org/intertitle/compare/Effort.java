package org.intertitle.compare;

/**
 * How much work one comparison may still be. Finding the changes between two lists costs
 * about the square of their length; where that is more than what is left, they are taken
 * as changed from end to end. Nobody writes like that, but a form takes it.
 */
final class Effort {

	/** A fraction of a second's work. */
	private static final long MOST = 64_000_000;

	private long left = MOST;

	/** Whether lists that are so long together may be compared, which is then spent. */
	boolean suffices(long length) {
		long cost = length * length;
		boolean enough = cost <= this.left;
		this.left -= enough ? cost : 0;
		return enough;
	}

}

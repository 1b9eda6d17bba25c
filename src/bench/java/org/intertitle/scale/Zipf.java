package org.intertitle.scale;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;

/**
 * Draws ranks by the law of Zipf and Mandelbrot: the chance of rank {@code k} is as
 * {@code 1 / (k + offset)}. By the alias method of Walker and Vose, so that a draw costs
 * the same whatever the size.
 */
final class Zipf {

	private final double[] stay;

	private final int[] alias;

	/**
	 * @param size how many ranks there are
	 * @param offset how flat the top is: the larger, the flatter
	 */
	Zipf(int size, double offset) {
		this.stay = new double[size];
		this.alias = new int[size];
		double sum = 0;
		for (int rank = 0; rank < size; rank++) {
			this.stay[rank] = 1 / (rank + 1 + offset);
			sum += this.stay[rank];
		}
		Deque<Integer> small = new ArrayDeque<>();
		Deque<Integer> large = new ArrayDeque<>();
		for (int rank = 0; rank < size; rank++) {
			this.stay[rank] *= size / sum;
			((this.stay[rank] < 1) ? small : large).push(rank);
		}
		while (!small.isEmpty() && !large.isEmpty()) {
			int rank = small.pop();
			int other = large.pop();
			this.alias[rank] = other;
			this.stay[other] -= 1 - this.stay[rank];
			((this.stay[other] < 1) ? small : large).push(other);
		}
		small.forEach((rank) -> this.stay[rank] = 1);
		large.forEach((rank) -> this.stay[rank] = 1);
	}

	int next(SplittableRandom random) {
		int rank = random.nextInt(this.stay.length);
		return (random.nextDouble() < this.stay[rank]) ? rank : this.alias[rank];
	}

}

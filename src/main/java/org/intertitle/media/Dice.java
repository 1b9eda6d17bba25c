package org.intertitle.media;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * Chance that always falls the same way for the same seed. {@link Random} is fixed by its
 * specification, so every Java agrees.
 */
final class Dice {

	private final Random random;

	Dice(byte[] seed) {
		this.random = new Random(ByteBuffer.wrap(seed).getLong());
	}

	double between(double low, double high) {
		return low + this.random.nextDouble() * (high - low);
	}

	/** Returns a whole number, both ends included. */
	int whole(int low, int high) {
		return low + this.random.nextInt(high - low + 1);
	}

	boolean coin() {
		return this.random.nextBoolean();
	}

	/** Picks one, in proportion to the weights. */
	<T> T pick(List<T> choices, ToIntFunction<T> weight) {
		int left = this.random.nextInt(choices.stream().mapToInt(weight).sum());
		for (T choice : choices) {
			left -= weight.applyAsInt(choice);
			if (left < 0) {
				return choice;
			}
		}
		throw new IllegalArgumentException("Nothing to pick from");
	}

}

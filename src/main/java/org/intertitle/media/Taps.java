package org.intertitle.media;

/**
 * The filter of a {@link Scaling} in one direction. For each pixel of the result: the
 * first pixel of the source that counts, and how much each counts.
 */
record Taps(int[] first, float[][] weights) {

	static Taps of(int from, int to) {
		double scale = (double) from / to;
		double reach = Math.max(scale, 1);
		Taps taps = new Taps(new int[to], new float[to][]);
		for (int i = 0; i < to; i++) {
			double centre = (i + 0.5) * scale - 0.5;
			int first = (int) Math.clamp(Math.floor(centre - 2 * reach) + 1, 0, from - 1);
			int last = (int) Math.clamp(Math.ceil(centre + 2 * reach) - 1, 0, from - 1);
			taps.first[i] = first;
			taps.weights[i] = weights(first, last, centre, reach);
		}
		return taps;
	}

	private static float[] weights(int first, int last, double centre, double reach) {
		float[] weights = new float[last - first + 1];
		double sum = 0;
		for (int j = 0; j < weights.length; j++) {
			weights[j] = (float) cubic((first + j - centre) / reach);
			sum += weights[j];
		}
		for (int j = 0; j < weights.length; j++) {
			weights[j] /= (float) sum;
		}
		return weights;
	}

	private static double cubic(double distance) {
		double x = Math.abs(distance);
		if (x < 1) {
			return (1.5 * x - 2.5) * x * x + 1;
		}
		return (x < 2) ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
	}

	int last(int i) {
		return this.first[i] + this.weights[i].length - 1;
	}

	int widest() {
		int widest = 0;
		for (float[] each : this.weights) {
			widest = Math.max(widest, each.length);
		}
		return widest;
	}

}

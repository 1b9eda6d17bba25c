package org.intertitle.media;

import java.awt.image.BufferedImage;

/**
 * Makes pictures smaller by a cubic filter that is as wide as what it replaces, so that
 * fine patterns blur instead of flickering (Keys, "Cubic convolution interpolation for
 * digital image processing", 1981).
 */
final class Scaling {

	private static final int CHANNELS = 3;

	private Scaling() {
	}

	/** Returns the picture at a width that is at most its own. */
	static BufferedImage toWidth(BufferedImage image, int width) {
		if (width >= image.getWidth()) {
			return image;
		}
		int height = (int) Math.max(1, Math.round((double) image.getHeight() * width / image.getWidth()));
		Taps across = Taps.of(image.getWidth(), width);
		Taps down = Taps.of(image.getHeight(), height);
		float[][] rows = new float[image.getHeight()][];
		for (int y = 0; y < rows.length; y++) {
			rows[y] = narrow(image, y, across);
		}
		BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < height; y++) {
			scaled.setRGB(0, y, width, 1, mix(rows, down.first[y], down.weights[y], width), 0, width);
		}
		return scaled;
	}

	private static float[] narrow(BufferedImage image, int y, Taps taps) {
		int[] pixels = image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth());
		float[] row = new float[taps.first.length * CHANNELS];
		for (int x = 0; x < taps.first.length; x++) {
			float[] weights = taps.weights[x];
			float red = 0;
			float green = 0;
			float blue = 0;
			for (int i = 0; i < weights.length; i++) {
				int pixel = pixels[taps.first[x] + i];
				red += weights[i] * (pixel >> 16 & 0xff);
				green += weights[i] * (pixel >> 8 & 0xff);
				blue += weights[i] * (pixel & 0xff);
			}
			row[x * CHANNELS] = red;
			row[x * CHANNELS + 1] = green;
			row[x * CHANNELS + 2] = blue;
		}
		return row;
	}

	private static int[] mix(float[][] rows, int first, float[] weights, int width) {
		float[] sum = new float[width * CHANNELS];
		for (int i = 0; i < weights.length; i++) {
			float[] row = rows[first + i];
			for (int j = 0; j < sum.length; j++) {
				sum[j] += weights[i] * row[j];
			}
		}
		int[] pixels = new int[width];
		for (int x = 0; x < width; x++) {
			pixels[x] = level(sum[x * CHANNELS]) << 16 | level(sum[x * CHANNELS + 1]) << 8
					| level(sum[x * CHANNELS + 2]);
		}
		return pixels;
	}

	private static int level(float value) {
		return Math.clamp(Math.round(value), 0, 255);
	}

	/**
	 * For each pixel of the result: the first pixel of the source that counts, and how
	 * much each counts.
	 */
	private record Taps(int[] first, float[][] weights) {

		static Taps of(int from, int to) {
			double scale = (double) from / to;
			Taps taps = new Taps(new int[to], new float[to][]);
			for (int i = 0; i < to; i++) {
				double centre = (i + 0.5) * scale - 0.5;
				int first = (int) Math.max(0, Math.ceil(centre - 2 * scale));
				int last = (int) Math.min(from - 1, Math.floor(centre + 2 * scale));
				float[] weights = new float[last - first + 1];
				double sum = 0;
				for (int j = 0; j < weights.length; j++) {
					weights[j] = (float) cubic((first + j - centre) / scale);
					sum += weights[j];
				}
				for (int j = 0; j < weights.length; j++) {
					weights[j] /= (float) sum;
				}
				taps.first[i] = first;
				taps.weights[i] = weights;
			}
			return taps;
		}

		private static double cubic(double distance) {
			double x = Math.abs(distance);
			if (x < 1) {
				return (1.5 * x - 2.5) * x * x + 1;
			}
			return (x < 2) ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
		}

	}

}

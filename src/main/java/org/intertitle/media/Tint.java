package org.intertitle.media;

import java.awt.image.BufferedImage;

/**
 * Finds a picture's dominant colour: the mean of the most populous of 512 ranges of
 * colour.
 */
final class Tint {

	private static final int SAMPLE_WIDTH = 48;

	private Tint() {
	}

	static Colour of(BufferedImage image) {
		BufferedImage sample = Scaling.toWidth(image, SAMPLE_WIDTH);
		long[][] ranges = new long[512][4];
		long[] largest = ranges[0];
		for (int pixel : sample.getRGB(0, 0, sample.getWidth(), sample.getHeight(), null, 0, sample.getWidth())) {
			int red = pixel >> 16 & 0xff;
			int green = pixel >> 8 & 0xff;
			int blue = pixel & 0xff;
			long[] range = ranges[red >> 5 << 6 | green >> 5 << 3 | blue >> 5];
			range[0]++;
			range[1] += red;
			range[2] += green;
			range[3] += blue;
			if (range[0] > largest[0]) {
				largest = range;
			}
		}
		return new Colour(
				(int) (largest[1] / largest[0] << 16 | largest[2] / largest[0] << 8 | largest[3] / largest[0]));
	}

}

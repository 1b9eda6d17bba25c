package org.intertitle.media;

import java.awt.image.BufferedImage;
import java.util.Arrays;

import org.intertitle.media.DecodedPicture.Size;

/**
 * Makes a picture smaller while its rows come in, so that the large one need not be in
 * memory. The filter is cubic and as wide as what it replaces, so that fine patterns blur
 * instead of flickering (Keys, "Cubic convolution interpolation for digital image
 * processing", 1981).
 */
final class Scaling {

	private static final int CHANNELS = 3;

	private final Taps across;

	private final Taps down;

	private final float[][] window;

	private final float[] levels;

	private final float[] sum;

	private final BufferedImage image;

	private final boolean same;

	private int rowsIn;

	private int rowsOut;

	Scaling(int fromWidth, int fromHeight, int width, int height) {
		this.across = Taps.of(fromWidth, width);
		this.down = Taps.of(fromHeight, height);
		this.window = new float[this.down.widest()][width * CHANNELS];
		this.levels = new float[fromWidth * CHANNELS];
		this.sum = new float[width * CHANNELS];
		this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		this.same = fromWidth == width && fromHeight == height;
	}

	/** Returns the picture in another size. */
	static BufferedImage to(BufferedImage image, Size size) {
		if (size.width() == image.getWidth() && size.height() == image.getHeight()) {
			return image;
		}
		Scaling scaling = new Scaling(image.getWidth(), image.getHeight(), size.width(), size.height());
		PixelRows.read(image, scaling::add);
		return scaling.image();
	}

	/** Returns the picture in the same shape, at a width that is at most its own. */
	static BufferedImage toWidth(BufferedImage image, int width) {
		return to(image, new Size(image.getWidth(), image.getHeight()).within((double) width / image.getWidth()));
	}

	/** Takes the next row, from the top: one number a pixel, as {@code 0xRRGGBB}. */
	void add(int[] row) {
		if (this.same) {
			this.image.getRaster().setDataElements(0, this.rowsOut++, row.length, 1, row);
			return;
		}
		narrow(row, this.window[this.rowsIn++ % this.window.length]);
		while (this.rowsOut < this.image.getHeight() && this.down.last(this.rowsOut) < this.rowsIn) {
			this.image.getRaster().setDataElements(0, this.rowsOut, this.image.getWidth(), 1, mix(this.rowsOut));
			this.rowsOut++;
		}
	}

	private void narrow(int[] pixels, float[] row) {
		unpack(pixels);
		for (int x = 0; x < this.across.first().length; x++) {
			float[] weights = this.across.weights()[x];
			int at = this.across.first()[x] * CHANNELS;
			float red = 0;
			float green = 0;
			float blue = 0;
			for (float weight : weights) {
				red += weight * this.levels[at];
				green += weight * this.levels[at + 1];
				blue += weight * this.levels[at + 2];
				at += CHANNELS;
			}
			row[x * CHANNELS] = red;
			row[x * CHANNELS + 1] = green;
			row[x * CHANNELS + 2] = blue;
		}
	}

	private void unpack(int[] pixels) {
		for (int x = 0; x < pixels.length; x++) {
			this.levels[x * CHANNELS] = pixels[x] >> 16 & 0xff;
			this.levels[x * CHANNELS + 1] = pixels[x] >> 8 & 0xff;
			this.levels[x * CHANNELS + 2] = pixels[x] & 0xff;
		}
	}

	private int[] mix(int y) {
		float[] weights = this.down.weights()[y];
		Arrays.fill(this.sum, 0);
		for (int i = 0; i < weights.length; i++) {
			float[] row = this.window[(this.down.first()[y] + i) % this.window.length];
			for (int j = 0; j < this.sum.length; j++) {
				this.sum[j] += weights[i] * row[j];
			}
		}
		int[] pixels = new int[this.image.getWidth()];
		for (int x = 0; x < pixels.length; x++) {
			pixels[x] = level(this.sum[x * CHANNELS]) << 16 | level(this.sum[x * CHANNELS + 1]) << 8
					| level(this.sum[x * CHANNELS + 2]);
		}
		return pixels;
	}

	private static int level(float value) {
		return Math.clamp(Math.round(value), 0, 255);
	}

	/** Returns the small picture, once all rows have come. */
	BufferedImage image() {
		if (this.rowsOut < this.image.getHeight()) {
			throw new IllegalStateException("Only " + this.rowsOut + " rows came out");
		}
		return this.image;
	}

}

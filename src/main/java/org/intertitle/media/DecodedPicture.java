package org.intertitle.media;

import java.awt.image.BufferedImage;

/**
 * A picture that has been understood: upright, opaque, in sRGB and without metadata.
 *
 * @param kind the file that it came in
 * @param width of the original, upright; less if it is so tall that nobody could show it
 * @param height of the original, upright
 * @param image the pixels, as many as the largest print and the largest crop need
 */
record DecodedPicture(PictureKind kind, int width, int height, BufferedImage image) {

	private static final int WIDEST_PRINT = 1920;

	private static final int HIGHEST_CROP = 1200;

	private static final double MOST_PIXELS = 8_000_000;

	Size size() {
		return new Size(this.width, this.height);
	}

	/**
	 * The size under which a picture is known: its own, unless its largest print would
	 * have too many pixels.
	 */
	static Size known(Size original) {
		Size print = original.within((double) WIDEST_PRINT / original.width());
		return (print.pixels() <= MOST_PIXELS) ? original : print.within(Math.sqrt(MOST_PIXELS / print.pixels()));
	}

	/** The size in which a picture's pixels are kept. */
	static Size kept(Size original) {
		Size known = known(original);
		double print = (double) WIDEST_PRINT / known.width();
		double crop = Math.min((double) HIGHEST_CROP / known.height(), Math.sqrt(MOST_PIXELS / known.pixels()));
		return known.within(Math.max(print, crop));
	}

	/**
	 * Width and height in pixels.
	 */
	record Size(int width, int height) {

		long pixels() {
			return (long) this.width * this.height;
		}

		Size turned() {
			return new Size(this.height, this.width);
		}

		/** The same shape at a scale, but never larger. */
		Size within(double scale) {
			return (scale >= 1) ? this : new Size((int) Math.max(1, Math.round(this.width * scale)),
					(int) Math.max(1, Math.round(this.height * scale)));
		}

	}

}

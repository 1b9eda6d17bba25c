package org.intertitle.media;

/**
 * The point of a picture that is to be seen wherever it is cropped.
 *
 * @param x from the left edge, in percent
 * @param y from the top, in percent
 */
public record FocalPoint(int x, int y) {

	private static final int MIDDLE = 50;

	/**
	 * Most tall pictures show somebody, and cut at the middle they would have no head.
	 */
	private static final int OF_A_TALL_PICTURE = 38;

	/**
	 * Checks the point.
	 * @throws IllegalArgumentException if it lies outside of the picture
	 */
	public FocalPoint {
		if (x < 0 || x > 100 || y < 0 || y > 100) {
			throw new IllegalArgumentException("Not a point in percent: " + x + ", " + y);
		}
	}

	static FocalPoint guess(int width, int height) {
		return new FocalPoint(MIDDLE, (height > width) ? OF_A_TALL_PICTURE : MIDDLE);
	}

	/** How the point is called in addresses. */
	String name() {
		return this.x + "-" + this.y;
	}

}

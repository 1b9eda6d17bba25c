package org.intertitle.media;

/**
 * A part of the sheet.
 */
record Box(double x, double y, double width, double height) {

	/** Whether the box stands beside the title, rather than above it. */
	boolean aside() {
		return this.x > 0;
	}

	double right() {
		return this.x + this.width;
	}

	double bottom() {
		return this.y + this.height;
	}

	/** A place across the box, 0 at its left edge and 1 at its right. */
	double across(double share) {
		return this.x + share * this.width;
	}

	/** A place down the box, 0 at its top and 1 at its foot. */
	double down(double share) {
		return this.y + share * this.height;
	}

	double shorter() {
		return Math.min(this.width, this.height);
	}

}

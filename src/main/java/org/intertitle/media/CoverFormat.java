package org.intertitle.media;

/**
 * The shapes a cover is drawn in. The drawing's unit is chosen so that type sizes are
 * whole numbers at the size the cover is usually shown.
 */
public enum CoverFormat {

	/** 2:3, beside a film's record or an article. */
	POSTER(400, 600, 26, 15, 26),

	/** 16:9, above an article. */
	STILL(640, 360, 30, 18, 31),

	/** 4:3, in lists; prints less. */
	CARD(320, 240, 17, 11, 18),

	/** 1200×630, for other sites' link previews. */
	SOCIAL(1200, 630, 56, 24, 48);

	private final int width;

	private final int height;

	private final int margin;

	private final int labelSize;

	private final int smallestTitle;

	CoverFormat(int width, int height, int margin, int labelSize, int smallestTitle) {
		this.width = width;
		this.height = height;
		this.margin = margin;
		this.labelSize = labelSize;
		this.smallestTitle = smallestTitle;
	}

	/** Returns the width of the drawing in its own units. */
	public int width() {
		return this.width;
	}

	/** Returns the height of the drawing in its own units. */
	public int height() {
		return this.height;
	}

	/** Returns the width of a print, in pixels. */
	public int printWidth() {
		return this.width * magnification();
	}

	/** Returns the height of a print, in pixels. */
	public int printHeight() {
		return this.height * magnification();
	}

	/** What other sites show is drawn in pixels; what they may look for is larger. */
	int magnification() {
		return (this == SOCIAL) ? 1 : 2;
	}

	int margin() {
		return this.margin;
	}

	int labelSize() {
		return this.labelSize;
	}

	int smallestTitle() {
		return this.smallestTitle;
	}

	int shorter() {
		return Math.min(this.width, this.height);
	}

	/** A small distance. */
	double gap() {
		return 0.06 * shorter();
	}

	/** The baseline of a label at the head. */
	double headline() {
		return this.margin + Typeface.CAP_HEIGHT * this.labelSize;
	}

	/** Where the space below a label at the head begins. */
	double top() {
		return this.margin + (labelled() ? 2.1 * this.labelSize : 0);
	}

	/**
	 * Whether labels are printed; in a list the words beside the card say it, and larger.
	 */
	boolean labelled() {
		return this != CARD;
	}

	boolean tall() {
		return this.height > this.width;
	}

}

package org.intertitle.media;

import java.awt.Rectangle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.intertitle.media.DecodedPicture.Size;

/**
 * The shapes that pictures are cropped to, so that cards stand in line; search engines
 * ask for the same three (schema.org Article, property image, as Google reads it).
 */
public enum Ratio {

	/** Sixteen to nine: a lead. */
	WIDE("16:9, leads", 16, 9, 480, 960, 1440),

	/** Four to three: a card in a list. */
	STANDARD("4:3, cards", 4, 3, 320, 480, 720),

	/** As high as wide: a portrait. */
	SQUARE("1:1, portraits", 1, 1, 160, 320, 480);

	private final String label;

	private final int across;

	private final int down;

	private final int[] webpWidths;

	Ratio(String label, int across, int down, int... webpWidths) {
		this.label = label;
		this.across = across;
		this.down = down;
		this.webpWidths = webpWidths;
	}

	/**
	 * What editors call it.
	 * @return its numbers, and where it is used
	 */
	public String label() {
		return this.label;
	}

	/** Finds the shape of a crop by the beginning of its name. */
	static Optional<Ratio> of(String name) {
		return Arrays.stream(values()).filter((ratio) -> ratio.name(0).equals(name + "-0")).findFirst();
	}

	/** How a crop in this shape is called in addresses. */
	String name(int width) {
		return this.across + "x" + this.down + "-" + width;
	}

	int height(int width) {
		return (int) Math.max(1, Math.round((double) width * this.down / this.across));
	}

	/**
	 * The largest crop of a picture.
	 * @param width of the picture
	 * @param height of the picture
	 * @param point as near to the middle as the edges allow
	 */
	Rectangle cut(int width, int height, FocalPoint point) {
		int cutWidth = (int) Math.clamp(Math.round((double) height * this.across / this.down), 1, width);
		int cutHeight = Math.min(height, height(width));
		return new Rectangle(start(point.x(), width, cutWidth), start(point.y(), height, cutHeight), cutWidth,
				cutHeight);
	}

	private static int start(int percent, int length, int part) {
		return (int) Math.clamp(Math.round(percent / 100.0 * length - part / 2.0), 0, length - part);
	}

	/** Whether a picture has the shape already. */
	boolean isOf(Size picture) {
		Rectangle cut = cut(picture.width(), picture.height(), new FocalPoint(0, 0));
		return cut.width == picture.width() && cut.height == picture.height();
	}

	/** The widths that there are of a picture's crop as WebP, from small to large. */
	List<Integer> webpWidths(Size picture) {
		int most = Math.min(largest(picture), this.webpWidths[this.webpWidths.length - 1]);
		List<Integer> widths = isOf(picture) ? Picture.widths(picture.width())
				: Arrays.stream(this.webpWidths).boxed().toList();
		List<Integer> small = widths.stream().filter((width) -> width <= most).toList();
		return small.isEmpty() ? List.of(most) : small;
	}

	int jpegWidth(Size picture) {
		return Picture.jpegWidth(largest(picture));
	}

	private int largest(Size picture) {
		Size kept = DecodedPicture.kept(picture);
		return cut(kept.width(), kept.height(), new FocalPoint(0, 0)).width;
	}

}

package org.intertitle.media;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * How a camera was held (Exif 2.32, section 4.6.4, tag 274). One of eight: turned by
 * quarters, mirrored or not.
 *
 * @param tag 1 if the picture is upright
 */
record Orientation(int tag) {

	static final Orientation UPRIGHT = new Orientation(1);

	/** Whatever makes no sense is upright. */
	static Orientation of(int tag) {
		return (tag >= 1 && tag <= 8) ? new Orientation(tag) : UPRIGHT;
	}

	/** Whether width and height change places. */
	boolean sideways() {
		return this.tag > 4;
	}

	/** Sets a picture upright. */
	BufferedImage apply(BufferedImage image) {
		if (this.tag == 1) {
			return image;
		}
		int width = image.getWidth();
		int height = image.getHeight();
		BufferedImage upright = new BufferedImage(sideways() ? height : width, sideways() ? width : height,
				BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = upright.createGraphics();
		graphics.drawImage(image, transform(width, height), null);
		graphics.dispose();
		return upright;
	}

	private AffineTransform transform(int width, int height) {
		return switch (this.tag) {
			case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
			case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
			case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
			case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
			case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
			case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
			default -> new AffineTransform();
		};
	}

}

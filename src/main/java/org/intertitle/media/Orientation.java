package org.intertitle.media;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as a JPEG's EXIF part tells it (Exif 2.32, section 4.6.4, tag
 * 274). One of eight: turned by quarters, mirrored or not.
 *
 * @param tag 1 if the picture is upright
 */
record Orientation(int tag) {

	private static final Orientation UPRIGHT = new Orientation(1);

	private static final int APP1 = 0xffe1;

	private static final int START_OF_SCAN = 0xffda;

	private static final int ORIENTATION_TAG = 274;

	/** Reads it from a JPEG; whatever cannot be read is upright. */
	static Orientation of(byte[] jpeg) {
		try {
			ByteBuffer file = ByteBuffer.wrap(jpeg).position(2);
			while (file.remaining() > 4) {
				int marker = Short.toUnsignedInt(file.getShort());
				int length = Short.toUnsignedInt(file.getShort());
				if (marker == START_OF_SCAN || marker < 0xff00) {
					return UPRIGHT;
				}
				if (marker == APP1 && PictureKind.starts(jpeg, file.position(), "Exif\0\0")) {
					return fromTiff(file.slice(file.position() + 6, length - 8));
				}
				file.position(file.position() + length - 2);
			}
		}
		catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException ex) {
			return UPRIGHT;
		}
		return UPRIGHT;
	}

	private static Orientation fromTiff(ByteBuffer tiff) {
		tiff.order((tiff.getShort(0) == 0x4949) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		int directory = tiff.getInt(4);
		int entries = Short.toUnsignedInt(tiff.getShort(directory));
		for (int i = 0; i < entries; i++) {
			int entry = directory + 2 + 12 * i;
			if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION_TAG) {
				int tag = Short.toUnsignedInt(tiff.getShort(entry + 8));
				return (tag >= 1 && tag <= 8) ? new Orientation(tag) : UPRIGHT;
			}
		}
		return UPRIGHT;
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

package org.intertitle.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.function.Consumer;

/**
 * A picture's pixels row by row, whatever they are kept as: red, green and blue, eight
 * bits each, with white where the picture is transparent.
 */
final class PixelRows {

	private static final int STRIP_HEIGHT = 64;

	private PixelRows() {
	}

	/** Reads all rows from the top. The array that a row comes in is used again. */
	static void read(BufferedImage image, Consumer<int[]> rows) {
		if (image.getType() == BufferedImage.TYPE_INT_RGB) {
			readInts(image, rows);
		}
		else if (isPlain(image)) {
			readBytes(image, rows);
		}
		else {
			readDrawn(image, rows);
		}
	}

	/** Whether it has three bytes a pixel, in whatever space of red, green and blue. */
	private static boolean isPlain(BufferedImage image) {
		ColorModel colours = image.getColorModel();
		return colours instanceof ComponentColorModel && colours.getNumComponents() == 3
				&& colours.getTransferType() == DataBuffer.TYPE_BYTE
				&& colours.getColorSpace().getType() == ColorSpace.TYPE_RGB;
	}

	private static void readInts(BufferedImage image, Consumer<int[]> rows) {
		Raster raster = image.getRaster();
		int[] row = new int[image.getWidth()];
		for (int y = 0; y < image.getHeight(); y++) {
			raster.getDataElements(0, y, row.length, 1, row);
			rows.accept(row);
		}
	}

	private static void readBytes(BufferedImage image, Consumer<int[]> rows) {
		Raster raster = image.getRaster();
		byte[] bytes = new byte[3 * image.getWidth()];
		int[] row = new int[image.getWidth()];
		for (int y = 0; y < image.getHeight(); y++) {
			raster.getDataElements(0, y, row.length, 1, bytes);
			for (int x = 0; x < row.length; x++) {
				row[x] = (bytes[3 * x] & 0xff) << 16 | (bytes[3 * x + 1] & 0xff) << 8 | bytes[3 * x + 2] & 0xff;
			}
			rows.accept(row);
		}
	}

	/** A few rows at a time, since the whole picture would be in memory twice. */
	private static void readDrawn(BufferedImage image, Consumer<int[]> rows) {
		BufferedImage strip = new BufferedImage(image.getWidth(), STRIP_HEIGHT, BufferedImage.TYPE_INT_RGB);
		int[] row = new int[image.getWidth()];
		for (int top = 0; top < image.getHeight(); top += STRIP_HEIGHT) {
			int height = Math.min(STRIP_HEIGHT, image.getHeight() - top);
			Graphics2D graphics = strip.createGraphics();
			graphics.drawImage(image.getSubimage(0, top, row.length, height), 0, 0, Color.WHITE, null);
			graphics.dispose();
			for (int y = 0; y < height; y++) {
				strip.getRaster().getDataElements(0, y, row.length, 1, row);
				rows.accept(row);
			}
		}
	}

	/**
	 * Turns what was read from a picture into sRGB: those that were drawn are in it
	 * already.
	 * @param pixels read and scaled, in the colours of the picture
	 */
	static BufferedImage inSrgb(BufferedImage pixels, BufferedImage picture) {
		ColorModel colours = picture.getColorModel();
		if (!isPlain(picture) || colours.getColorSpace().isCS_sRGB()) {
			return pixels;
		}
		WritableRaster raster = colours.createCompatibleWritableRaster(pixels.getWidth(), pixels.getHeight());
		int[] samples = new int[3 * pixels.getWidth()];
		for (int y = 0; y < pixels.getHeight(); y++) {
			pixels.getRaster().getPixels(0, y, pixels.getWidth(), 1, samples);
			raster.setPixels(0, y, pixels.getWidth(), 1, samples);
		}
		BufferedImage converted = new BufferedImage(pixels.getWidth(), pixels.getHeight(), BufferedImage.TYPE_INT_RGB);
		return new ColorConvertOp(null).filter(new BufferedImage(colours, raster, false, null), converted);
	}

}

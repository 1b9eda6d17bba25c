package org.intertitle.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Picture files, honest and otherwise.
 */
final class SampleFiles {

	static final String CANARY = "GPS 51.5007 N, 0.1246 W";

	private SampleFiles() {
	}

	/**
	 * Red on the left, blue on the right, with some confetti so that files have a size.
	 */
	static BufferedImage twoHalves(int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(new Color(0xc02020));
		graphics.fillRect(0, 0, width, height);
		graphics.setColor(new Color(0x2020c0));
		graphics.fillRect(width / 2, 0, width - width / 2, height);
		Random random = new Random(1);
		for (int i = 0; i < 60; i++) {
			graphics.setColor(new Color(random.nextInt(0x1000000)));
			graphics.fillOval(random.nextInt(width), random.nextInt(height), width / 60 + 1, width / 60 + 1);
		}
		graphics.dispose();
		return image;
	}

	static byte[] encoded(BufferedImage image, String format) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, format, bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** A JPEG with an orientation, a place and a comment in it. */
	static byte[] jpegWithMetadata(BufferedImage image, int orientation) {
		byte[] jpeg = encoded(image, "jpg");
		ByteBuffer tiff = ByteBuffer.allocate(26 + CANARY.length());
		tiff.put("MM".getBytes(ISO_8859_1)).putShort((short) 42).putInt(8).putShort((short) 1);
		tiff.putShort((short) 274).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
		tiff.putInt(0).put(CANARY.getBytes(ISO_8859_1));
		ByteBuffer out = ByteBuffer.allocate(jpeg.length + 2 * (4 + 6) + tiff.capacity() + CANARY.length());
		out.put(jpeg, 0, 2);
		out.putShort((short) 0xffe1).putShort((short) (8 + tiff.capacity()));
		out.put("Exif\0\0".getBytes(ISO_8859_1)).put(tiff.array());
		out.putShort((short) 0xfffe).putShort((short) (2 + CANARY.length())).put(CANARY.getBytes(ISO_8859_1));
		out.put(jpeg, 2, jpeg.length - 2);
		return Arrays.copyOf(out.array(), out.position());
	}

	/** A PNG with a comment in it. */
	static byte[] pngWithMetadata(BufferedImage image) {
		byte[] png = encoded(image, "png");
		byte[] chunk = chunk("tEXt", ("Comment\0" + CANARY).getBytes(ISO_8859_1));
		ByteBuffer out = ByteBuffer.allocate(png.length + chunk.length);
		out.put(png, 0, 33).put(chunk).put(png, 33, png.length - 33);
		return out.array();
	}

	/** A few bytes that claim to be an enormous picture. */
	static byte[] pngOf(int width, int height) {
		byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] { 8, 2, 0, 0, 0 }).array();
		byte[] one = chunk("IHDR", header);
		byte[] two = chunk("IDAT", new byte[64]);
		byte[] end = chunk("IEND", new byte[0]);
		return ByteBuffer.allocate(8 + one.length + two.length + end.length)
			.put("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1))
			.put(one)
			.put(two)
			.put(end)
			.array();
	}

	static byte[] gifOf(int width, int height) {
		byte[] gif = encoded(twoHalves(40, 20), "gif");
		int descriptor = new String(gif, ISO_8859_1).indexOf(",\0\0\0\0");
		for (int at : new int[] { 6, descriptor + 5 }) {
			gif[at] = (byte) width;
			gif[at + 1] = (byte) (width >> 8);
			gif[at + 2] = (byte) height;
			gif[at + 3] = (byte) (height >> 8);
		}
		return gif;
	}

	static byte[] jpegOf(int width, int height) {
		byte[] jpeg = encoded(twoHalves(40, 20), "jpg");
		int frame = new String(jpeg, ISO_8859_1).indexOf("\u00ff\u00c0");
		ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
		return jpeg;
	}

	private static byte[] chunk(String type, byte[] data) {
		CRC32 sum = new CRC32();
		sum.update(type.getBytes(ISO_8859_1));
		sum.update(data);
		return ByteBuffer.allocate(12 + data.length)
			.putInt(data.length)
			.put(type.getBytes(ISO_8859_1))
			.put(data)
			.putInt((int) sum.getValue())
			.array();
	}

}

package org.intertitle.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

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

	/** Puts a chunk into a PNG, after its header. */
	static byte[] withChunk(byte[] png, String type, byte[] data) {
		byte[] chunk = chunk(type, data);
		return ByteBuffer.allocate(png.length + chunk.length)
			.put(png, 0, 33)
			.put(chunk)
			.put(png, 33, png.length - 33)
			.array();
	}

	/** Puts a segment into a JPEG, before all others. */
	static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
		return ByteBuffer.allocate(jpeg.length + 4 + data.length)
			.put(jpeg, 0, 2)
			.put((byte) 0xff)
			.put((byte) marker)
			.putShort((short) (data.length + 2))
			.put(data)
			.put(jpeg, 2, jpeg.length - 2)
			.array();
	}

	/** Puts a chunk at the end of a WebP. */
	static byte[] withRiffChunk(byte[] webp, String type, byte[] data) {
		ByteBuffer out = ByteBuffer.allocate(webp.length + 8 + data.length + (data.length & 1))
			.order(ByteOrder.LITTLE_ENDIAN)
			.put(webp)
			.put(type.getBytes(ISO_8859_1))
			.putInt(data.length)
			.put(data);
		return out.putInt(4, out.capacity() - 8).array();
	}

	static byte[] joined(byte[]... parts) {
		ByteBuffer joined = ByteBuffer.allocate(Arrays.stream(parts).mapToInt((part) -> part.length).sum());
		Arrays.stream(parts).forEach(joined::put);
		return joined.array();
	}

	/** A TIFF directory with texts, as cameras write it. */
	static byte[] exif(int orientation, String artist, String copyright) {
		byte[] one = (artist + "\0").getBytes(UTF_8);
		byte[] two = (copyright + "\0").getBytes(UTF_8);
		ByteBuffer tiff = ByteBuffer.allocate(50 + one.length + two.length).order(ByteOrder.LITTLE_ENDIAN);
		tiff.put("II".getBytes(ISO_8859_1)).putShort((short) 42).putInt(8).putShort((short) 3);
		tiff.putShort((short) 274).putShort((short) 3).putInt(1).putInt(orientation);
		tiff.putShort((short) 315).putShort((short) 2).putInt(one.length).putInt(50);
		tiff.putShort((short) 33432).putShort((short) 2).putInt(two.length).putInt(50 + one.length);
		return tiff.putInt(0).put(one).put(two).array();
	}

	/** A Photoshop segment with an IPTC record in it: number and text, in turn. */
	static byte[] iptc(Object... numbersAndTexts) {
		ByteBuffer record = ByteBuffer.allocate(4096);
		for (int i = 0; i < numbersAndTexts.length; i += 2) {
			byte[] text = ((String) numbersAndTexts[i + 1]).getBytes(UTF_8);
			record.put((byte) 0x1c).put((byte) 2).put((byte) (int) numbersAndTexts[i]);
			record.putShort((short) text.length).put(text);
		}
		byte[] dataSets = Arrays.copyOf(record.array(), record.position());
		return joined("Photoshop 3.0\0".getBytes(ISO_8859_1), resource(0x03ed, new byte[16]),
				resource(0x0404, dataSets));
	}

	private static byte[] resource(int number, byte[] content) {
		ByteBuffer resource = ByteBuffer.allocate(12 + content.length + (content.length & 1));
		resource.put("8BIM".getBytes(ISO_8859_1)).putShort((short) number).putShort((short) 0);
		return resource.putInt(content.length).put(content).array();
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

	static byte[] chunk(String type, byte[] data) {
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

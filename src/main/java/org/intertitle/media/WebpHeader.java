package org.intertitle.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The size of a WebP picture, read before anything is decoded (RFC 9649, section 2; RFC
 * 6386, section 9.1).
 *
 * @param width in pixels
 * @param height in pixels
 * @param animated whether it moves
 */
record WebpHeader(int width, int height, boolean animated) {

	private static final int ANIMATION_FLAG = 2;

	private static final int CHUNK = 12;

	private static final int DATA = 20;

	static WebpHeader of(byte[] file) {
		ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
		if (PictureKind.starts(file, CHUNK, "VP8X")) {
			return new WebpHeader(1 + three(bytes, DATA + 4), 1 + three(bytes, DATA + 7),
					(bytes.get(DATA) & ANIMATION_FLAG) != 0);
		}
		if (PictureKind.starts(file, CHUNK, "VP8L")) {
			int bits = bytes.getInt(DATA + 1);
			return new WebpHeader(1 + (bits & 0x3fff), 1 + (bits >>> 14 & 0x3fff), false);
		}
		return new WebpHeader(bytes.getShort(DATA + 6) & 0x3fff, bytes.getShort(DATA + 8) & 0x3fff, false);
	}

	private static int three(ByteBuffer bytes, int at) {
		return Short.toUnsignedInt(bytes.getShort(at)) | Byte.toUnsignedInt(bytes.get(at + 2)) << 16;
	}

}

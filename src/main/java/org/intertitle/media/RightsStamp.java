package org.intertitle.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes whose a picture is into the files that readers get, so that it goes wherever
 * they go: an XMP packet as a segment APP1 of a JPEG (XMP part 3, section 1.1.3) or a
 * chunk of a WebP (RFC 9649, section 2.7.1.5).
 */
final class RightsStamp {

	private static final byte[] XMP = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);

	private static final int LARGEST_SEGMENT = 0xffff;

	private static final int RIFF_HEADER = 12;

	private static final int XMP_FLAG = 4;

	private final byte[] packet;

	RightsStamp(XmpPacket rights) {
		byte[] bytes = rights.texts().isEmpty() ? new byte[0] : rights.bytes();
		this.packet = (XMP.length + bytes.length + 2 <= LARGEST_SEGMENT) ? bytes : new byte[0];
	}

	/** Puts it after the first segment, which is the JFIF header. */
	byte[] onJpeg(byte[] jpeg) {
		if (this.packet.length == 0) {
			return jpeg;
		}
		int at = 4 + ((jpeg[4] & 0xff) << 8 | jpeg[5] & 0xff);
		ByteBuffer stamped = ByteBuffer.allocate(jpeg.length + 4 + XMP.length + this.packet.length);
		stamped.put(jpeg, 0, at);
		stamped.putShort((short) 0xffe1).putShort((short) (2 + XMP.length + this.packet.length));
		stamped.put(XMP).put(this.packet);
		return stamped.put(jpeg, at, jpeg.length - at).array();
	}

	/** Wraps a plain WebP, which has one chunk, into one that has room for more. */
	byte[] onWebp(byte[] webp) {
		if (this.packet.length == 0 || !PictureKind.starts(webp, RIFF_HEADER, "VP8 ")) {
			return webp;
		}
		WebpHeader size = WebpHeader.of(webp);
		byte[] padded = Arrays.copyOf(this.packet, this.packet.length + (this.packet.length & 1));
		ByteBuffer stamped = ByteBuffer.allocate(webp.length + 18 + 8 + padded.length).order(ByteOrder.LITTLE_ENDIAN);
		stamped.put(webp, 0, RIFF_HEADER).put(letters("VP8X")).putInt(10).put((byte) XMP_FLAG);
		stamped.put(new byte[3]);
		putThree(stamped, size.width() - 1);
		putThree(stamped, size.height() - 1);
		stamped.put(webp, RIFF_HEADER, webp.length - RIFF_HEADER);
		stamped.put(letters("XMP ")).putInt(this.packet.length).put(padded);
		return stamped.putInt(4, stamped.capacity() - 8).array();
	}

	private static void putThree(ByteBuffer bytes, int number) {
		bytes.putShort((short) number).put((byte) (number >> 16));
	}

	private static byte[] letters(String letters) {
		return letters.getBytes(StandardCharsets.US_ASCII);
	}

}

package org.intertitle.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a picture file that tell of the picture, not yet read. Each kind of file
 * has its own places for them: JPEG the segments APP1 and APP13 (XMP part 3; Photoshop
 * file formats, "Image Resource Blocks"), PNG the chunks eXIf and iTXt (PNG, section
 * 11.3), WebP the chunks EXIF and XMP (RFC 9649, section 2.7).
 */
record MetadataBlocks(@Nullable ByteBuffer exif, @Nullable ByteBuffer xmp, @Nullable ByteBuffer iptc) {

	private static final MetadataBlocks NONE = new MetadataBlocks(null, null, null);

	/** Honest ones have some 20 kB; whatever is longer is not read. */
	private static final int MOST_BYTES = 1024 * 1024;

	private static final String EXIF = "Exif\0\0";

	private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";

	private static final String PHOTOSHOP = "Photoshop 3.0\0";

	private static final String XMP_IN_PNG = "XML:com.adobe.xmp\0";

	private static final int IPTC = 0x0404;

	/** Finds them; in a file that makes no sense, those before the damage. */
	static MetadataBlocks of(PictureKind kind, byte[] file) {
		return switch (kind) {
			case JPEG -> inJpeg(JpegSegments.of(file));
			case PNG -> inPng(ByteBuffer.wrap(file).position(8));
			case WEBP -> inWebp(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(12));
			case GIF -> NONE;
		};
	}

	private static MetadataBlocks inJpeg(JpegSegments segments) {
		MetadataBlocks found = NONE;
		for (JpegSegments.Note note : segments.notes()) {
			if (note.isPhotoshop()) {
				ByteBuffer resources = after(PHOTOSHOP, note.content());
				found = found.or(null, null, (resources != null) ? iptc(resources) : null);
			}
			else {
				found = found.or(after(EXIF, note.content()), after(XMP, note.content()), null);
			}
		}
		return found;
	}

	/** A Photoshop resource: signature, number, a name of even length, content. */
	private static @Nullable ByteBuffer iptc(ByteBuffer resources) {
		int at = 0;
		while (at + 12 <= resources.limit()) {
			int name = (resources.get(at + 6) & 0xff) + 2 & ~1;
			if (at + 10 + name > resources.limit()) {
				return null;
			}
			int length = resources.getInt(at + 6 + name);
			int content = at + 10 + name;
			if (length < 0 || length > resources.limit() - content) {
				return null;
			}
			if (Short.toUnsignedInt(resources.getShort(at + 4)) == IPTC) {
				return resources.slice(content, length);
			}
			at = content + (length + 1 & ~1);
		}
		return null;
	}

	private static MetadataBlocks inPng(ByteBuffer file) {
		MetadataBlocks found = NONE;
		while (file.remaining() >= 12) {
			int length = file.getInt();
			String type = fourLetters(file);
			if (length < 0 || length > file.remaining() - 4) {
				break;
			}
			ByteBuffer content = file.slice(file.position(), length);
			found = switch (type) {
				case "eXIf" -> found.or(content, null, null);
				case "iTXt" -> found.or(null, text(content), null);
				default -> found;
			};
			file.position(file.position() + length + 4);
		}
		return found;
	}

	/** After the keyword: whether and how it is packed, two texts that are skipped. */
	private static @Nullable ByteBuffer text(ByteBuffer chunk) {
		ByteBuffer rest = after(XMP_IN_PNG, chunk);
		if (rest == null || rest.limit() < 4) {
			return null;
		}
		boolean packed = rest.get(0) == 1;
		rest.position(2);
		for (int texts = 0; texts < 2; texts++) {
			while (rest.hasRemaining() && rest.get() != 0) {
				continue;
			}
		}
		return packed ? unpacked(rest.slice()) : rest.slice();
	}

	/** Stops where a text is no longer a text but a bomb. */
	private static @Nullable ByteBuffer unpacked(ByteBuffer packed) {
		byte[] bytes = new byte[packed.remaining()];
		packed.get(bytes);
		try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
			return ByteBuffer.wrap(in.readNBytes(MOST_BYTES + 1));
		}
		catch (IOException ex) {
			return null;
		}
	}

	private static MetadataBlocks inWebp(ByteBuffer file) {
		MetadataBlocks found = NONE;
		while (file.remaining() >= 8) {
			String type = fourLetters(file);
			int length = file.getInt();
			if (length < 0 || length > file.remaining()) {
				break;
			}
			ByteBuffer content = file.slice(file.position(), length);
			found = switch (type) {
				case "EXIF" -> found.or((after(EXIF, content) != null) ? after(EXIF, content) : content, null, null);
				case "XMP " -> found.or(null, content, null);
				default -> found;
			};
			file.position(Math.min(file.limit(), file.position() + length + (length & 1)));
		}
		return found;
	}

	/** The first of each counts, if it is not too long. */
	private MetadataBlocks or(@Nullable ByteBuffer exif, @Nullable ByteBuffer xmp, @Nullable ByteBuffer iptc) {
		return new MetadataBlocks(first(this.exif, exif), first(this.xmp, xmp), first(this.iptc, iptc));
	}

	private static @Nullable ByteBuffer first(@Nullable ByteBuffer one, @Nullable ByteBuffer other) {
		return (one == null && other != null && other.remaining() <= MOST_BYTES) ? other : one;
	}

	private static String fourLetters(ByteBuffer file) {
		byte[] letters = new byte[4];
		file.get(letters);
		return new String(letters, StandardCharsets.ISO_8859_1);
	}

	private static @Nullable ByteBuffer after(String signature, ByteBuffer content) {
		byte[] bytes = signature.getBytes(StandardCharsets.ISO_8859_1);
		if (content.limit() < bytes.length || !content.slice(0, bytes.length).equals(ByteBuffer.wrap(bytes))) {
			return null;
		}
		return content.slice(bytes.length, content.limit() - bytes.length);
	}

}

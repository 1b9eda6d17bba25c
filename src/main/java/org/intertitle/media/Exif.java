package org.intertitle.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.jspecify.annotations.Nullable;

/**
 * What a camera noted, as far as it is of use here (Exif 2.32, section 4.6.4). Where the
 * picture was taken, and with what, is not read.
 *
 * @param orientation how the camera was held
 */
record Exif(Orientation orientation, @Nullable String artist, @Nullable String copyright) {

	private static final int ORIENTATION = 274;

	private static final int ARTIST = 315;

	private static final int COPYRIGHT = 33432;

	private static final int ENTRY_BYTES = 12;

	/** Reads the first directory of a TIFF; whatever cannot be read is not there. */
	static Exif of(@Nullable ByteBuffer tiff) {
		Exif exif = new Exif(Orientation.UPRIGHT, null, null);
		if (tiff == null) {
			return exif;
		}
		try {
			ByteBuffer file = tiff.slice();
			file.order((file.getShort(0) == 0x4949) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
			int directory = file.getInt(4);
			int entries = Short.toUnsignedInt(file.getShort(directory));
			for (int i = 0; i < entries; i++) {
				exif = exif.with(file, directory + 2 + ENTRY_BYTES * i);
			}
		}
		catch (IndexOutOfBoundsException ex) {
			return exif;
		}
		return exif;
	}

	private Exif with(ByteBuffer file, int entry) {
		return switch (Short.toUnsignedInt(file.getShort(entry))) {
			case ORIENTATION ->
				new Exif(Orientation.of(Short.toUnsignedInt(file.getShort(entry + 8))), this.artist, this.copyright);
			case ARTIST -> new Exif(this.orientation, text(file, entry), this.copyright);
			case COPYRIGHT -> new Exif(this.orientation, this.artist, text(file, entry));
			default -> this;
		};
	}

	/** Up to four bytes are in the entry itself, more are elsewhere. */
	private static @Nullable String text(ByteBuffer file, int entry) {
		int length = file.getInt(entry + 4);
		int at = (length <= 4) ? entry + 8 : file.getInt(entry + 8);
		if (length < 1 || at < 0 || length > file.limit() - at) {
			return null;
		}
		return SlipText.decoded(file.slice(at, length)).replace('\0', ' ');
	}

}

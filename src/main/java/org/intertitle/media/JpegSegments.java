package org.intertitle.media;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What a JPEG file consists of besides pixels (ITU-T T.81, annex B).
 *
 * @param notes the segments that programs put notes into: APP1 and APP13
 * @param progressive whether the picture comes in ever finer passes
 * @param scans how often its pixels are gone through
 */
record JpegSegments(List<Note> notes, boolean progressive, int scans) {

	private static final int MOST_NOTES = 64;

	private static final int START_OF_SCAN = 0xda;

	private static final int END_OF_IMAGE = 0xd9;

	private static final int APP1 = 0xe1;

	private static final int APP13 = 0xed;

	/**
	 * A segment's content.
	 *
	 * @param marker its kind, in eight bits
	 */
	record Note(int marker, ByteBuffer content) {

		boolean isExif() {
			return this.marker == APP1;
		}

		boolean isPhotoshop() {
			return this.marker == APP13;
		}

	}

	/** Reads as far as the file makes sense. */
	static JpegSegments of(byte[] file) {
		List<Note> notes = new ArrayList<>();
		boolean progressive = false;
		int scans = 0;
		int at = 2;
		while (at + 4 <= file.length && (file[at] & 0xff) == 0xff) {
			int marker = file[at + 1] & 0xff;
			if (marker == END_OF_IMAGE) {
				break;
			}
			if (marker == 0xff || standsAlone(marker)) {
				at += (marker == 0xff) ? 1 : 2;
				continue;
			}
			int end = at + 2 + ((file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff);
			if ((marker == APP1 || marker == APP13) && notes.size() < MOST_NOTES && end <= file.length
					&& end >= at + 4) {
				notes.add(new Note(marker, ByteBuffer.wrap(file, at + 4, end - at - 4).slice()));
			}
			progressive |= marker == 0xc2 || marker == 0xc6 || marker == 0xca || marker == 0xce;
			scans += (marker == START_OF_SCAN) ? 1 : 0;
			at = (marker == START_OF_SCAN) ? afterPixels(file, end) : end;
		}
		return new JpegSegments(notes, progressive, scans);
	}

	private static boolean standsAlone(int marker) {
		return marker == 0x01 || marker >= 0xd0 && marker <= 0xd7;
	}

	/** Where the next segment begins: among pixels 0xff is followed by a zero. */
	private static int afterPixels(byte[] file, int start) {
		int at = start;
		while (at + 1 < file.length) {
			int next = file[at + 1] & 0xff;
			if (file[at] == (byte) 0xff && next != 0 && next != 0xff && !standsAlone(next)) {
				return at;
			}
			at++;
		}
		return file.length;
	}

}

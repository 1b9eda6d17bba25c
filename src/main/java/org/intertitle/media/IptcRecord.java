package org.intertitle.media;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What news agencies note (IPTC-NAA Information Interchange Model 4.2, chapter 6).
 *
 * @param texts of the second record, by the number of the data set; those that are
 * repeated with commas between them
 */
record IptcRecord(Map<Integer, String> texts) {

	private static final int TAG = 0x1c;

	private static final int APPLICATION = 2;

	private static final int BY_LINE = 80;

	private static final int CREDIT = 110;

	private static final int COPYRIGHT = 116;

	private static final int CAPTION = 120;

	/** Reads as far as it makes sense. */
	static IptcRecord of(@Nullable ByteBuffer bytes) {
		Map<Integer, String> texts = new HashMap<>();
		ByteBuffer rest = (bytes != null) ? bytes.slice() : ByteBuffer.allocate(0);
		while (rest.remaining() >= 5 && rest.get() == TAG) {
			int kind = rest.get();
			int number = rest.get() & 0xff;
			int length = rest.getShort();
			if (length < 0 || length > rest.remaining()) {
				break;
			}
			if (kind == APPLICATION && isKnown(number)) {
				texts.merge(number, SlipText.decoded(rest.slice(rest.position(), length)), IptcRecord::both);
			}
			rest.position(rest.position() + length);
		}
		return new IptcRecord(texts);
	}

	/** A name that is repeated without end is not read to its end. */
	private static String both(String before, String next) {
		return (before.length() > SlipText.LONGEST) ? before : before + ", " + next;
	}

	private static boolean isKnown(int number) {
		return number == BY_LINE || number == CREDIT || number == COPYRIGHT || number == CAPTION;
	}

	@Nullable String byLine() {
		return this.texts.get(BY_LINE);
	}

	@Nullable String credit() {
		return this.texts.get(CREDIT);
	}

	@Nullable String copyright() {
		return this.texts.get(COPYRIGHT);
	}

	@Nullable String caption() {
		return this.texts.get(CAPTION);
	}

}

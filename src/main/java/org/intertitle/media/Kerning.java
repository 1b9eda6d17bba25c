package org.intertitle.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.apache.fontbox.ttf.TTFTable;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Pair kerning from a font's GPOS table, which FontBox leaves unread (OpenType 1.9,
 * "GPOS", lookup type 2).
 */
final class Kerning {

	private static final int PAIRS = 2;

	private static final int EXTENSION = 9;

	private static final int ADVANCE = 4;

	private final ByteBuffer table;

	private final List<Integer> subtables = new ArrayList<>();

	private Kerning(ByteBuffer table) {
		this.table = table;
	}

	/** Reads the font's table; a font without one has no kerning. */
	static Kerning of(TrueTypeFont font) throws IOException {
		TTFTable table = font.getTableMap().get("GPOS");
		Kerning kerning = new Kerning(ByteBuffer.wrap((table != null) ? font.getTableBytes(table) : new byte[10]));
		kerning.findSubtables(kerning.number(8));
		return kerning;
	}

	/** Returns what to add to the left glyph's advance, in the font's units. */
	int between(int left, int right) {
		for (int subtable : this.subtables) {
			int index = coverage(subtable + number(subtable + 2), left);
			if (index >= 0) {
				int value = (number(subtable) == 1) ? pair(subtable, index, right) : classPair(subtable, left, right);
				if (value >= 0) {
					return this.table.getShort(value + 2 * Integer.bitCount(number(subtable + 4) & (ADVANCE - 1)));
				}
			}
		}
		return 0;
	}

	private void findSubtables(int list) {
		for (int i = 0; list != 0 && i < number(list); i++) {
			int lookup = list + number(list + 2 + 2 * i);
			for (int j = 0; j < number(lookup + 4); j++) {
				addPairs(number(lookup), lookup + number(lookup + 6 + 2 * j));
			}
		}
	}

	private void addPairs(int type, int subtable) {
		if (type == EXTENSION) {
			addPairs(number(subtable + 2), subtable + this.table.getInt(subtable + 4));
		}
		else if (type == PAIRS && (number(subtable + 4) & ADVANCE) != 0) {
			this.subtables.add(subtable);
		}
	}

	/** Returns where the value of a pair stands, or -1 to look in the next subtable. */
	private int pair(int subtable, int index, int right) {
		int length = 2 + valueLength(subtable);
		int set = subtable + number(subtable + 10 + 2 * index);
		for (int i = 0; i < number(set); i++) {
			int pair = set + 2 + i * length;
			if (number(pair) == right) {
				return pair + 2;
			}
		}
		return -1;
	}

	private int classPair(int subtable, int left, int right) {
		int row = glyphClass(subtable + number(subtable + 8), left);
		int column = glyphClass(subtable + number(subtable + 10), right);
		return subtable + 16 + (row * number(subtable + 14) + column) * valueLength(subtable);
	}

	private int valueLength(int subtable) {
		return 2 * (Integer.bitCount(number(subtable + 4)) + Integer.bitCount(number(subtable + 6)));
	}

	/** Returns the glyph's place in a coverage table, or -1. */
	private int coverage(int at, int glyph) {
		boolean ranges = number(at) == 2;
		for (int i = 0; i < number(at + 2); i++) {
			int entry = at + 4 + (ranges ? 6 : 2) * i;
			if (glyph >= number(entry) && glyph <= number(ranges ? entry + 2 : entry)) {
				return ranges ? number(entry + 4) + glyph - number(entry) : i;
			}
		}
		return -1;
	}

	private int glyphClass(int at, int glyph) {
		if (number(at) == 1) {
			int index = glyph - number(at + 2);
			return (index >= 0 && index < number(at + 4)) ? number(at + 6 + 2 * index) : 0;
		}
		for (int i = 0; i < number(at + 2); i++) {
			int range = at + 4 + 6 * i;
			if (glyph >= number(range) && glyph <= number(range + 2)) {
				return number(range + 4);
			}
		}
		return 0;
	}

	private int number(int at) {
		return Short.toUnsignedInt(this.table.getShort(at));
	}

}

package org.intertitle.media;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Young Serif, measured and drawn from its own file, so that covers need neither a
 * browser nor the platform's fonts.
 */
final class Typeface {

	/** Height of a flat capital, in ems. */
	static final double CAP_HEIGHT = 0.75;

	/** How far a tail hangs below the baseline, in ems. */
	static final double DESCENT = 0.24;

	/** The same, for scripts that are set in another face. */
	static final double FOREIGN_DESCENT = 0.45;

	/** Distance of two baselines, in ems. */
	static final double LEADING = 1.04;

	/** Width to reckon with for a letter that the face lacks, in ems. */
	private static final double UNKNOWN_WIDTH = 0.7;

	/** East Asian scripts begin here; their letters fill the em. */
	private static final int FIRST_FULL_WIDTH = 0x1100;

	private final TrueTypeFont font;

	private final CmapLookup letters;

	private final Kerning kerning;

	private final double unitsPerEm;

	Typeface() {
		try (InputStream file = Typeface.class.getResourceAsStream("/fonts/young-serif.ttf")) {
			if (file == null) {
				throw new IllegalStateException("The font file fonts/young-serif.ttf is not in the program");
			}
			this.font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
			this.letters = this.font.getUnicodeCmapLookup();
			this.kerning = Kerning.of(this.font);
			this.unitsPerEm = this.font.getUnitsPerEm();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean covers(String text) {
		return text.codePoints().allMatch((letter) -> this.letters.getGlyphId(letter) > 0);
	}

	/** Returns the width of a line in ems. */
	double width(String text) {
		int[] letters = text.codePoints().toArray();
		double width = 0;
		for (int i = 0; i < letters.length; i++) {
			width += advance(letters, i);
		}
		return width;
	}

	/** Returns the letters of a line as one shape, in units of the drawing. */
	Path2D outline(String text, double size, double tracking, double x, double baseline) {
		Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
		int[] letters = text.codePoints().toArray();
		double scale = size / this.unitsPerEm;
		double pen = x;
		for (int i = 0; i < letters.length; i++) {
			GlyphData glyph = glyph(this.letters.getGlyphId(letters[i]));
			if (glyph != null) {
				AffineTransform place = new AffineTransform(scale, 0, 0, -scale, pen, baseline);
				outline.append(glyph.getPath().getPathIterator(place), false);
			}
			pen += advance(letters, i) * size + tracking;
		}
		return outline;
	}

	private double advance(int[] letters, int index) {
		int glyph = this.letters.getGlyphId(letters[index]);
		if (glyph <= 0) {
			return (letters[index] < FIRST_FULL_WIDTH) ? UNKNOWN_WIDTH : 1;
		}
		int next = (index + 1 < letters.length) ? this.letters.getGlyphId(letters[index + 1]) : 0;
		try {
			return (this.font.getAdvanceWidth(glyph) + this.kerning.between(glyph, next)) / this.unitsPerEm;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private @Nullable GlyphData glyph(int id) {
		try {
			return (id > 0) ? this.font.getGlyph().getGlyph(id) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

package org.intertitle.media;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

import org.intertitle.media.LineBreaks.Broken;

import org.jspecify.annotations.Nullable;

/**
 * Sets type: finds the largest size and the best lines for a title in a given space.
 */
final class Lettering {

	private static final int MOST_LINES = 7;

	/** How much smaller type may be set to escape a bad line break. */
	private static final double CARE = 0.3;

	/** A hyphen and the letter that may have gone before it, in ems. */
	private static final double ROOM_FOR_HYPHEN = 2;

	/** Letters and old-style figures that go below the baseline. */
	private static final String HANGING = "gjpqyQJ,;()34579ęąşçģķļņŗţ";

	private final Typeface face = new Typeface();

	/**
	 * Fits a title.
	 * @param largest the size to stop at, however much room there is
	 * @param smallest the size below which words are left out rather than set smaller
	 * @return lines that are at most as wide and as high as allowed
	 */
	Setting fit(String title, double width, double height, int largest, int smallest) {
		List<String> words = words(title, width / smallest);
		Setting setting = fit(words, width, height, largest, smallest);
		boolean whole = setting.size() >= smallest;
		while (setting.size() < smallest && words.size() > 1) {
			words.removeLast();
			words.add(words.removeLast().replaceAll("[\\p{P}" + LineBreaks.SOFT_HYPHEN + "]+$", "") + "…");
			setting = fit(words, width, height, largest, smallest);
		}
		return new Setting(setting.lines(), setting.size(), setting.width(), setting.hang(), whole);
	}

	double width(String text, double size, double tracking) {
		return this.face.width(text) * size + tracking * text.codePointCount(0, text.length());
	}

	/** Returns the letters of a row as one shape, in units of the drawing. */
	Shape outline(Mark.Words words, Mark.Row row) {
		double width = width(row.text(), words.size(), words.tracking());
		double left = switch (words.anchor()) {
			case START -> row.x();
			case MIDDLE -> row.x() - width / 2;
			case END -> row.x() - width;
		};
		if (!this.face.covers(row.text())) {
			Shape foreign = foreign(row.text(), words.size(), width, left, row.y());
			if (foreign != null) {
				return foreign;
			}
		}
		return this.face.outline(row.text(), words.size(), words.tracking(), left, row.y());
	}

	/** Splits a title where lines may end; each word keeps the space before it. */
	private List<String> words(String title, double widest) {
		List<String> words = new ArrayList<>();
		for (String word : title.split("\\s+")) {
			String space = words.isEmpty() ? "" : " ";
			for (String part : word
				.split("(?<=[-–—/])(?=\\p{L})|(?<=[\\p{IsIdeographic}\\p{IsHiragana}\\p{IsKatakana}ー])")) {
				for (String piece : pieces(part, widest)) {
					words.add(space + piece);
					space = "";
				}
			}
		}
		return words;
	}

	/** Parts a word that no legible size can hold into pieces of even width. */
	private List<String> pieces(String word, double widest) {
		if (this.face.width(word) <= widest) {
			return List.of(word);
		}
		int count = (int) Math.ceil(this.face.width(word) / Math.max(1, widest - ROOM_FOR_HYPHEN));
		List<String> pieces = new ArrayList<>();
		StringBuilder piece = new StringBuilder();
		for (int letter : word.codePoints().toArray()) {
			piece.appendCodePoint(letter);
			if (pieces.size() < count - 1 && this.face.width(piece.toString()) >= this.face.width(word) / count) {
				pieces.add(piece.append(LineBreaks.SOFT_HYPHEN).toString());
				piece.setLength(0);
			}
		}
		pieces.add(piece.toString());
		return pieces;
	}

	private Setting fit(List<String> words, double width, double height, int largest, int smallest) {
		LineBreaks breaks = new LineBreaks(words, this.face::width);
		Setting best = new Setting(List.of(), 0, 0, 0, true);
		double bestScore = -1;
		for (int lines = 1; lines <= Math.min(MOST_LINES, words.size()); lines++) {
			Broken broken = breaks.into(lines);
			double widest = broken.lines().stream().mapToDouble(this.face::width).max().orElse(0);
			double most = this.face.covers(String.join("", words)) ? Typeface.DESCENT : Typeface.FOREIGN_DESCENT;
			double ems = Setting.heightInEms(lines, most);
			int size = (int) Math.min(largest, Math.min(width / Math.max(widest, 0.01), height / ems));
			double care = 1 - CARE * Math.max(0, broken.cost() - lines);
			double score = (size < smallest) ? size / 1000.0 : size * Math.max(0.05, care);
			if (score > bestScore) {
				best = new Setting(broken.lines(), size, widest * size, hang(broken.lines().getLast()), true);
				bestScore = score;
			}
		}
		return best;
	}

	private double hang(String line) {
		if (!this.face.covers(line)) {
			return Typeface.FOREIGN_DESCENT;
		}
		return line.chars().anyMatch((letter) -> HANGING.indexOf(letter) >= 0) ? Typeface.DESCENT : 0;
	}

	/** Letters of another script, if this machine has a font for them. */
	private static @Nullable Shape foreign(String text, int size, double width, double left, double baseline) {
		try {
			Font font = new Font(Font.SERIF, Font.PLAIN, size);
			StringBuilder known = new StringBuilder();
			text.codePoints().filter(font::canDisplay).forEach(known::appendCodePoint);
			if (known.toString().isBlank()) {
				return null;
			}
			TextLayout layout = new TextLayout(known.toString(), font, new FontRenderContext(null, true, true));
			double narrow = Math.min(1, width / layout.getAdvance());
			return layout.getOutline(new AffineTransform(narrow, 0, 0, narrow, left, baseline));
		}
		catch (RuntimeException | InternalError | LinkageError ex) {
			return null;
		}
	}

}

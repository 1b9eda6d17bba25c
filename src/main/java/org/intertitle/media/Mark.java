package org.intertitle.media;

import java.util.List;

/**
 * One thing on a drawing. Later marks lie over earlier ones.
 */
sealed interface Mark {

	record Shape(Colour colour, Outline outline) implements Mark {
	}

	record Disc(Colour colour, int x, int y, int radius) implements Mark {
	}

	/**
	 * A line.
	 *
	 * @param dashes lengths of dashes and gaps in turn; none for an unbroken line
	 */
	record Stroke(Colour colour, int width, List<Integer> dashes, Outline outline) implements Mark {
	}

	/**
	 * Lines of type.
	 *
	 * @param size the em in units of the drawing
	 */
	record Words(Role role, Colour colour, int size, Anchor anchor, List<Row> rows) implements Mark {

		/** Space after each letter, in units of the drawing. */
		double tracking() {
			return (this.role == Role.LABEL) ? tracking(this.size) : 0;
		}

		static double tracking(int labelSize) {
			return Math.round(labelSize * 1.25) / 10.0;
		}

	}

	/** One line of type: its text, and the anchor's place on the baseline. */
	record Row(String text, int x, int y) {
	}

	/**
	 * What type is for: the title, a label in capitals, or a letter that is a picture.
	 */
	enum Role {

		TITLE, LABEL, LETTER

	}

	enum Anchor {

		START, MIDDLE, END

	}

}

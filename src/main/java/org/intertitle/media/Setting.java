package org.intertitle.media;

import java.util.ArrayList;
import java.util.List;

/**
 * A title as it will be printed.
 *
 * @param size the em in units of the drawing
 * @param width the width of the widest line
 * @param hang how far the last line's letters go below the baseline, in ems
 * @param whole whether no word had to be left out
 */
record Setting(List<String> lines, int size, double width, double hang, boolean whole) {

	/** From the top of the first line's capitals to the lowest ink. */
	double height() {
		return heightInEms(this.lines.size(), this.hang) * this.size;
	}

	static double heightInEms(int lines, double hang) {
		return Typeface.CAP_HEIGHT + (lines - 1) * Typeface.LEADING + hang;
	}

	/** Where the lines stand if the first one's capitals touch a height. */
	List<Mark.Row> rows(double x, double top) {
		List<Mark.Row> rows = new ArrayList<>();
		for (int i = 0; i < this.lines.size(); i++) {
			double baseline = top + this.size * (Typeface.CAP_HEIGHT + i * Typeface.LEADING);
			rows.add(new Mark.Row(this.lines.get(i), (int) Math.round(x), (int) Math.round(baseline)));
		}
		return rows;
	}

}

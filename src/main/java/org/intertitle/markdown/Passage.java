package org.intertitle.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * A block of a pasted text.
 */
sealed interface Passage {

	record Paragraph(List<Run> line) implements Passage {
	}

	/** A heading of the second to the sixth level. */
	record Heading(int level, List<Run> line) implements Passage {
	}

	/** A line that means something by itself, in the form of {@link CueLine}. */
	record Cue(String label, String address) implements Passage {
	}

	/** A picture of our own, whose caption may be empty. */
	record Picture(String address, String alt, List<Run> caption) implements Passage {
	}

	record Rule() implements Passage {
	}

	record Code(String text) implements Passage {
	}

	/** A quotation, which may grow as long as its end has not been found. */
	record Quote(List<Passage> inside) implements Passage {
	}

	/** A list, which may grow as long as its end has not been found. */
	record Listing(boolean ordered, int start, List<List<Passage>> items) implements Passage {
	}

	/** A table whose first row is its head. All rows are of one length. */
	record Table(List<Alignment> columns, List<List<List<Run>>> rows) implements Passage {

		/** How a column is set. */
		enum Alignment {

			LEFT, CENTER, RIGHT

		}

	}

	/** Passages between {@code ::: name} and {@code :::}. */
	record Framed(String opening, List<Passage> inside) implements Passage {
	}

	/**
	 * All the text of some passages, on one line.
	 */
	static List<Run> line(List<Passage> passages) {
		List<Run> line = new ArrayList<>();
		passages.forEach((passage) -> add(passage, line));
		return Spacing.oneLine(line);
	}

	private static void add(Passage passage, List<Run> line) {
		line.add(Run.text(" ", Style.PLAIN));
		switch (passage) {
			case Paragraph paragraph -> line.addAll(paragraph.line);
			case Heading heading -> line.addAll(heading.line);
			case Cue cue -> line.add(Run.text(cue.label + ": " + cue.address, Style.PLAIN));
			case Code code -> line.add(Run.text(code.text, Style.PLAIN.with(Style.Mark.CODE, true)));
			case Quote quote -> quote.inside.forEach((inside) -> add(inside, line));
			case Framed framed -> framed.inside.forEach((inside) -> add(inside, line));
			case Listing list -> list.items.forEach((item) -> item.forEach((inside) -> add(inside, line)));
			case Table table -> table.rows.forEach((row) -> row.forEach((cell) -> add(new Paragraph(cell), line)));
			case Picture picture -> {
			}
			case Rule rule -> {
			}
		}
	}

}

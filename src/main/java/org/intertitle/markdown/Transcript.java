package org.intertitle.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.intertitle.markdown.LineSetter.Place;
import org.intertitle.markdown.Passage.Listing;
import org.intertitle.markdown.Passage.Paragraph;
import org.intertitle.markdown.Passage.Picture;
import org.intertitle.markdown.Passage.Table;
import org.intertitle.markdown.Passage.Table.Alignment;

/**
 * Writes passages in Markdown, each as lines to which the passage around it adds what is
 * before them.
 */
final class Transcript {

	private static final String NOTE_INDENT = "    ";

	private Transcript() {
	}

	/**
	 * Writes a text.
	 * @param notes by name
	 */
	static String of(List<Passage> passages, Map<String, List<Passage>> notes) {
		List<String> lines = lines(passages, false);
		notes.forEach((name, note) -> {
			lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
			lines.addAll(indented("[^" + name + "]: ", NOTE_INDENT, lines(note, false)));
		});
		return String.join("\n", lines);
	}

	private static List<String> lines(List<Passage> passages, boolean tight) {
		List<String> lines = new ArrayList<>();
		Passage before = null;
		boolean other = false;
		for (Passage passage : passages) {
			other = passage instanceof Listing list && before instanceof Listing last
					&& list.ordered() == last.ordered() && !other;
			if (before != null && !tight) {
				lines.add("");
			}
			lines.addAll(lines(passage, other));
			before = passage;
		}
		return lines;
	}

	/**
	 * Writes one passage.
	 * @param other whether a list must not look like the one before it, whose items its
	 * own would join
	 */
	private static List<String> lines(Passage passage, boolean other) {
		return switch (passage) {
			case Paragraph paragraph -> LineSetter.set(paragraph.line(), Place.PARAGRAPH).lines().toList();
			case Passage.Heading heading ->
				List.of("#".repeat(heading.level()) + " " + LineSetter.set(heading.line(), Place.HEADING));
			case Passage.Cue cue -> List.of(cue.label() + ": " + cue.address());
			case Passage.Rule rule -> List.of("---");
			case Passage.Quote quote -> quoted(lines(quote.inside(), false));
			case Passage.Code code -> code(code.text());
			case Passage.Framed framed -> framed(framed);
			case Picture picture -> List.of(picture(picture));
			case Table table -> table(table);
			case Listing list -> list(list, other);
		};
	}

	private static List<String> quoted(List<String> lines) {
		return lines.stream().map((line) -> line.isEmpty() ? ">" : "> " + line).toList();
	}

	private static List<String> code(String text) {
		String fence = RunWriter.fence(text, 3);
		List<String> lines = new ArrayList<>(List.of(fence));
		text.lines().forEach(lines::add);
		lines.add(fence);
		return lines;
	}

	private static List<String> framed(Passage.Framed framed) {
		List<String> lines = new ArrayList<>(List.of("::: " + framed.opening()));
		lines.addAll(lines(framed.inside(), false));
		lines.add(":::");
		return lines;
	}

	/** A picture is set as a link with one sign before it. */
	private static String picture(Picture picture) {
		Run alt = Run.text(picture.alt(), Style.PLAIN.linkedTo(picture.address()));
		String link = LineSetter.set(Spacing.oneLine(List.of(alt)), Place.HEADING);
		String caption = LineSetter.set(picture.caption(), Place.HEADING).replaceAll("\"", "\\\\\"");
		String start = link.isEmpty() ? "![](" + picture.address() : "!" + link.substring(0, link.length() - 1);
		return start + (caption.isEmpty() ? ")" : " \"" + caption + "\")");
	}

	private static List<String> table(Table table) {
		List<String> lines = new ArrayList<>();
		for (List<List<Run>> row : table.rows()) {
			lines.add(row.stream()
				.map((cell) -> LineSetter.set(cell, Place.CELL))
				.map((cell) -> cell.isEmpty() ? " |" : " " + cell + " |")
				.collect(Collectors.joining("", "|", "")));
		}
		lines.add(1, table.columns().stream().map(Transcript::column).collect(Collectors.joining("", "|", "")));
		return lines;
	}

	private static String column(Alignment alignment) {
		return switch (alignment) {
			case LEFT -> " --- |";
			case CENTER -> " :---: |";
			case RIGHT -> " ---: |";
		};
	}

	private static List<String> list(Listing list, boolean other) {
		boolean tight = list.items().stream().allMatch(Transcript::isTight);
		List<String> lines = new ArrayList<>();
		int number = list.start();
		for (List<Passage> item : list.items()) {
			String mark = list.ordered() ? number++ + (other ? ") " : ". ") : other ? "* " : "- ";
			lines.addAll(lines.isEmpty() || tight ? List.of() : List.of(""));
			lines.addAll(indented(mark, " ".repeat(mark.length()), lines(item, tight)));
		}
		return lines;
	}

	/** One paragraph, and lists under it. */
	private static boolean isTight(List<Passage> item) {
		return item.stream().skip(1).allMatch(Listing.class::isInstance)
				&& (item.getFirst() instanceof Paragraph || item.getFirst() instanceof Listing);
	}

	private static List<String> indented(String first, String indent, List<String> lines) {
		List<String> indented = new ArrayList<>();
		for (String line : lines) {
			indented.add(line.isEmpty() ? "" : (indented.isEmpty() ? first : indent) + line);
		}
		return indented;
	}

}

package org.intertitle.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of a pasted line that is set in one way.
 *
 * @param text the text, or the name of the note that is mentioned
 */
record Run(Kind kind, String text, Style style) {

	/** What a piece of a line can be. */
	enum Kind {

		TEXT, BREAK, NOTE

	}

	static Run text(String text, Style style) {
		return new Run(Kind.TEXT, text, style);
	}

	static Run lineBreak() {
		return new Run(Kind.BREAK, "\n", Style.PLAIN);
	}

	static Run note(String name) {
		return new Run(Kind.NOTE, name, Style.PLAIN);
	}

	boolean isText() {
		return this.kind == Kind.TEXT;
	}

	boolean isBreak() {
		return this.kind == Kind.BREAK;
	}

	boolean isPlain() {
		return isText() && this.style.equals(Style.PLAIN);
	}

	/**
	 * The same as up to three runs, with the spaces at its edges apart from its words.
	 */
	List<Run> withEdgesApart() {
		if (isBlank() || this.style.has(Style.Mark.CODE)) {
			return List.of(this);
		}
		int start = isSpace(0) ? 1 : 0;
		int end = this.text.length() - (isSpace(this.text.length() - 1) ? 1 : 0);
		return Stream.of(this.text.substring(0, start), this.text.substring(start, end), this.text.substring(end))
			.filter((part) -> !part.isEmpty())
			.map((part) -> text(part, this.style))
			.toList();
	}

	/** There are no two of them together. */
	private boolean isSpace(int i) {
		return this.text.charAt(i) == ' ' || this.text.charAt(i) == StyledText.NBSP;
	}

	/** Nothing that could be emphasised. */
	boolean isBlank() {
		return !isText() || this.text.isBlank() || this.text.equals("\u00a0");
	}

	/**
	 * The same runs with a mark, or without it.
	 */
	static List<Run> with(Style.Mark mark, boolean present, List<Run> runs) {
		return runs.stream().map((run) -> new Run(run.kind, run.text, run.style.with(mark, present))).toList();
	}

	/**
	 * The same line, with no emphasis on the run that has a certain character.
	 * @param character its place in the text without notes
	 */
	static List<Run> withoutEmphasis(List<Run> runs, int character) {
		List<Run> simpler = new ArrayList<>();
		int start = 0;
		for (Run run : runs) {
			int end = start + words(List.of(run)).length();
			add((start <= character && character < end) ? run.withoutEmphasis() : run, simpler);
			start = end;
		}
		return simpler;
	}

	/**
	 * The same line, with no emphasis at all.
	 */
	static List<Run> withoutEmphasis(List<Run> runs) {
		List<Run> simpler = new ArrayList<>();
		runs.forEach((run) -> add(run.withoutEmphasis(), simpler));
		return simpler;
	}

	private Run withoutEmphasis() {
		return new Run(this.kind, this.text,
				this.style.with(Style.Mark.BOLD, false).with(Style.Mark.ITALIC, false).with(Style.Mark.STRUCK, false));
	}

	private static void add(Run run, List<Run> runs) {
		Run last = runs.isEmpty() ? lineBreak() : runs.getLast();
		if (run.isText() && last.isText() && run.style.equals(last.style)) {
			runs.set(runs.size() - 1, text(last.text + run.text, run.style));
		}
		else {
			runs.add(run);
		}
	}

	/**
	 * The text of some runs, without notes.
	 */
	static String words(List<Run> runs) {
		return runs.stream().filter((run) -> run.kind != Kind.NOTE).map(Run::text).collect(Collectors.joining());
	}

}

package org.intertitle.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.intertitle.markdown.Style.Mark;

/**
 * Sets the spaces of a pasted line as a writer would have typed them.
 */
final class Spacing {

	private static final String RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

	private static final String AFTER_NBSP = "!?;:%\u2030\u00bb\u203a\u20ac\u2013\u2014";

	private static final String BEFORE_NBSP = "\u00ab\u2039\u00a7\u2116\u2013\u2014";

	private static final Pattern ABBREVIATION = Pattern
		.compile("(?:.*[^\\p{L}])?(?:\\p{Lu}\\p{L}{0,2}|\\p{L}{1,2})\\.");

	private final StyledText typed = new StyledText();

	private final StyledText set = new StyledText();

	private Spacing(List<Run> runs, boolean breaks) {
		for (Run run : runs) {
			switch (run.kind()) {
				case TEXT -> type(run);
				case BREAK -> this.typed.add(breaks ? StyledText.BREAK : ' ', Style.PLAIN);
				case NOTE -> this.typed.addNote(run.text());
			}
		}
		this.set.addNotes(this.typed);
		set();
		EmphasisEdges.settle(this.set);
	}

	/**
	 * Sets the spaces of a line, and divides it where it was broken twice.
	 */
	static List<List<Run>> paragraphs(List<Run> line) {
		StyledText text = new Spacing(line, true).set;
		List<List<Run>> paragraphs = new ArrayList<>();
		int start = 0;
		for (int end = text.indexOf("\n\n", 0); end >= 0; end = text.indexOf("\n\n", start)) {
			paragraphs.add(text.runs(start, end));
			start = end + 2;
		}
		paragraphs.add(text.runs(start, text.length()));
		return paragraphs;
	}

	/**
	 * Sets the spaces of a line that may have no breaks.
	 */
	static List<Run> oneLine(List<Run> line) {
		StyledText text = new Spacing(line, false).set;
		return text.runs(0, text.length());
	}

	private void type(Run run) {
		Style style = run.style().with(Mark.RAISED, false).with(Mark.LOWERED, false);
		run.text().codePoints().filter(Spacing::isVisible).forEach((character) -> {
			for (char c : Character.toChars(isSpace(character) ? ' ' : shifted(character, run.style()))) {
				this.typed.add(c, style);
			}
		});
	}

	/**
	 * Not control characters, hyphens and spaces without width, and signs for objects.
	 */
	private static boolean isVisible(int character) {
		return switch (character) {
			case '\u00ad', '\u200b', '\u2060', '\uFEFF', '\uFFFC' -> false;
			default -> isSpace(character) || switch (Character.getType(character)) {
				case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE -> false;
				default -> true;
			};
		};
	}

	/** The thin ones are set on purpose, and the fixed one is looked at later. */
	private static boolean isSpace(int character) {
		return switch (character) {
			case StyledText.NBSP, '\u202f', '\u2009', '\u200a' -> false;
			default -> Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\u0085';
		};
	}

	private static int shifted(int character, Style style) {
		if (character < '0' || character > '9') {
			return character;
		}
		return style.has(Mark.RAISED) ? RAISED.charAt(character - '0')
				: style.has(Mark.LOWERED) ? '\u2080' + character - '0' : character;
	}

	private void set() {
		int i = 0;
		while (i < this.typed.length()) {
			int end = i;
			int breaks = 0;
			while (end < this.typed.length() && this.typed.isSpace(end)) {
				breaks += (this.typed.at(end++) == StyledText.BREAK) ? 1 : 0;
			}
			if (end == i) {
				this.set.add(this.typed.at(i), this.typed.style(i++));
			}
			else {
				setSpace(i, end, breaks);
				i = end;
			}
		}
	}

	private void setSpace(int start, int end, int breaks) {
		if (this.set.length() == 0 || end == this.typed.length()) {
			return;
		}
		if (breaks > 0) {
			"\n".repeat(Math.min(breaks, 2)).chars().forEach((c) -> this.set.add((char) c, Style.PLAIN));
		}
		else {
			boolean kept = end - start == 1 && this.typed.at(start) == StyledText.NBSP && keeps(this.typed.at(end));
			boolean code = IntStream.range(start, end).allMatch((i) -> this.typed.style(i).has(Mark.CODE));
			this.set.add(kept ? StyledText.NBSP : ' ', Style.PLAIN.with(Mark.CODE, code));
		}
	}

	/**
	 * Whether somebody who sets type would keep this space from breaking: around the
	 * punctuation of French, after a figure, after an abbreviated name. All others come
	 * from programs that keep spaces apart in this way.
	 */
	private boolean keeps(char next) {
		int length = this.set.length();
		char before = this.set.at(length - 1);
		return AFTER_NBSP.indexOf(next) >= 0 || BEFORE_NBSP.indexOf(before) >= 0 || Character.isDigit(before)
				|| (before == '.' && (Character.isDigit(next) || Character.isUpperCase(next))
						&& ABBREVIATION.matcher(this.set.before(length, 6)).matches());
	}

}

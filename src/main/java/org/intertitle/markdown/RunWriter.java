package org.intertitle.markdown;

import java.util.Set;

import org.intertitle.markdown.Style.Mark;

/**
 * Writes the text of runs, with a backslash wherever a sign would be read as markup.
 */
final class RunWriter {

	private final Galley galley;

	private final boolean inCell;

	private boolean keepBrackets;

	RunWriter(Galley galley, boolean inCell) {
		this.galley = galley;
		this.inCell = inCell;
	}

	/**
	 * Says whether brackets need backslashes from now on: they do in the text of a link
	 * that would end with one of them.
	 */
	void keepBrackets(boolean keep) {
		this.keepBrackets = keep;
	}

	/**
	 * Writes a run.
	 * @param origin the place of its first character in the line's text
	 * @param style the style in which it must be read
	 */
	void write(Run run, int origin, int style) {
		switch (run.kind()) {
			case NOTE -> this.galley.markup("[^" + run.text() + "]");
			case BREAK -> this.galley.markup("\\\n");
			case TEXT -> {
				if (run.style().has(Mark.CODE)) {
					writeCode(run.text(), origin, style | Proof.bits(Set.of(Mark.CODE)));
				}
				else {
					writeText(run.text(), origin, style);
				}
			}
		}
	}

	/**
	 * Writes an address that is its own link.
	 * @param bare whether it stands without brackets around it
	 */
	void writeAddress(String address, int origin, boolean bare, int style) {
		this.galley.markup(bare ? "" : "<");
		for (int i = 0; i < address.length(); i++) {
			this.galley.literal(address.charAt(i), style, origin + i);
		}
		this.galley.markup(bare ? "" : ">");
	}

	private void writeCode(String code, int origin, int style) {
		String fence = fence(code, 1);
		String padding = (code.startsWith("`") || code.endsWith("`")) ? " " : "";
		this.galley.markup(fence);
		this.galley.aside(padding);
		for (int i = 0; i < code.length(); i++) {
			this.galley.aside((this.inCell && code.charAt(i) == '|') ? "\\" : "");
			this.galley.literal(code.charAt(i), style, origin + i);
		}
		this.galley.aside(padding);
		this.galley.markup(fence);
	}

	/**
	 * A row of backticks that is longer than any in some code.
	 */
	static String fence(String code, int least) {
		int longest = 0;
		int row = 0;
		for (int i = 0; i < code.length(); i++) {
			row = (code.charAt(i) == '`') ? row + 1 : 0;
			longest = Math.max(longest, row);
		}
		return "`".repeat(Math.max(least, longest + 1));
	}

	private void writeText(String text, int origin, int style) {
		for (int i = 0; i < text.length(); i++) {
			boolean kept = switch (text.charAt(i)) {
				case '\\' -> i + 1 == text.length() || isPunctuation(text.charAt(i + 1));
				case '|' -> this.inCell;
				case '[', ']' -> this.keepBrackets;
				default -> false;
			};
			this.galley.text(text.charAt(i), style, origin + i, kept);
		}
	}

	private static boolean isPunctuation(char c) {
		return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
	}

}

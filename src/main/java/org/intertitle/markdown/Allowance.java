package org.intertitle.markdown;

/**
 * How much of a pasted text is read. What goes beyond it could not be read as Markdown
 * afterwards, and is refused before it costs any more work.
 */
final class Allowance {

	/** Each takes a line, and an empty one after it. */
	private static final int PASSAGES = 5_000;

	private int characters;

	private int passages;

	/**
	 * Takes a piece of text.
	 * @throws MarkdownRefused if it is too much in all
	 */
	void text(String text) {
		this.characters += text.isBlank() ? 0 : text.length();
		if (this.characters > Limits.CHARACTERS) {
			throw new MarkdownRefused(
					"The pasted text is longer than the %,d characters that are read.".formatted(Limits.CHARACTERS));
		}
	}

	/**
	 * Takes a paragraph, an item of a list or a row of a table.
	 * @throws MarkdownRefused if there are too many in all
	 */
	void passage() {
		if (++this.passages > PASSAGES) {
			throw new MarkdownRefused(
					"The pasted text has more than %,d paragraphs, items and rows.".formatted(PASSAGES));
		}
	}

}

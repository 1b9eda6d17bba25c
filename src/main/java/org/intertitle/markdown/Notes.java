package org.intertitle.markdown;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;

/**
 * Sets footnotes: their numbers in the text, and their list. They are numbered in the
 * order in which the text mentions them; Flexmark's own numbers follow the last mention
 * of each.
 */
final class Notes {

	private final Typesetter typesetter;

	private final Markup out;

	private final Map<FootnoteBlock, Note> notes = new IdentityHashMap<>();

	private final List<Note> inOrder = new ArrayList<>();

	Notes(Typesetter typesetter, Markup out) {
		this.typesetter = typesetter;
		this.out = out;
	}

	/**
	 * Sets a note's number.
	 */
	void mention(FootnoteBlock text) {
		Note note = this.notes.computeIfAbsent(text, this::add);
		note.mentions++;
		this.out.raw("<sup id=\"fnref-%s\"><a href=\"#fn-%d\" aria-label=\"Footnote %d\">%d</a></sup>"
			.formatted(note.mention(note.mentions), note.number, note.number, note.number));
	}

	private Note add(FootnoteBlock text) {
		Note note = new Note(text, this.inOrder.size() + 1);
		this.inOrder.add(note);
		return note;
	}

	/**
	 * Sets the notes that were mentioned, and those that they mention themselves.
	 */
	void writeList() {
		if (this.inOrder.isEmpty()) {
			return;
		}
		this.out.raw("<ol>\n");
		for (int i = 0; i < this.inOrder.size(); i++) {
			write(this.inOrder.get(i));
		}
		this.out.raw("</ol>\n");
	}

	private void write(Note note) {
		this.out.raw("<li id=\"fn-%d\">".formatted(note.number));
		this.typesetter.writeInside(note.text);
		this.out.rawBefore("</p>\n", note.linksBack());
		this.out.raw("</li>\n");
	}

	private static final class Note {

		private final FootnoteBlock text;

		private final int number;

		private int mentions;

		private Note(FootnoteBlock text, int number) {
			this.text = text;
			this.number = number;
		}

		/**
		 * Names one mention: "3" is the first one of the third note, "3-2" the second.
		 */
		private String mention(int mention) {
			return (mention == 1) ? String.valueOf(this.number) : this.number + "-" + mention;
		}

		private String linksBack() {
			StringBuilder links = new StringBuilder();
			for (int i = 1; i <= this.mentions; i++) {
				links.append(" <a href=\"#fnref-%1$s\" aria-label=\"Back to footnote reference %1$s\">\u21a9\ufe0e</a>"
					.formatted(mention(i)));
			}
			return links.toString();
		}

	}

}

package org.intertitle.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * What the clipboard holds as {@code text/html}, and how it becomes Markdown.
 */
record Clipping(Document page) {

	private static final int LONGEST = 5 << 20;

	/** Markup without text costs most of all to parse, for its length. */
	private static final int TAGS = 400_000;

	/** What is deeper stands on this level. */
	private static final int DEEPEST = 200;

	/**
	 * Lets a text through or refuses it.
	 * @throws MarkdownRefused if it is too large to be looked at
	 */
	static void check(String html) {
		if (html.length() > LONGEST) {
			throw new MarkdownRefused("The pasted text has %,d characters with its markup; at most %,d are read."
				.formatted(html.length(), LONGEST));
		}
		if (html.chars().filter((c) -> c == '<').limit(TAGS + 1L).count() > TAGS) {
			throw new MarkdownRefused("The pasted text has more than %,d tags.".formatted(TAGS));
		}
	}

	static Clipping of(String html) {
		return new Clipping(Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, ""));
	}

	/**
	 * Turns the page into Markdown.
	 */
	String transcribe() {
		ClippingReader reader = new ClippingReader(this.page);
		List<Passage> text = new ArrayList<>(reader.read(this.page));
		Map<String, List<Passage>> notes = reader.readNotes();
		while (!notes.isEmpty() && !text.isEmpty() && text.getLast() instanceof Passage.Rule) {
			text.removeLast();
		}
		return checked(Transcript.of(text, notes));
	}

	/**
	 * Turns the page into paragraphs without anything else in them.
	 */
	String plain() {
		PlainClipping text = new PlainClipping(new Unwanted(this.page, new PastedStyles(this.page)));
		this.page.body().filter(text);
		return checked(text.markdown());
	}

	private static String checked(String markdown) {
		Limits.check(markdown);
		return markdown;
	}

}

package org.intertitle.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Goes through a pasted page from top to bottom and finds its passages.
 */
final class ClippingReader {

	/** Lists and quotations within each other; what is deeper stands on this level. */
	private static final int DEEPEST = 8;

	private final PastedStyles styles;

	private final Unwanted unwanted;

	private final PastedNotes notes;

	private final BlockReader blocks;

	private final Allowance allowance = new Allowance();

	private Passages passages = new Passages(this.allowance, true);

	private int nesting;

	ClippingReader(Document document) {
		this.styles = new PastedStyles(document);
		this.unwanted = new Unwanted(document, this.styles);
		this.notes = new PastedNotes(document);
		this.blocks = new BlockReader(this, this.styles);
	}

	/**
	 * Reads the text without its notes.
	 */
	List<Passage> read(Document document) {
		children(document.body(), Style.PLAIN);
		return this.passages.end();
	}

	/**
	 * Reads the notes that the text mentions, and those that they mention themselves.
	 * @return by name
	 */
	Map<String, List<Passage>> readNotes() {
		Map<String, List<Passage>> read = new LinkedHashMap<>();
		while (read.size() < this.notes.mentioned().size()) {
			Element note = this.notes.mentioned().get(read.size());
			List<Passage> text = gather(() -> children(note, Style.PLAIN));
			read.put(String.valueOf(read.size() + 1), text);
		}
		return read;
	}

	/**
	 * Reads a part of the text whose passages are no passages of the whole.
	 */
	List<Passage> gather(Runnable reading) {
		Passages around = this.passages;
		this.passages = new Passages(this.allowance, false);
		reading.run();
		List<Passage> found = this.passages.end();
		this.passages = around;
		return found;
	}

	/**
	 * Reads a part of the text that is within another one: a heading, an item of a list,
	 * a quotation.
	 */
	List<Passage> inside(Runnable reading) {
		this.nesting++;
		List<Passage> found = gather(reading);
		this.nesting--;
		return found;
	}

	boolean isNested() {
		return this.nesting > 0;
	}

	boolean isDeep() {
		return this.nesting >= DEEPEST;
	}

	Allowance allowance() {
		return this.allowance;
	}

	/**
	 * Where passages are added at present.
	 */
	Passages passages() {
		return this.passages;
	}

	/**
	 * Reads a box whose lines are its own.
	 */
	void paragraphs(Element box, Style style) {
		this.passages.endLine();
		children(box, style);
		this.passages.endLine();
	}

	void children(Element parent, Style style) {
		if (Thread.currentThread().isInterrupted()) {
			throw new CancellationException();
		}
		for (Node node : parent.childNodes()) {
			read(node, style);
		}
	}

	void read(Node node, Style around) {
		switch (node) {
			case TextNode text -> text(text.getWholeText(), around);
			case Element element -> read(element, around);
			default -> {
			}
		}
	}

	private void read(Element element, Style around) {
		String note = this.notes.mentioned(element);
		if (note != null) {
			this.passages.add(Run.note(note));
		}
		else if (isOfTheText(element)) {
			set(element, this.styles.of(element, around));
		}
	}

	boolean isOfTheText(Element element) {
		return !this.notes.isApart(element) && !this.unwanted.is(element);
	}

	private void set(Element element, Style style) {
		switch (element.normalName()) {
			case "br" -> this.passages.add(Run.lineBreak());
			case "q" -> {
				text("\u201c", style);
				children(element, style);
				text("\u201d", style);
			}
			default -> {
				if (!this.blocks.read(element, style)) {
					children(element, style);
				}
			}
		}
	}

	void text(String text, Style style) {
		this.allowance.text(text);
		this.passages.add(Run.text(text, style));
	}

}

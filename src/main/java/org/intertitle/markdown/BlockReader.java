package org.intertitle.markdown;

import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Element;

/**
 * Reads the elements of a pasted page that stand on lines of their own.
 */
final class BlockReader {

	private static final Set<String> BOXES = Set.of("address", "article", "body", "caption", "center", "dd", "details",
			"div", "dl", "dt", "fieldset", "figcaption", "footer", "form", "header", "hgroup", "html", "legend", "main",
			"p", "search", "section", "summary", "tbody", "td", "tfoot", "th", "thead", "tr");

	private final ClippingReader reader;

	private final PastedStyles styles;

	private final BoxReader boxes;

	private final ListReader lists;

	private final PictureReader pictures;

	BlockReader(ClippingReader reader, PastedStyles styles) {
		this.reader = reader;
		this.styles = styles;
		this.boxes = new BoxReader(reader, styles);
		this.lists = new ListReader(reader, styles);
		this.pictures = new PictureReader(reader);
	}

	/**
	 * Reads an element if it is such a one.
	 * @param style how it is set
	 */
	boolean read(Element element, Style style) {
		switch (element.normalName()) {
			case "h1", "h2", "h3", "h4", "h5", "h6" -> this.boxes.read(element, style);
			case "hr" -> this.reader.passages().add(new Passage.Rule());
			case "img" -> this.pictures.read(element, List.of());
			case "figure" -> figure(element, style);
			case "pre" -> code(element);
			case "ul", "ol", "menu", "dir" -> this.lists.read(element, style);
			case "li" -> this.lists.readItem(element, style);
			case "table" -> table(element, style);
			case "blockquote" -> quote(element, style);
			default -> {
				boolean box = BOXES.contains(element.normalName());
				if (box) {
					this.boxes.read(element, style);
				}
				return box;
			}
		}
		return true;
	}

	/** Some put tables and quotations into figures. */
	private void figure(Element figure, Style style) {
		if (!this.pictures.readFigure(figure) && figure.selectFirst("table, blockquote, pre, p, ul, ol") != null) {
			this.reader.paragraphs(figure, style);
		}
	}

	private void code(Element element) {
		String text = element.wholeText().replaceAll("\\r\\n?", "\n").replace(StyledText.NBSP, ' ').stripTrailing();
		this.reader.allowance().text(text);
		if (!text.isBlank()) {
			this.reader.passages().add(new Passage.Code(text.replaceFirst("^(?:[ \\t]*\\n)+", "")));
		}
	}

	private void table(Element table, Style style) {
		PastedTable rows = new PastedTable(this.styles, this.reader.allowance(),
				(cell) -> this.reader.gather(() -> this.reader.read(cell, style)));
		rows.read(table).forEach(this.reader.passages()::add);
	}

	private void quote(Element element, Style style) {
		if (this.reader.isDeep()) {
			this.reader.paragraphs(element, style);
			return;
		}
		List<Passage> inside = this.reader.inside(() -> this.reader.children(element, style));
		if (!inside.isEmpty()) {
			this.reader.passages().add(new Passage.Quote(inside));
		}
	}

}

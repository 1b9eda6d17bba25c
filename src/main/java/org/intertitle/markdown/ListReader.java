package org.intertitle.markdown;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Reads lists.
 */
final class ListReader {

	private final ClippingReader reader;

	private final PastedStyles styles;

	ListReader(ClippingReader reader, PastedStyles styles) {
		this.reader = reader;
		this.styles = styles;
	}

	/**
	 * Reads a list. What stands in it without being an item, as lists in lists often do,
	 * belongs to the item before it.
	 */
	void read(Element list, Style style) {
		boolean leveled = list.childrenSize() > 0 && list.child(0).hasAttr("data-aria-level");
		if (leveled || this.reader.isDeep()) {
			this.reader.paragraphs(list, style);
			return;
		}
		List<List<Passage>> items = new ArrayList<>();
		for (Node child : list.childNodes()) {
			if (child instanceof Element element && element.normalName().equals("li")) {
				items.add(item(element, style));
			}
			else if (items.isEmpty()) {
				items.add(this.reader.inside(() -> this.reader.read(child, style)));
			}
			else {
				items.getLast().addAll(this.reader.inside(() -> this.reader.read(child, style)));
			}
		}
		items.removeIf(List::isEmpty);
		if (!items.isEmpty()) {
			this.reader.passages().add(new Passage.Listing(list.normalName().equals("ol"), start(list), items));
		}
	}

	private List<Passage> item(Element item, Style style) {
		Style inside = this.styles.of(item, style);
		return this.reader.isOfTheText(item) ? this.reader.inside(() -> this.reader.children(item, inside))
				: new ArrayList<>();
	}

	private static int start(Element list) {
		Element first = list.selectFirst("> li");
		String value = (first != null) ? first.attr("value") : "";
		String start = value.isEmpty() ? list.attr("start") : value;
		return start.matches("\\d{1,9}") ? Integer.parseInt(start) : 1;
	}

	/**
	 * Reads an item that is not in a list, or says itself where it belongs.
	 */
	void readItem(Element item, Style style) {
		if (this.reader.isDeep()) {
			this.reader.paragraphs(item, style);
			return;
		}
		ListMark mark = ListMark.ofTheWeb(item).orElse(new ListMark(1, false, 0, ""));
		this.reader.passages().addItem(mark, this.reader.inside(() -> this.reader.children(item, style)));
	}

}

package org.intertitle.markdown;

import java.util.List;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Gathers the words of a page that is too entangled for more.
 */
final class PlainClipping implements NodeFilter {

	private final Unwanted unwanted;

	private final Allowance allowance = new Allowance();

	private final StringBuilder text = new StringBuilder();

	PlainClipping(Unwanted unwanted) {
		this.unwanted = unwanted;
	}

	@Override
	public FilterResult head(Node node, int depth) {
		if (node instanceof TextNode words) {
			this.allowance.text(words.getWholeText());
			this.text.append(words.getWholeText().replace('\n', ' '));
		}
		else if (node instanceof Element element) {
			if (this.unwanted.is(element)) {
				return FilterResult.SKIP_ENTIRELY;
			}
			breakAround(element);
		}
		return FilterResult.CONTINUE;
	}

	@Override
	public FilterResult tail(Node node, int depth) {
		if (node instanceof Element element) {
			breakAround(element);
		}
		return FilterResult.CONTINUE;
	}

	private void breakAround(Element element) {
		boolean begun = !this.text.isEmpty() && this.text.charAt(this.text.length() - 1) != '\n';
		if (begun && (element.isBlock() || element.normalName().equals("br"))) {
			this.allowance.passage();
			this.text.append('\n');
		}
	}

	/**
	 * The words gathered so far, with a backslash before every sign.
	 */
	String markdown() {
		return this.text.toString()
			.lines()
			.map((line) -> LineSetter.setPlainly(Spacing.oneLine(List.of(Run.text(line, Style.PLAIN)))))
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining("\n\n"));
	}

}

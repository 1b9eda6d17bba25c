package org.intertitle.markdown;

import java.util.function.Consumer;

import com.vladsch.flexmark.util.ast.Node;

import org.springframework.web.util.HtmlUtils;

/**
 * Markup in the making. Text goes in through one method, which escapes it.
 */
final class Markup {

	private final StringBuilder out = new StringBuilder();

	/**
	 * Adds an element.
	 * @param tag its name, and its attributes if it has any
	 * @param inside adds what the node contains
	 */
	void element(String tag, Node node, Consumer<Node> inside) {
		open(tag);
		inside.accept(node);
		close(tag);
	}

	/**
	 * Adds an element that stands on lines of its own.
	 */
	void block(String tag, Node node, Consumer<Node> inside) {
		element(tag, node, inside);
		this.out.append('\n');
	}

	void element(String tag, CharSequence text) {
		open(tag);
		text(text);
		close(tag);
	}

	void open(String tag) {
		this.out.append('<').append(tag).append('>');
	}

	void close(String tag) {
		int space = tag.indexOf(' ');
		this.out.append("</").append(tag, 0, (space < 0) ? tag.length() : space).append('>');
	}

	void text(CharSequence text) {
		this.out.append(escape(text));
	}

	/**
	 * Adds what is markup already.
	 */
	void raw(String markup) {
		this.out.append(markup);
	}

	/**
	 * Adds markup before an end that is there already, or at the end if it is not.
	 */
	void rawBefore(String end, String markup) {
		int start = this.out.length() - end.length();
		this.out.insert((this.out.indexOf(end, start) >= 0) ? start : this.out.length(), markup);
	}

	int length() {
		return this.out.length();
	}

	/**
	 * Hands over what was added since the last time.
	 */
	String take() {
		String markup = this.out.toString();
		this.out.setLength(0);
		return markup;
	}

	static String escape(CharSequence text) {
		return HtmlUtils.htmlEscape(text.toString(), "UTF-8");
	}

}

package org.intertitle.markdown;

import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Sets links, and pictures inside a text, which become links too. Where an address is not
 * allowed, the text stands without a link.
 * <p>
 * A link to another site gets no {@code rel="noopener"}: that matters for a link that
 * opens a window, which none here does, and how much the other site learns of this one is
 * the Referrer-Policy's business.
 */
final class Links {

	private final Typesetter typesetter;

	private final Markup out;

	private final boolean sponsored;

	private boolean allowed = true;

	/**
	 * Begins one text.
	 * @param sponsored whether links to other sites are paid for, and say so to search
	 * engines (Google Search Central, "Qualify your outbound links to Google")
	 */
	Links(Typesetter typesetter, Markup out, boolean sponsored) {
		this.typesetter = typesetter;
		this.out = out;
		this.sponsored = sponsored;
	}

	void write(Node node, BasedSequence url) {
		String address = url.unescape();
		if (!isAllowed(address)) {
			this.typesetter.writeInside(node);
			return;
		}
		open(address);
		int start = this.out.length();
		without(() -> this.typesetter.writeInside(node));
		if (this.out.length() == start) {
			this.out.text(address);
		}
		this.out.close("a");
	}

	/**
	 * Sets a link whose address is defined elsewhere, if it is.
	 */
	void write(Node node, @Nullable Reference definition) {
		if (definition == null) {
			this.typesetter.writeAsTyped(node);
		}
		else {
			write(node, definition.getUrl());
		}
	}

	/**
	 * Sets an address that is its own text.
	 * @param scheme what the address lacks
	 */
	void writeBare(DelimitedLinkNode node, String scheme) {
		String shown = node.getText().unescape();
		if (!isAllowed(scheme + shown)) {
			this.out.text(node.getChars());
			return;
		}
		open(scheme + shown);
		this.out.text(shown);
		this.out.close("a");
	}

	private boolean isAllowed(String address) {
		return this.allowed && Address.isLink(address);
	}

	private void open(String address) {
		boolean paidFor = this.sponsored && Address.isElsewhere(address);
		this.out.open("a href=\"" + Markup.escape(Address.encode(address)) + "\""
				+ (paidFor ? " rel=\"sponsored nofollow\"" : ""));
	}

	/**
	 * Sets something that may contain no links, as the text of a link.
	 */
	void without(Runnable inside) {
		boolean before = this.allowed;
		this.allowed = false;
		inside.run();
		this.allowed = before;
	}

	boolean areAllowed() {
		return this.allowed;
	}

}

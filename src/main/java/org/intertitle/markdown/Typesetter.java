package org.intertitle.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * The first layer of safety: sets a parsed text as markup, and knows only the elements
 * named here and in {@link Links}, {@link Tables} and {@link Notes}. Every character that
 * an author typed is escaped, and what means nothing is shown as it was typed.
 */
final class Typesetter {

	private static final int DEEPEST = 60;

	private static final int EXCERPT = 30;

	private final Document document;

	private final int topHeading;

	private final Markup out = new Markup();

	private final Links links;

	private final Tables tables = new Tables(this, this.out);

	private final Notes notes = new Notes(this, this.out);

	private int depth;

	/**
	 * Begins one text.
	 * @param topHeading the level that the highest headings get
	 * @param sponsored whether links to other sites are paid for
	 */
	Typesetter(Document document, int topHeading, boolean sponsored) {
		this.document = document;
		this.topHeading = topHeading;
		this.links = new Links(this, this.out, sponsored);
	}

	/**
	 * Sets one node, or a whole document.
	 */
	String set(Node node) {
		write(node);
		return this.out.take();
	}

	/**
	 * Sets what is inside a node.
	 */
	String setInside(@Nullable Node node) {
		if (node != null) {
			writeInside(node);
		}
		return this.out.take();
	}

	/**
	 * Sets what is inside a node, without the links in it.
	 */
	String setWithoutLinks(Node node) {
		this.links.without(() -> writeInside(node));
		return this.out.take();
	}

	/**
	 * Sets the notes that were mentioned so far.
	 * @return nothing if none was
	 */
	String setNotes() {
		this.notes.writeList();
		return this.out.take();
	}

	private void write(Node node) {
		if (++this.depth > DEEPEST) {
			throw new MarkdownRefused("Lists, quotations or emphasis are nested more than %d levels deep near \"%s\"."
				.formatted(DEEPEST, neighbourhood(node)));
		}
		switch (node) {
			case Text text -> this.out.text(Typography.set(text.getChars()));
			case SoftLineBreak end -> this.out.raw("\n");
			case HardLineBreak end -> this.out.raw("<br>\n");
			case HtmlEntity entity -> this.out.text(entity.getChars().unescape());
			case Code code -> this.out.element("code", code.getText().toString().strip().replace('\n', ' '));
			case Emphasis emphasis -> this.out.element("em", emphasis, this::writeInside);
			case StrongEmphasis emphasis -> this.out.element("strong", emphasis, this::writeInside);
			case Strikethrough deleted -> this.out.element("del", deleted, this::writeInside);
			case Link link -> this.links.write(link, link.getUrl());
			case Image image -> this.links.write(image, image.getUrl());
			case LinkRef link -> this.links.write(link, link.getReferenceNode(this.document));
			case ImageRef image -> this.links.write(image, image.getReferenceNode(this.document));
			case AutoLink link -> this.links.writeBare(link, "");
			case MailLink link -> this.links.writeBare(link, "mailto:");
			case Footnote footnote -> mention(footnote);
			default -> writeBlock(node);
		}
		this.depth--;
	}

	private static CharSequence neighbourhood(Node node) {
		int start = node.getStartOffset();
		return node.getDocument().getChars().safeSubSequence(start - EXCERPT / 2, start + EXCERPT / 2).trim();
	}

	private void mention(Footnote footnote) {
		FootnoteBlock text = footnote.getFootnoteBlock();
		if (text != null && this.links.areAllowed()) {
			this.notes.mention(text);
		}
		else {
			writeAsTyped(footnote);
		}
	}

	private void writeBlock(Node node) {
		switch (node) {
			case Paragraph paragraph -> paragraph(paragraph);
			case Heading heading -> heading(heading);
			case BlockQuote quotation -> this.out.block("blockquote", quotation, this::writeInside);
			case BulletList list -> this.out.block("ul", list, this::writeInside);
			case OrderedList list -> this.out.block(orderedList(list.getStartNumber()), list, this::writeInside);
			case ListItem item -> this.out.block("li", item, this::writeInside);
			case FencedCodeBlock code -> code(code);
			case IndentedCodeBlock code -> code(code);
			case ThematicBreak rule -> this.out.raw("<hr>\n");
			case TableBlock table -> this.tables.write(table);
			case Reference definition -> {
			}
			case FootnoteBlock definition -> {
			}
			case Document all -> writeInside(all);
			default -> writeAsTyped(node);
		}
	}

	void writeInside(Node parent) {
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			write(node);
		}
	}

	/**
	 * Sets the signs before and after a node's text, and its text.
	 */
	void writeAsTyped(Node node) {
		BasedSequence typed = node.getChars();
		Node first = node.getFirstChild();
		Node last = node.getLastChild();
		if (first == null || last == null) {
			this.out.text(Typography.set(typed));
			return;
		}
		this.out.text(Typography.set(typed.baseSubSequence(typed.getStartOffset(), first.getStartOffset())));
		writeInside(node);
		this.out.text(Typography.set(typed.baseSubSequence(last.getEndOffset(), typed.getEndOffset())));
	}

	private void heading(Heading heading) {
		if (heading.hasChildren()) {
			this.out.block("h" + Math.max(heading.getLevel(), this.topHeading), heading, this::writeInside);
		}
	}

	private void paragraph(Paragraph paragraph) {
		boolean tight = paragraph.getParent() instanceof ListItem item && item.isInTightList()
				&& item.isItemParagraph(paragraph);
		if (tight) {
			writeInside(paragraph);
		}
		else if (paragraph.hasChildren()) {
			this.out.block("p", paragraph, this::writeInside);
		}
	}

	private static String orderedList(int start) {
		return (start == 1) ? "ol" : "ol start=\"%d\"".formatted(start);
	}

	private void code(ContentNode code) {
		StringBuilder lines = new StringBuilder();
		code.getContentLines().forEach(lines::append);
		this.out.raw("<pre>");
		this.out.element("code", lines.toString().stripTrailing() + "\n");
		this.out.raw("</pre>\n");
	}

}

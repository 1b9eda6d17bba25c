package org.intertitle.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import org.intertitle.web.Html;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a parsed body from top to bottom and divides it into blocks.
 */
final class ManuscriptReader {

	private final Document document;

	private final Typesetter typesetter;

	private final Anchors anchors = new Anchors();

	private final List<Block> blocks = new ArrayList<>();

	private final StringBuilder prose = new StringBuilder();

	private ManuscriptReader(Document document, boolean sponsored) {
		this.document = document;
		this.typesetter = new Typesetter(document, 3, sponsored);
	}

	/**
	 * Reads a body in {@link Dialect#ARTICLE}.
	 */
	static Manuscript read(Document document, boolean sponsored) {
		ManuscriptReader reader = new ManuscriptReader(document, sponsored);
		reader.read();
		return new Manuscript(reader.blocks, PlainText.words(PlainText.of(reader.blocks)));
	}

	private void read() {
		Node node = this.document.getFirstChild();
		while (node != null) {
			node = place(node);
		}
		String notes = this.typesetter.setNotes();
		if (!notes.isEmpty()) {
			add(new Block.Footnotes(sanitised(notes)));
		}
		endProse();
	}

	/**
	 * Places one node, or all that belong to the container which it opens.
	 * @return the node after it
	 */
	private @Nullable Node place(Node node) {
		switch (node) {
			case FootnoteBlock definition -> {
			}
			case Reference definition -> {
			}
			case Heading heading when !heading.hasChildren() -> {
			}
			case Heading heading when heading.getLevel() <= 2 -> add(section(heading));
			case Paragraph paragraph -> {
				return placeParagraph(paragraph);
			}
			default -> addProse(this.typesetter.set(node));
		}
		return node.getNext();
	}

	private @Nullable Node placeParagraph(Paragraph paragraph) {
		Optional<CueLine> cue = cue(paragraph);
		if (cue.isPresent()) {
			return placeCue(paragraph, cue.get());
		}
		lifted(paragraph).or(() -> lede(paragraph))
			.ifPresentOrElse(this::add, () -> addProse(this.typesetter.set(paragraph)));
		return paragraph.getNext();
	}

	private @Nullable Node placeCue(Paragraph paragraph, CueLine line) {
		switch (line.cue()) {
			case RELATED -> add(new Block.Related(line.rest()));
			case TRAILER -> VideoProvider.video(line.rest(), true, line.release())
				.ifPresentOrElse(this::add, () -> addProse(this.typesetter.set(paragraph)));
			case SPOILER, PULL -> {
				return placeContainer(paragraph, line);
			}
			case END -> addProse(this.typesetter.set(paragraph));
		}
		return paragraph.getNext();
	}

	private @Nullable Node placeContainer(Paragraph opening, CueLine line) {
		StringBuilder inside = new StringBuilder();
		Node node = opening.getNext();
		while (node != null && !isEnd(node)) {
			inside.append(this.typesetter.set(node));
			node = node.getNext();
		}
		if (!inside.isEmpty() && line.cue() == CueLine.Cue.PULL) {
			add(new Block.PullQuote(sanitised(inside.toString())));
		}
		else if (!inside.isEmpty()) {
			addProse(spoiler(line.rest(), inside));
		}
		return (node != null) ? node.getNext() : null;
	}

	private static String spoiler(String title, CharSequence inside) {
		String summary = title.isEmpty() ? "Spoiler" : Typography.setAlone(title);
		return "<details class=\"spoiler\"><summary>%s</summary>\n%s</details>\n".formatted(Markup.escape(summary),
				inside);
	}

	private static boolean isEnd(Node node) {
		return node instanceof Paragraph paragraph
				&& cue(paragraph).filter((line) -> line.cue() == CueLine.Cue.END).isPresent();
	}

	private static Optional<CueLine> cue(Paragraph paragraph) {
		return (paragraph.getLineCount() == 1) ? CueLine.of(paragraph.getChars().trim()) : Optional.empty();
	}

	/**
	 * A video or picture, if there is nothing else in the paragraph.
	 */
	private Optional<Block> lifted(Paragraph paragraph) {
		if (paragraph.getFirstChild() instanceof Image image && image.getNext() == null) {
			return picture(image);
		}
		String line = paragraph.getChars().trim().toString();
		boolean bracketed = line.startsWith("<") && line.endsWith(">");
		return VideoProvider.video(bracketed ? line.substring(1, line.length() - 1) : line, false, null)
			.map(Block.class::cast);
	}

	private Optional<Block> picture(Image image) {
		String address = image.getUrl().unescape();
		if (!Address.isPage(address)) {
			return Optional.empty();
		}
		String alt = PlainText.of(sanitised(this.typesetter.setWithoutLinks(image)));
		String caption = Typography.setAlone(image.getTitle());
		return Optional.of(new Block.Picture(address, alt, caption.isBlank() ? null : caption));
	}

	private Optional<Block> lede(Paragraph paragraph) {
		boolean first = this.blocks.isEmpty() && this.prose.isEmpty();
		return first ? Optional.of(new Block.Lede(sanitised(this.typesetter.setInside(paragraph)))) : Optional.empty();
	}

	private Block.Section section(Heading heading) {
		Html title = sanitised(this.typesetter.setInside(heading));
		String plainTitle = PlainText.of(title);
		return new Block.Section(this.anchors.anchor(plainTitle), title, plainTitle);
	}

	private void addProse(String markup) {
		this.prose.append(markup);
	}

	private void add(Block block) {
		endProse();
		this.blocks.add(block);
	}

	private void endProse() {
		if (!this.prose.isEmpty()) {
			Block.Prose block = new Block.Prose(sanitised(this.prose.toString()));
			this.prose.setLength(0);
			add(block);
		}
	}

	private static Html sanitised(String markup) {
		return Sanitiser.ARTICLE.sanitise(markup);
	}

}

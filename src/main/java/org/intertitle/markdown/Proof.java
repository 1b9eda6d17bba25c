package org.intertitle.markdown;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.intertitle.markdown.Style.Mark;

/**
 * Reads a line back as readers will get it, and finds where Markdown took text for markup
 * or markup for text. That way only what would be misread gets a backslash.
 */
final class Proof {

	/** What can begin something, or end it by itself. */
	private static final String SIGNS = "*_~`[<&";

	/** The style of the text of a link. */
	static final int LINK = 1 << Mark.values().length;

	/** The style of an address that is a link without being marked as one. */
	static final int BARE = LINK << 1;

	private final Galley galley;

	private final int[] found;

	private Proof(Galley galley) {
		this.galley = galley;
		this.found = new int[galley.withPrefix().length()];
		Arrays.fill(this.found, Galley.MARKUP);
	}

	/**
	 * Reads a line.
	 * @throws MarkdownRefused if that goes beyond a limit
	 */
	static Proof read(Galley galley) {
		Limits.check(galley.withPrefix());
		Proof proof = new Proof(galley);
		Document document = Dialect.ARTICLE.parse(galley.withPrefix());
		Node block = document.getFirstChild();
		if (block != null && block.getNext() == null) {
			proof.read(block, 0);
		}
		return proof;
	}

	/**
	 * Some marks as a style in bits.
	 */
	static int bits(Set<Mark> marks) {
		return marks.stream().mapToInt(Proof::bit).sum();
	}

	private static int bit(Mark mark) {
		return 1 << mark.ordinal();
	}

	private void read(Node parent, int style) {
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			switch (node) {
				case Text text -> mark(text.getChars(), style);
				case Code code -> mark(code.getText(), style | bit(Mark.CODE));
				case Emphasis emphasis -> read(emphasis, style | bit(Mark.ITALIC));
				case StrongEmphasis emphasis -> read(emphasis, style | bit(Mark.BOLD));
				case Strikethrough struck -> read(struck, style | bit(Mark.STRUCK));
				case Link link -> read(link, style | LINK);
				case AutoLink bare when bare.getOpeningMarker().isEmpty() -> markBare(bare.getText(), style);
				case DelimitedLinkNode link -> mark(link.getText(), style | LINK);
				case RefNode brackets when !brackets.isDefined() -> {
					mark(brackets.getChars(), style);
					read(brackets, style);
				}
				default -> {
				}
			}
		}
	}

	private void mark(BasedSequence text, int style) {
		Arrays.fill(this.found, text.getStartOffset(), text.getEndOffset(), style);
	}

	/** An address that was typed as text may become a link, but not a part of a link. */
	private void markBare(BasedSequence address, int style) {
		long meant = IntStream.range(address.getStartOffset(), address.getEndOffset())
			.filter((at) -> (this.galley.expected(at) & BARE) != 0)
			.count();
		if (meant == address.length()) {
			mark(address, style | BARE);
		}
		else if (meant == 0) {
			mark(address, style);
			Matcher entity = PastedAddress.ENTITY.matcher(address);
			while (entity.find()) {
				this.found[address.getStartOffset() + entity.start()] = Galley.MARKUP;
			}
		}
	}

	boolean isClean() {
		for (int i = 0; i < this.found.length; i++) {
			if (!isRight(i)) {
				return false;
			}
		}
		return true;
	}

	private boolean isRight(int at) {
		return this.galley.expected(at) == Galley.ASIDE || this.galley.expected(at) == this.found[at];
	}

	/**
	 * Adds the characters of the original that a backslash would keep from being misread.
	 * @return whether there are any that have none yet
	 */
	boolean addMisread(BitSet escapes) {
		int before = escapes.cardinality();
		for (int i = 0; i < this.found.length; i++) {
			if (this.galley.expected(i) >= 0 && this.found[i] == Galley.MARKUP && begins(i)) {
				escapes.set(this.galley.origin(i));
			}
		}
		return escapes.cardinality() > before;
	}

	/**
	 * The first character of the original that is misread, or is next to markup that is.
	 * @return its place; -1 if there is none
	 */
	int firstMisread() {
		return IntStream.range(0, this.found.length)
			.dropWhile(this::isRight)
			.map(this.galley::origin)
			.filter((origin) -> origin >= 0)
			.findFirst()
			.orElse(-1);
	}

	private boolean begins(int at) {
		return switch (this.galley.at(at)) {
			case '!' -> this.galley.isMarkup(at + 1);
			case '#' -> this.galley.at(at - 1) != '#';
			default -> SIGNS.indexOf(this.galley.at(at)) >= 0;
		};
	}

}

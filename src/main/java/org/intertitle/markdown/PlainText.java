package org.intertitle.markdown;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.intertitle.web.Html;
import org.owasp.html.HtmlSanitizer;

/**
 * What a reader sees of a piece of markup, without the markup.
 */
final class PlainText implements HtmlSanitizer.Policy {

	/** Elements that stand inside a word or a sentence. */
	private static final Set<String> INLINE = Set.of("a", "em", "strong", "del", "code", "sup");

	private final StringBuilder text = new StringBuilder();

	private boolean inNoteLink;

	/**
	 * The text of some markup, on one line, without the links to and from footnotes.
	 */
	static String of(Html html) {
		PlainText plain = new PlainText();
		HtmlSanitizer.sanitize(html.markup(), plain);
		return String.join(" ", plain.text.toString().strip().split("\\s+"));
	}

	/**
	 * The text of some blocks, on one line.
	 */
	static String of(List<Block> blocks) {
		return blocks.stream()
			.map(PlainText::of)
			.filter(Predicate.not(String::isEmpty))
			.collect(Collectors.joining(" "));
	}

	private static String of(Block block) {
		return switch (block) {
			case Block.Lede lede -> of(lede.html());
			case Block.Section section -> section.plainTitle();
			case Block.Prose prose -> of(prose.html());
			case Block.PullQuote quote -> of(quote.html());
			case Block.Picture picture -> (picture.caption() != null) ? picture.caption() : "";
			case Block.Footnotes notes -> of(notes.html());
			case Block.Related related -> "";
			case Block.Video video -> "";
		};
	}

	/**
	 * How many words there are in a plain text: what stands between spaces and has a
	 * letter or digit; and each character of a script that is written without spaces.
	 */
	static int words(String plain) {
		int words = 0;
		boolean inWord = false;
		for (int character : plain.codePoints().toArray()) {
			boolean ideograph = isIdeograph(character);
			boolean begins = Character.isLetterOrDigit(character) && !inWord;
			words += (ideograph || begins) ? 1 : 0;
			inWord = !ideograph && !Character.isWhitespace(character) && (inWord || begins);
		}
		return words;
	}

	private static boolean isIdeograph(int character) {
		return switch (Character.UnicodeScript.of(character)) {
			case HAN, HIRAGANA, KATAKANA -> true;
			default -> false;
		};
	}

	@Override
	public void openDocument() {
	}

	@Override
	public void closeDocument() {
	}

	@Override
	public void openTag(String name, List<String> attributes) {
		this.inNoteLink = name.equals("a") && attributes.contains("aria-label");
		breakAround(name);
	}

	@Override
	public void closeTag(String name) {
		this.inNoteLink = false;
		breakAround(name);
	}

	private void breakAround(String name) {
		if (!INLINE.contains(name)) {
			this.text.append(' ');
		}
	}

	@Override
	public void text(String chunk) {
		if (!this.inNoteLink) {
			this.text.append(chunk);
		}
	}

}

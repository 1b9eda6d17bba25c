package org.intertitle.markdown;

import java.util.List;
import java.util.Set;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Makes links of bare http and https addresses, and of the path after
 * {@code Related article:} where that line is not lifted out of the text. An address is
 * found before any other sign in it is looked at, so its underscores stay underscores.
 */
final class BareLinks implements InlineParserExtension, InlineParserExtensionFactory {

	private static final List<String> SCHEMES = List.of("https", "http");

	private static final String ENDS_ADDRESS = "<>\"[]|`\\";

	/** Signs that close a sentence or an emphasis rather than an address. */
	private static final String ENDS_SENTENCE = "?!.,:;*_~'";

	@Override
	public CharSequence getCharacters() {
		return ":";
	}

	@Override
	public InlineParserExtension apply(LightInlineParser parser) {
		return this;
	}

	@Override
	public boolean parse(LightInlineParser parser) {
		BasedSequence input = parser.getInput();
		int colon = parser.getIndex();
		for (String scheme : SCHEMES) {
			if (isWordBefore(scheme, input, colon)) {
				return input.matchChars("://", colon) && link(parser, colon - scheme.length(), colon);
			}
		}
		return CueLine.isLabelBefore(input, colon) && path(parser, colon);
	}

	private static boolean isWordBefore(String word, BasedSequence input, int end) {
		int start = end - word.length();
		return start >= 0 && input.matchCharsIgnoreCase(word, start)
				&& (start == 0 || !Character.isLetterOrDigit(input.charAt(start - 1)));
	}

	private static boolean link(LightInlineParser parser, int start, int colon) {
		BasedSequence input = parser.getInput();
		int end = endOfAddress(input, colon + "://".length());
		List<BasedSequence> text = parser.getCurrentText();
		BasedSequence word = text.isEmpty() ? BasedSequence.NULL : text.getLast();
		if (end == colon + "://".length() || word.length() < colon - start) {
			return false;
		}
		text.set(text.size() - 1, word.subSequence(0, word.length() - (colon - start)));
		append(parser, start, end);
		return true;
	}

	private static boolean path(LightInlineParser parser, int colon) {
		BasedSequence input = parser.getInput();
		int start = colon + 1;
		while (start < input.length() && input.charAt(start) == ' ') {
			start++;
		}
		if (!input.matchChars("/", start)) {
			return false;
		}
		parser.appendText(input, colon, start);
		append(parser, start, endOfAddress(input, start));
		return true;
	}

	private static void append(LightInlineParser parser, int start, int end) {
		BasedSequence input = parser.getInput();
		parser.appendNode(new AutoLink(input.subSequence(start, start), input.subSequence(start, end),
				input.subSequence(end, end)));
		parser.setIndex(end);
	}

	private static int endOfAddress(BasedSequence input, int start) {
		int end = start;
		int open = 0;
		while (end < input.length() && !endsAddress(input.charAt(end))) {
			open += parenthesis(input.charAt(end++));
		}
		while (end > start
				&& (ENDS_SENTENCE.indexOf(input.charAt(end - 1)) >= 0 || (open < 0 && input.charAt(end - 1) == ')'))) {
			open -= parenthesis(input.charAt(--end));
		}
		return end;
	}

	private static int parenthesis(char c) {
		return (c == '(') ? 1 : (c == ')') ? -1 : 0;
	}

	private static boolean endsAddress(char c) {
		return ENDS_ADDRESS.indexOf(c) >= 0 || c <= ' ' || Character.isSpaceChar(c);
	}

	@Override
	public void finalizeDocument(InlineParser parser) {
	}

	@Override
	public void finalizeBlock(InlineParser parser) {
	}

	@Override
	public @Nullable Set<Class<?>> getAfterDependents() {
		return null;
	}

	@Override
	public @Nullable Set<Class<?>> getBeforeDependents() {
		return null;
	}

	@Override
	public boolean affectsGlobalScope() {
		return false;
	}

}

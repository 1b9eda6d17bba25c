package org.intertitle.markdown;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Flexmark's parser for the text inside a block, made to look only so far ahead. Its own
 * looks for the end of a link, a code span or a title as far as the block goes, and does
 * so again for each beginning, so that a long row of beginnings takes time that grows
 * with its square. And it knows no HTML: a tag is text like any other.
 */
final class NearSightedParser extends InlineParserImpl {

	/** Longer than any address or code span that a person writes. */
	private static final int HORIZON = 2000;

	/** What Flexmark's pattern matches, without recursion and without going back. */
	private static final Pattern TITLE = Pattern
		.compile("(?s)^(?:%s|%s|%s)".formatted("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"",
				"'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'", "\\([^)\\\\]*+(?:\\\\.[^)\\\\]*+)*+\\)"));

	NearSightedParser(DataHolder options, BitSet specialCharacters, BitSet delimiterCharacters,
			Map<Character, DelimiterProcessor> delimiterProcessors, LinkRefProcessorData linkRefProcessors,
			List<InlineParserExtensionFactory> extensions) {
		super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
	}

	@Override
	public @Nullable BasedSequence match(Pattern pattern) {
		Matcher matcher = pattern.matcher(this.input).region(this.index, horizon());
		if (this.index == this.input.length() || !matcher.find()) {
			return null;
		}
		this.index = matcher.end();
		return this.input.subSequence(matcher.start(), matcher.end());
	}

	@Override
	public BasedSequence parseLinkDestination() {
		return nearSighted(super::parseLinkDestination);
	}

	@Override
	public @Nullable BasedSequence parseLinkTitle() {
		return match(TITLE);
	}

	@Override
	protected boolean parseBackticks() {
		return nearSighted(super::parseBackticks);
	}

	@Override
	public boolean parseHtmlInline() {
		return false;
	}

	private <T> T nearSighted(Supplier<T> parse) {
		BasedSequence whole = this.input;
		this.input = whole.subSequence(0, horizon());
		try {
			return parse.get();
		}
		finally {
			this.input = whole;
		}
	}

	private int horizon() {
		return Math.min(this.index + HORIZON, this.input.length());
	}

}

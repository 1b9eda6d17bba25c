package org.intertitle.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;

/**
 * Flexmark's headings, looked for only in a line that can be one or make one of those
 * before it. Flexmark itself joins the lines of the paragraph so far before it looks at
 * the next, so that a long paragraph takes time that grows with its square.
 */
final class HeadingSyntax extends HeadingParser.Factory {

	private static final Pattern MARK = Pattern.compile("#{1,6}(?:[ \\t]|$)|(?:=+|-+)[ \\t]*$");

	@Override
	public BlockParserFactory apply(DataHolder options) {
		BlockParserFactory headings = super.apply(options);
		return (state, matched) -> {
			Matcher mark = MARK.matcher(state.getLine());
			mark.region(state.getNextNonSpaceIndex(), state.getLine().length());
			return mark.lookingAt() ? headings.tryStart(state, matched) : null;
		};
	}

}

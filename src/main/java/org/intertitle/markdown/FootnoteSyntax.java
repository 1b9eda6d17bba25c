package org.intertitle.markdown;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteBlockParser;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteLinkRefProcessor;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteOptions;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Flexmark's footnotes with another beginning. Its own pattern takes the last {@code ]:}
 * of a line for the end of the note's name, and needs time that grows with the cube of
 * the line's spaces.
 */
final class FootnoteSyntax implements Parser.ParserExtension, CustomBlockParserFactory {

	private static final Pattern BEGINNING = Pattern.compile("\\[\\^([^\\s\\]]{1,100})]:");

	@Override
	public void parserOptions(MutableDataHolder options) {
	}

	@Override
	public void extend(Parser.Builder parser) {
		parser.customBlockParserFactory(this).linkRefProcessorFactory(new FootnoteLinkRefProcessor.Factory());
	}

	@Override
	public BlockParserFactory apply(DataHolder options) {
		FootnoteOptions footnotes = new FootnoteOptions(options);
		return (state, matched) -> {
			Matcher name = BEGINNING.matcher(state.getLine());
			name.region(state.getNextNonSpaceIndex(), state.getLine().length());
			return (state.getIndent() < 4 && name.lookingAt()) ? start(state.getLine(), name, footnotes) : null;
		};
	}

	private static BlockStart start(BasedSequence line, Matcher name, FootnoteOptions options) {
		FootnoteBlockParser parser = new FootnoteBlockParser(options, 0);
		FootnoteBlock note = (FootnoteBlock) parser.getBlock();
		note.setOpeningMarker(line.subSequence(name.start(), name.start(1)));
		note.setText(line.subSequence(name.start(1), name.end(1)));
		note.setClosingMarker(line.subSequence(name.end(1), name.end()));
		return BlockStart.of(parser).atIndex(name.end());
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

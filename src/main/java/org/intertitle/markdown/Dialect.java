package org.intertitle.markdown;

import java.util.List;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * How much of Markdown is understood.
 */
enum Dialect {

	/** An article's body: every block, and footnotes. */
	ARTICLE(blocks(StrikethroughExtension.create(), TablesExtension.create(), new FootnoteSyntax())),

	/**
	 * A text beside an article: every block, but no footnotes, because several such texts
	 * may share a page and their notes' ids would clash.
	 */
	TEXT(blocks(StrikethroughExtension.create(), TablesExtension.create())),

	/**
	 * One line, where a number with a full stop or a sign at the beginning is what it
	 * looks like and no list or heading.
	 */
	LINE(line());

	private final Parser parser;

	Dialect(Parser.Builder parser) {
		this.parser = parser.customInlineParserFactory(NearSightedParser::new)
			.customInlineParserExtensionFactory(new BareLinks())
			.build();
		// A parser notes the signs of tables in a set that all its calls share, when it
		// meets its first table: that must not be while two threads use it.
		parse("|a|b|\n|-|-|\n|a|b|");
	}

	/**
	 * Parses a text that {@link Limits} lets through. An interruption ends it.
	 */
	Document parse(String source) {
		String lines = source.replace("\r\n", "\n").replace('\r', '\n');
		return this.parser.parse(BasedSequence.of(new InterruptibleText(lines)));
	}

	/**
	 * Definitions of links are read only if asked for by name, because the parser inside
	 * blocks is not Flexmark's own.
	 */
	private static Parser.Builder blocks(Extension... extensions) {
		return Parser
			.builder(new MutableDataSet().set(Parser.EXTENSIONS, List.of(extensions))
				.set(Parser.HTML_BLOCK_PARSER, false)
				.set(Parser.HEADING_PARSER, false)
				.set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
				.set(TablesExtension.MIN_HEADER_ROWS, 1)
				.set(TablesExtension.MAX_HEADER_ROWS, 1)
				.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
				.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
				.set(TablesExtension.COLUMN_SPANS, false)
				.set(TablesExtension.WITH_CAPTION, false))
			.customBlockParserFactory(new HeadingSyntax())
			.paragraphPreProcessorFactory(new ReferencePreProcessorFactory());
	}

	private static Parser.Builder line() {
		MutableDataSet options = new MutableDataSet().set(Parser.EXTENSIONS, List.of(StrikethroughExtension.create()));
		for (DataKey<Boolean> block : List.of(Parser.BLOCK_QUOTE_PARSER, Parser.HEADING_PARSER,
				Parser.FENCED_CODE_BLOCK_PARSER, Parser.HTML_BLOCK_PARSER, Parser.THEMATIC_BREAK_PARSER,
				Parser.LIST_BLOCK_PARSER, Parser.INDENTED_CODE_BLOCK_PARSER)) {
			options.set(block, false);
		}
		return Parser.builder(options);
	}

}

package org.intertitle.markdown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

/**
 * What an editor is told about a text that is not read.
 */
class LimitsTests {

	@ParameterizedTest
	@MethodSource
	void nameTheLimitAndTheLine(String allowed, String more, String message) {
		assertThatNoException().isThrownBy(() -> Limits.check(allowed));
		assertThatExceptionOfType(MarkdownRefused.class).isThrownBy(() -> Limits.check(allowed + more))
			.withMessage(message);
	}

	static Arguments[] nameTheLimitAndTheLine() {
		return new Arguments[] {
				argumentSet("characters", "ab ".repeat(133_333), "abcd",
						"The text has 400,003 characters; at most 400,000 are read."),
				argumentSet("lines", "a\n\n".repeat(5_000), "a", "Line 10,001 has more than 10,000 lines in all."),
				argumentSet("lines together", "a\n\n" + "a\n".repeat(1_000), "a",
						"Line 1,003 has more than 1,000 lines without an empty one between them."),
				argumentSet("quotations in quotations", "a\n" + ">".repeat(40), " > a",
						"Line 2 has more than 40 marks of quotations and lists in a row."),
				argumentSet("lists in lists", "1. - + * ".repeat(10), "- a",
						"Line 1 has more than 40 marks of quotations and lists in a row."),
				argumentSet("list items", "- - - - a\n\n".repeat(3_750), "- a",
						"Line 7,501 has more than 15,000 marks of quotations and lists in all."),
				argumentSet("indentation", "\t".repeat(25), " a", "Line 1 has more than 100 spaces before the text."),
				argumentSet("the same sign", "a" + "b".repeat(200), "b",
						"Line 1 has more than 200 times the same sign in a row."),
				argumentSet("spaces of all kinds", "a" + " \t\f ".repeat(50), "\u2003",
						"Line 1 has more than 200 times the same sign in a row."),
				argumentSet("links", ("[a](b) c https://d ".repeat(1_250) + "\n\n").repeat(2), "[a](b)",
						"Line 5 has more than 5,000 links and square brackets in all."),
				argumentSet("links in a paragraph", "[a]\n\n" + "[a](b)".repeat(2_000), "[a]",
						"Line 3 has more than 2,000 links and square brackets in one paragraph."),
				argumentSet("bare links", "https://a ".repeat(5_000), "https://a",
						"Line 1 has more than 5,000 links in all."),
				argumentSet("emphasis in a paragraph", "**a**\n\n" + "**a** _b_ ".repeat(500), "*a*",
						"Line 3 has more than 2,000 signs of emphasis in one paragraph."),
				argumentSet("signs", "& a\n\n".repeat(4_000) + "<a>".repeat(18_000), "&",
						"Line 8,001 has more than 40,000 signs of Markdown in all."),
				argumentSet("columns", "a|".repeat(50), "b|", "Line 1 has more than 50 columns in a table."),
				argumentSet("rows", ("|a|\n".repeat(500) + "\n").repeat(4), "|a|",
						"Line 2,005 has more than 2,000 rows of tables in all.") };
	}

	@Test
	void areFarFromAnArticleOf30000Words() {
		assertThatNoException().isThrownBy(() -> Limits.check(Sample.article(30_000)));
		assertThat(Sample.article(30_000).length()).isLessThan(Limits.CHARACTERS / 2);
	}

}

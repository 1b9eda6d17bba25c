package org.intertitle.markdown;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Texts beside articles, fields of one line, plain text, and how long it all takes.
 */
class MarkdownTests {

	private final Markdown markdown = new Markdown();

	@Test
	void setsTheBlocksOfCommonMark() {
		assertThat(text("""
				# About *us*

				## Who

				One
				two\\
				three

				1. a
				2. b
				   - c

				> d

				7. e

				   f

				***

				    g "h"
				""")).isEqualTo("""
				<h2>About <em>us</em></h2>
				<h2>Who</h2>
				<p>One
				two<br />
				three</p>
				<ol><li>a</li><li>b<ul><li>c</li></ul>
				</li></ol>
				<blockquote><p>d</p>
				</blockquote>
				<ol start="7"><li><p>e</p>
				<p>f</p>
				</li></ol>
				<hr />
				<pre><code>g &#34;h&#34;
				</code></pre>""");
	}

	@Test
	void makesNothingElseOfATextBesideAnArticle() {
		assertThat(text("Related article: /a/\n\nhttps://vimeo.com/1\n\n::: spoiler\nb[^1]\n:::")).isEqualTo("""
				<p>Related article: <a href="/a/">/a/</a></p>
				<p><a href="https://vimeo.com/1">https://vimeo.com/1</a></p>
				<p>::: spoiler
				b[^1]
				:::</p>""");
	}

	@Test
	void tellsSearchEnginesWhichLinksArePaidFor() {
		String source = "[a](https://example.com/) [b](/b/) https://example.com/c [d](mailto:d@example.com)";
		assertThat(this.markdown.text(source, true).markup()).isEqualTo("""
				<p><a href="https://example.com/" rel="sponsored nofollow">a</a> <a href="/b/">b</a> \
				<a href="https://example.com/c" rel="sponsored nofollow">https://example.com/c</a> \
				<a href="mailto:d&#64;example.com">d</a></p>""");
		assertThat(text(source)).doesNotContain("rel=");
		assertThat(this.markdown.manuscript(source, true).blocks().toString()).contains("rel=\"sponsored nofollow\"");
		assertThat(this.markdown.manuscript(source).blocks().toString()).doesNotContain("rel=");
	}

	@Test
	void setsALineWithoutABlockAroundIt() {
		assertThat(inline("A *lamp*, a **tram**, `a \"man\"`, ~~no~~ \"[pig](/pig/)\" ![pen](/pen.png)"))
			.isEqualTo("A <em>lamp</em>, a <strong>tram</strong>, <code>a &#34;man&#34;</code>, <del>no</del> "
					+ "“<a href=\"/pig/\">pig</a>” <a href=\"/pen.png\">pen</a>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1917. A film", "# 1 of 2", "- or +", "+ one", "* one", "> two", "1) one", "[a]: /b",
			"***", "---x", "::: pull", "|a|b|", "[^1]: a" })
	void takesTheBeginningOfALineForWhatItIs(String line) {
		assertThat(this.markdown.plain(line)).isEqualTo(line.replace("---", "—"));
		assertThat(inline("    " + line)).isEqualTo(inline(line)).doesNotStartWith("<");
	}

	@Test
	void takesLineBreaksInALineForSpaces() {
		assertThat(inline("\n  One\r\n  two  \n\n three\n")).isEqualTo("One two three");
		assertThat(inline("")).isEmpty();
	}

	@Test
	void takesAllMarkupOutOfALine() {
		assertThat(this.markdown.plain("*A* \"b\" [c](/d/) `e & <f>` {{ g }} &amp; @ = + \u00e9 \ud83d\ude00"))
			.isEqualTo("A \u201cb\u201d c e & <f> {{ g }} & @ = + \u00e9 \ud83d\ude00");
	}

	@Test
	void takesAllMarkupOutOfABody() {
		assertThat(this.markdown.plain("""
				# One *two*

				- three
				- four[^1]

				Related article: /not-shown/

				| five | six |
				|------|-----|
				| seven | eight |

				::: spoiler
				nine
				:::

				[^1]: ten
				""")).isEqualTo("One two three four five six seven eight Spoiler nine ten");
	}

	@Test
	void refusesWhatIsTooLong() {
		assertThatExceptionOfType(MarkdownRefused.class)
			.isThrownBy(() -> this.markdown.plain("a ".repeat(200_000) + "ab"))
			.withMessage("The text has 400,002 characters; at most 400,000 are read.");
	}

	@Test
	void refusesWhatIsNestedTooDeeply() {
		assertThatExceptionOfType(MarkdownRefused.class)
			.isThrownBy(() -> inline("*a **b ".repeat(40) + "c** d*".repeat(40)))
			.withMessageMatching(
					"Lists, quotations or emphasis are nested more than 60 levels deep near \"[*ab ]{10,30}\"\\.");
	}

	@Test
	void readsAnArticleOf30000Words() {
		String source = Sample.article(30_000);
		Manuscript manuscript = this.markdown.manuscript(source);
		assertThat(manuscript.words()).isGreaterThan(30_000);
		assertThat(manuscript.contents()).hasSize(100);
		System.out.printf("%,d words take %.1f ms%n", manuscript.words(), milliseconds(source, 10));
	}

	@Test
	void readsAnArticleOf1200WordsInNoTime() {
		String source = Sample.article(1_100);
		double milliseconds = milliseconds(source, 1_000);
		System.out.printf("%,d words take %.2f ms%n", this.markdown.manuscript(source).words(), milliseconds);
		assertThat(milliseconds).isLessThan(100);
	}

	private double milliseconds(String source, int times) {
		long[] taken = IntStream.range(0, times).mapToLong((i) -> {
			long start = System.nanoTime();
			this.markdown.manuscript(source);
			return System.nanoTime() - start;
		}).sorted().toArray();
		return taken[times / 2] / 1e6;
	}

	@Test
	void readsForSeveralThreadsAtOnce() throws Exception {
		String source = Sample.article(1_000) + "\n\n|a|b|\n|-|-|\n|c|d|\n";
		Manuscript expected = this.markdown.manuscript(source);
		try (ForkJoinPool threads = new ForkJoinPool(8)) {
			List<Manuscript> read = threads
				.submit(() -> IntStream.range(0, 200)
					.parallel()
					.mapToObj((i) -> new Markdown().manuscript(source))
					.toList())
				.get();
			assertThat(read).containsOnly(expected);
		}
	}

	private String text(String source) {
		return this.markdown.text(source).markup();
	}

	private String inline(String source) {
		return this.markdown.inline(source).markup();
	}

}

package org.intertitle.markdown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What writers get who paste from somewhere else.
 */
class PasteTests {

	private static final Path FRAGMENTS = Path.of("src/test/resources/markdown/paste");

	private final Markdown markdown = new Markdown();

	@ParameterizedTest
	@ValueSource(strings = { "word", "word-online", "google-docs", "libreoffice", "apple-pages", "apple-notes",
			"web-article" })
	void turnsTheTextOfEachProgramIntoCleanMarkdown(String origin) throws IOException {
		assertThat(pasted(read(origin + ".html"))).isEqualTo(read(origin + ".md").strip());
	}

	private static String read(String name) throws IOException {
		return Files.readString(FRAGMENTS.resolve(name));
	}

	@Test
	void keepsASignAWriterCanUse() {
		assertPasted("""
				5 * 3 = 15, snake_case, C# and 50 % of #1      => 5 * 3 = 15, snake_case, C# and 50 % of #1
				[sic] (see [1]), a ~ b, 2 < 3 & 4 > 1          => [sic] (see [1]), a ~ b, 2 < 3 & 4 > 1
				film* and another, a_b_, `, a\\b, <b> and :-)  => film* and another, a_b_, `, a\\b, <b> and :-)
				- "Jaws" -- it's 6' 2"...                      => \\- "Jaws" -- it's 6' 2"...
				May 1. Then 2) and 1986.                       => May 1. Then 2) and 1986.
				https://a.example/b_c_d*e                      => https://a.example/b_c_d*e
				AT&T; R&D; a|b; 10 + 2 - 1; -5; +1             => AT&T; R&D; a|b; 10 + 2 - 1; -5; +1
				""");
	}

	@Test
	void keepsASignFromBeingMisread() {
		assertPasted("""
				1. May                   => 1\\. May
				1986. A year             => 1986\\. A year
				2) Two                   => 2\\) Two
				# one                    => \\# one
				+ one                    => \\+ one
				> one                    => \\> one
				*one* two                => \\*one\\* two
				_one_ two                => \\_one\\_ two
				**one** two*             => \\*\\*one\\*\\* two*
				~~one~~                  => \\~\\~one\\~\\~
				`one` `                  => \\`one\\` `
				[one](two)               => \\[one](two)
				![one](two)              => !\\[one](two)
				[^1]                     => \\[^1]
				[one]: two               => \\[one]: two
				<https://a.example/>     => \\<https://a.example/>
				&amp;copy; 2026          => \\&copy; 2026
				a\\*b\\                  => a\\\\*b\\\\
				::: pull                 => \\::: pull
				""");
	}

	private void assertPasted(String pairs) {
		assertThat(pairs.lines()).isNotEmpty().allSatisfy((pair) -> {
			String[] typedAndPasted = pair.split(" +=> ");
			String html = typedAndPasted[0].replaceAll("&(?!\\w+;)", "&amp;").replace("<", "&lt;");
			assertThat(pasted("<p>" + html + "</p>")).isEqualTo(typedAndPasted[1]);
		});
	}

	@Test
	void movesTheEdgesOfEmphasisToWhereMarkdownSeesThem() {
		assertThat(pasted("<p>a<b> b </b>c <i>d</i><i> e</i>; <b>f:</b>g <b>h</b> <b>i</b> <i>“j”</i>k</p>"))
			.isEqualTo("a **b** c *d e*; **f**:g **h i** *“j*”k");
		assertThat(pasted("<p><b>a <i>b</i></b><i>c</i> <b><i>d</i></b></p>")).isEqualTo("**a *b****c **d***");
		assertThat(pasted("<p><b> </b><i>&nbsp;</i><u>a</u><b></b></p>")).isEqualTo("a");
	}

	@Test
	void emphasisesNoWholeHeadingAndNoWholeHeadOfATable() {
		assertThat(pasted("<h1><b>A <i>b</i></b></h1><h2>c<br>d</h2><h5><a href='#e'>e</a></h5><h3> </h3>"))
			.isEqualTo("## A *b*\n\n## c d\n\n##### e");
	}

	@Nested
	class Spaces {

		@Test
		void areOneWhereThereAreSeveral() {
			assertThat(pasted("<p> a\n\t b&nbsp; c &nbsp;d&nbsp;<b>&nbsp;e</b>&ensp;f&nbsp;</p>"))
				.isEqualTo("a b c d **e** f");
		}

		@Test
		void stayTogetherWhereTypeIsSetSo() {
			assertThat(pasted(
					"<p>Quoi&nbsp;? «&nbsp;Non&nbsp;», 10&nbsp;km, M.&nbsp;Hulot, p.&nbsp;7, a&nbsp;–&nbsp;b</p>"))
				.isEqualTo("Quoi\u00a0? «\u00a0Non\u00a0», 10\u00a0km, M.\u00a0Hulot, p.\u00a07, a\u00a0–\u00a0b");
		}

		@Test
		void arePlainWhereAProgramKeptThemApart() {
			assertThat(pasted("<p>The&nbsp;film. It&nbsp;was&nbsp;good.&nbsp;She said</p>"))
				.isEqualTo("The film. It was good. She said");
		}

	}

	@Test
	void leavesOutWhatHasNoWidth() {
		assertThat(pasted("<p>soft&shy;ly zero&#8203;width \uFEFF\uFFFC👩‍👩‍👧 e\u0301</p>"))
			.isEqualTo("softly zerowidth 👩‍👩‍👧 e\u0301");
	}

	@Nested
	class Links {

		@Test
		void leadToTheWebAndToMailboxesOnly() {
			assertThat(
					pasted("""
							<p><a href="https://a.example">a</a> <a href="HTTP://b.example/">b</a> <a href="mailto:c@d.example">c</a>
							<a href="/e/">e</a> <a href="#f">f</a> <a href="javascript:g()">g</a> <a href="file:///h">h</a>
							<a href="tel:1">i</a> <a href=" https://j.example/k l ">j</a> <a href="https://k.example/\\l">k</a>
							<a href="data:text/html,x">l</a> <a href="">m</a> <a name="n">n</a></p>"""))
				.isEqualTo("[a](https://a.example) [b](HTTP://b.example/) [c](mailto:c@d.example) e f g h i "
						+ "[j](https://j.example/k%20l) k l m n");
		}

		@ParameterizedTest
		@ValueSource(strings = { "https://www.google.com/url?q=https://a.example/?b%3Dc%26d&sa=D&ust=1&usg=2",
				"https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fa.example%2F%3Fb%3Dc%26d&usg=2",
				"https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F%3Fb%3Dc%26d&h=1",
				"https://l.instagram.com/?u=https%3A%2F%2Fa.example%2F%3Fb%3Dc%26d&e=1",
				"https://nam01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2F%3Fb%3Dc%26d&data=05",
				"https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Fa.example%2F%3Fb%3Dc%26d",
				"https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fa.example%252F%253Fb%253Dc%2526d" })
		void leadWhereTheyEndAndNotThroughSomebodyElse(String href) {
			assertThat(pasted("<a href='%s'>b</a>".formatted(href.replace("&", "&amp;"))))
				.isEqualTo("[b](https://a.example/?b=c&d)");
		}

		@Test
		void areLeftAsTheyAreIfTheyOnlyLookLikeThat() {
			assertThat(pasted("<a href='https://www.google.com/url?q=javascript:a()'>b</a>"))
				.isEqualTo("[b](https://www.google.com/url?q=javascript:a())");
			assertThat(pasted("<a href='https://evil.example/google.com/url?q=https://a.example'>b</a>"))
				.isEqualTo("[b](https://evil.example/google.com/url?q=https://a.example)");
			assertThat(pasted("<a href='https://www.google.com/url?q=https://%zz'>b</a>"))
				.isEqualTo("[b](https://www.google.com/url?q=https://%zz)");
		}

		@Test
		void areBareIfTheyShowTheirAddress() {
			assertThat(
					pasted("""
							<p><a href="https://a.example/b_c">https://a.example/b_c</a>, (<a href="https://d.example/">https://d.example/</a>)
							<a href="https://e.example/">https://e.example/</a>f <a href="https://g.example/.">https://g.example/.</a>
							<a href="mailto:h@i.example">h@i.example</a> <a href="https://j.example/">j.example</a></p>"""))
				.isEqualTo("https://a.example/b_c, (https://d.example/)\n".strip()
						+ " <https://e.example/>f <https://g.example/.> <h@i.example> [j.example](https://j.example/)");
		}

		@Test
		void mayHaveBracketsInTheirTextAndAddress() {
			assertThat(pasted("<p><a href='https://a.example/b(c'>d [e</a> <a href='https://a.example/(b)'>[f] *</a> "
					+ "<a href='https://a.example/&amp;lt;b'>!</a>!<a href='https://a.example/'>g</a></p>"))
				.isEqualTo("[d \\[e](https://a.example/b%28c) [[f] *](https://a.example/(b)) "
						+ "[!](https://a.example/&amp;lt;b)\\![g](https://a.example/)");
		}

	}

	@Nested
	class Lines {

		@Test
		void pointToRelatedArticlesAndTrailers() {
			assertThat(
					pasted("""
							<p>One.<br>Related Article: https://a.example/b/<br>related article : <i>https://a.example/c/</i><br>Two.</p>
							<p><b>Related article:</b> <a href="https://www.google.com/url?q=https://a.example/d/">A film</a></p>
							<div>Related article: /e/</div><p>TRAILER: https://example.com/f</p>
							<p>Trailer: <a href="https://youtu.be/dQw4w9WgXcQ">Watch</a></p>"""))
				.isEqualTo("""
						One.

						Related article: https://a.example/b/

						Related article: https://a.example/c/

						Two.

						Related article: https://a.example/d/

						Related article: /e/

						Trailer: https://example.com/f

						Trailer: https://youtu.be/dQw4w9WgXcQ""");
		}

		@Test
		void areTextIfTheySayMoreOrStandInSomething() {
			assertThat(
					pasted("""
							<p>Related article: the one on trams</p><p>Related article: https://a.example/ and more</p>
							<p>See Related article: https://a.example/</p><p>Related article: <a href="https://a.example/">a</a>, b</p>
							<p>Trailer: <a href="https://a.example/">Watch</a></p><ul><li>Related article: https://a.example/</li></ul>
							"""))
				.isEqualTo("""
						Related article: the one on trams

						Related article: https://a.example/ and more

						See Related article: https://a.example/

						Related article: [a](https://a.example/), b

						Trailer: [Watch](https://a.example/)

						- Related article: https://a.example/""");
		}

		@Test
		void areRulesIfTheyAreNothingButStars() {
			assertThat(pasted("<p>a</p><p>* * *</p><p>b</p><p>___</p><hr><p>c ***</p><p>**</p>"))
				.isEqualTo("a\n\n---\n\nb\n\n---\n\nc ***\n\n**");
		}

		@Test
		void areBrokenWhereTheWriterBrokeThem() {
			assertThat(pasted("<p><br>a<br> <b>b<br>c</b><br></p>d<br><br>e<div>f</div>g<br>1. h"))
				.isEqualTo("a\\\n**b\\\nc**\n\nd\n\ne\n\nf\n\ng\\\n1\\. h");
		}

	}

	@Nested
	class Pictures {

		@Test
		void stayIfTheyAreOurs() {
			assertThat(pasted("""
					<p>a<img src="/media/0123456789abcdef01234567/800.jpg" alt="A [lamp] *">b</p>
					<figure><picture><source srcset="/media/0123456789abcdef01234567/800.webp">
					<img src="https://magazine.example/media/0123456789abcdef01234567/1600.webp" alt=""></picture>
					<figcaption>A "tram", <i>by</i> night</figcaption></figure>""")).isEqualTo("""
					a

					![A [lamp] *](/media/0123456789abcdef01234567/800.jpg)

					b

					![](/media/0123456789abcdef01234567/1600.webp "A \\"tram\\", *by* night")""");
		}

		@Test
		void areLeftOutWithTheirCaptionIfTheyAreNot() {
			assertThat(
					pasted("""
							<p>a<img src="https://a.example/b.jpg" alt="c"></p><figure><img src="data:image/png;base64,AA"><figcaption>d</figcaption></figure>
							<figure><blockquote>e</blockquote><figcaption>f</figcaption></figure><img src="/media/short/1.jpg"><img src="/media/0123456789abcdef01234567/800.svg">
							"""))
				.isEqualTo("a\n\n> e\n\nf");
		}

	}

	@Nested
	class Notes {

		@Test
		void areNumberedInTheOrderOfTheText() {
			assertThat(
					pasted("""
							<p>a<sup><a id="r2" href="#n2">2</a></sup> b<a id="r1" href="#n1">[*]</a> c<sup>[<a id="r3" href="#n2">2</a>]</sup></p>
							<p id="n1"><a href="#r1">*</a> One</p><p id="n2">Two <a href="#r2">↑</a> <a href="#r3">↑</a></p>"""))
				.isEqualTo("a[^1] b[^2] c[^1]\n\n[^1]: Two\n\n[^2]: One");
		}

		@Test
		void needALinkThereAndALinkBack() {
			assertThat(pasted("<p>a<a href='#n' id='r'>1</a></p><p id='n'>b</p>")).isEqualTo("a1\n\nb");
			assertThat(pasted("<p>a<a href='#n'>[1]</a></p>")).isEqualTo("a[1]");
			assertThat(pasted("<p><a href='#n' id='r'>The tram</a></p><h2 id='n'><a href='#r'>The tram</a></h2>"))
				.isEqualTo("The tram\n\n## The tram");
		}

		@Test
		void neverTakeTheTextWithThem() {
			assertThat(pasted("<div>a<a href='#n' name='r'>[1]</a> b<br><a href='#r' name='n'>[1]</a> c</div>"))
				.isEqualTo("a[1] b\\\n[1] c");
		}

	}

	@Test
	void leavesOutWhatIsNotPartOfTheText() {
		assertThat(
				pasted("""
						<p>a<script>b()</script><style>p{}</style><span hidden>c</span><span style="display: NONE !important">d</span>
						<span style='mso-hide:all'>e</span><del datetime="2026-01-01">f</del><s>g</s><del>h</del><span aria-hidden="true">i</span>
						<button>j</button><input value="k"><select><option>l</option></select><textarea>m</textarea></p>
						<nav><p>n</p></nav><aside><p>o</p></aside><form><p>p</p></form><div class="post-share">q</div><div role="navigation">r</div>
						<p class="sr-only">s</p><template><p>t</p></template><noscript>u</noscript><svg><text>v</text></svg><!-- w -->
						"""))
			.isEqualTo("a ~~gh~~");
	}

	@Test
	void keepsAnArticleWhoseNamesSoundLikeSomethingElse() {
		String long1 = "A lamp and a tram. ".repeat(50).strip();
		assertThat(pasted("<div class='has-ads social post'><p>" + long1 + "</p></div><header><p>b</p></header>"
				+ "<form id='page'><article><header><h1>c</h1></header></article></form>"))
			.isEqualTo(long1 + "\n\n## c");
	}

	@Nested
	class Lists {

		@Test
		void mayBeInEachOtherInAnyWay() {
			assertThat(
					pasted("""
							<ul><li>a<ol start="3"><li>b</li><li><p>c</p><ul><li>d</li></ul></li></ol></li><ul><li>e</li></ul><li></li><li>f</li></ul>
							<p>g</p><ol><li value="7">h</li></ol>"""))
				.isEqualTo("""
						- a
						  3. b
						  4. c
						     - d
						  - e
						- f

						g

						7. h""");
		}

		@Test
		void areSpacedIfAnItemHasSeveralParagraphs() {
			assertThat(pasted(
					"<ol><li><p>a</p><p>b</p><ul><li>c</li></ul></li><li><h3>d</h3><blockquote>e</blockquote></li></ol>"))
				.isEqualTo("1. a\n\n   b\n\n   - c\n\n2. **d**\n\n   > e");
		}

		@Test
		void doNotRunIntoEachOther() {
			assertThat(pasted(
					"<ul><li>a</li></ul><ul><li>b</li></ul><ul><li>c</li></ul><ol><li>d</li></ol><ol><li>e</li></ol>"))
				.isEqualTo("- a\n\n* b\n\n- c\n\n1. d\n\n1) e");
		}

		@Test
		void areNoDeeperThanMarkdownIsRead() {
			String pasted = pasted("<ul><li>a".repeat(30) + "</ul>".repeat(30));
			assertThat(pasted.lines()).hasSizeGreaterThan(20);
			assertThat(PasteTests.this.markdown.plain(pasted)).isEqualTo("a ".repeat(30).strip());
		}

	}

	@Nested
	class Tables {

		@Test
		void areAlignedAsTheirCellsAre() {
			assertThat(
					pasted("""
							<table><tr><th>a</th><th align="right">b</th><th>c</th></tr>
							<tr><td>d</td><td>e</td><td style="text-align:center">f</td></tr><tr><td align="right">g</td><td></td><td class="center">h</td></tr></table>
							"""))
				.isEqualTo("| a | b | c |\n| --- | --- | :---: |\n| d | e | f |\n| g | | h |");
		}

		@Test
		void areFilledUpWhereCellsReachIntoOthers() {
			assertThat(
					pasted("""
							<table><tr><td colspan="2">a</td><td>b</td></tr><tr><td rowspan="2">c</td><td>d</td></tr><tr><td>e</td></tr></table>
							"""))
				.isEqualTo("| a | | b |\n| --- | --- | --- |\n| c | d | |\n| | e | |");
		}

		@Test
		void keepTheirSignsWithinTheirCells() {
			assertThat(pasted(
					"<table><tr><td>a|b</td><td>c<br>d</td></tr><tr><td><code>e|f</code></td><td><p>1. g</p><p># h</p></td></tr></table>"))
				.isEqualTo("| a\\|b | c d |\n| --- | --- |\n| `e\\|f` | 1. g # h |");
		}

		@Test
		void areWhatIsInThemIfTheyOnlyArrangeAPage() {
			assertThat(
					pasted("""
							<table><tr><td><h2>a</h2><p>b</p></td><td><ul><li>c</li></ul></td></tr></table><table><tr><td>d</td></tr><tr><td>e</td></tr></table>
							<table role="presentation"><tr><td>f</td><td>g</td></tr><tr><td>h</td><td>i</td></tr></table>
							"""))
				.isEqualTo("## a\n\nb\n\n- c\n\nd\n\ne\n\nf\n\ng\n\nh\n\ni");
		}

	}

	@Test
	void fencesCode() {
		assertThat(pasted("<pre>\n\n  a\n\n```\tb&lt;<b>c</b><br>d\n</pre><p><code> e`` </code> <tt>f</tt></p>"))
			.isEqualTo("````\n  a\n\n```\tb<c\nd\n````\n\n``` e`` ``` `f`");
	}

	@Test
	void keepsTheWordsOfATextThatIsTooEntangled() {
		String html = "<h2>a_b</h2><script>c</script><p>" + "<b>d</b> e* ".repeat(1_500) + "</p><p># f<br>g</p>";
		assertThat(pasted(html)).isEqualTo("a\\_b\n\n" + "d e\\* ".repeat(1_500).strip() + "\n\n\\# f\n\ng");
	}

	@Test
	void isEmptyIfThereIsNoText() {
		assertThat(pasted("")).isEmpty();
		assertThat(pasted("<p>&nbsp;</p><div><br></div><b> </b><table><tr><td></td></tr></table><ul><li></li></ul>"))
			.isEmpty();
	}

	@Test
	void refusesWhatCouldNotBeReadAfterwards() {
		assertThatExceptionOfType(MarkdownRefused.class).isThrownBy(() -> pasted("a".repeat(5_242_881)))
			.withMessage("The pasted text has 5,242,881 characters with its markup; at most 5,242,880 are read.");
		assertThatExceptionOfType(MarkdownRefused.class).isThrownBy(() -> pasted("<p>".repeat(400_001)))
			.withMessage("The pasted text has more than 400,000 tags.");
		assertThatExceptionOfType(MarkdownRefused.class).isThrownBy(() -> pasted("<p>" + "a lamp ".repeat(60_000)))
			.withMessage("The pasted text is longer than the 400,000 characters that are read.");
		assertThatExceptionOfType(MarkdownRefused.class).isThrownBy(() -> pasted("<p>a</p>".repeat(5_001)))
			.withMessage("The pasted text has more than 5,000 paragraphs, items and rows.");
	}

	private String pasted(String html) {
		return this.markdown.fromHtml(html);
	}

}

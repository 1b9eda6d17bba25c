package org.intertitle.markdown;

import java.time.LocalDate;
import java.util.List;

import org.intertitle.markdown.Block.Footnotes;
import org.intertitle.markdown.Block.Lede;
import org.intertitle.markdown.Block.Picture;
import org.intertitle.markdown.Block.Prose;
import org.intertitle.markdown.Block.PullQuote;
import org.intertitle.markdown.Block.Related;
import org.intertitle.markdown.Block.Section;
import org.intertitle.markdown.Block.Video;
import org.intertitle.web.Html;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.intertitle.markdown.VideoProvider.VIMEO;
import static org.intertitle.markdown.VideoProvider.YOUTUBE;

/**
 * What an article's body is made of.
 */
class ManuscriptTests {

	private final Markdown markdown = new Markdown();

	@Test
	void isEmptyForAnEmptyText() {
		assertThat(manuscript(" \n\n")).isEqualTo(new Manuscript(List.of(), 0));
	}

	@Test
	void beginsWithALedeAndGoesOnInProse() {
		assertThat(blocks("""
				She *waits*.

				He is late.

				- a letter
				- a lamp
				""")).containsExactly(new Lede(html("She <em>waits</em>.")),
				prose("<p>He is late.</p>\n<ul><li>a letter</li><li>a lamp</li></ul>"));
	}

	@Test
	void hasNoLedeIfItBeginsWithSomethingElse() {
		assertThat(blocks("> A motto.\n\nShe waits."))
			.containsExactly(prose("<blockquote><p>A motto.</p>\n</blockquote>\n<p>She waits.</p>"));
		assertThat(blocks("## One\n\nShe waits.")).containsExactly(section("one", "One"), prose("<p>She waits.</p>"));
	}

	@Test
	void passesOverDefinitionsToFindTheLede() {
		assertThat(blocks("[tram]: /tram/\n\nA [tram] comes."))
			.containsExactly(new Lede(html("A <a href=\"/tram/\">tram</a> comes.")));
	}

	@Nested
	class Sections {

		@Test
		void beginAtHeadingsOfTheFirstTwoLevels() {
			assertThat(blocks("# One\n\n## Two *stars*\n\n### Three\n\nFour\n----")).containsExactly(
					section("one", "One"), new Section("two-stars", html("Two <em>stars</em>"), "Two stars"),
					prose("<h3>Three</h3>"), section("four", "Four"));
		}

		@Test
		void haveAnchorsOfTheirOwn() {
			assertThat(manuscript("## The Sea\n\n## The sea!\n\n## Море и Звёзды\n\n## 海\n\n## ...").contents())
				.extracting(Section::anchor)
				.containsExactly("the-sea", "the-sea-2", "море-и-звёзды", "海", "section");
		}

		@Test
		void makeTheListOfContents() {
			assertThat(manuscript("A\n\n## B \"c\"\n\nd\n\n## E[^1]\n\n[^1]: f").contents())
				.extracting(Section::plainTitle)
				.containsExactly("B “c”", "E");
		}

		@Test
		void needATitle() {
			assertThat(blocks("##\n\n### \n\n#")).isEmpty();
		}

	}

	@Nested
	class RelatedArticles {

		@Test
		void areLinesWithALabelAndAnAddress() {
			assertThat(blocks("""
					Related article: https://example.com/a/?b=c#d

					RELATED ARTICLE: /sunrise-review/

					Related Article:<https://example.com/>
					""")).containsExactly(new Related("https://example.com/a/?b=c#d"), new Related("/sunrise-review/"),
					new Related("https://example.com/"));
		}

		@Test
		void mayFollowEachOtherAndTouchTheText() {
			assertThat(blocks("""
					One.
					Related article: /a/
					Related article: /b/
					Two.
					- three
					Related article: /c/
					> four
					Related article: /d/
					""")).containsExactly(new Lede(html("One.")), new Related("/a/"), new Related("/b/"),
					prose("<p>Two.</p>\n<ul><li>three</li></ul>"), new Related("/c/"),
					prose("<blockquote><p>four</p>\n</blockquote>"), new Related("/d/"));
		}

		@ParameterizedTest
		@ValueSource(strings = { "Related article: the one on trams", "Related article: tram/", "Related article:",
				"Related article: javascript:alert(1)", "Related article: //example.com/",
				"Related article: mailto:a@example.com", "Related article: #tram", "A related article: /tram/",
				"Related articles: /tram/", "Related article: /tram/ and more" })
		void areTextIfTheyAreAnythingElse(String line) {
			assertThat(blocks("One.\n\n" + line)).hasSize(2).last().isInstanceOf(Prose.class);
		}

		@Test
		void arePlainLinksInsideSomething() {
			assertThat(blocks("> Related article: /a/\n\n- Related article: https://example.com/"))
				.containsExactly(prose("""
						<blockquote><p>Related article: <a href="/a/">/a/</a></p>
						</blockquote>
						<ul><li>Related article: <a href="https://example.com/">https://example.com/</a></li></ul>"""));
		}

		@Test
		void areCodeInsideCode() {
			assertThat(blocks("```\nRelated article: /a/\n::: pull\n```\n\n    Related article: /b/"))
				.containsExactly(prose("""
						<pre><code>Related article: /a/
						::: pull
						</code></pre>
						<pre><code>Related article: /b/
						</code></pre>"""));
		}

	}

	@Nested
	class Videos {

		@Test
		void areAddressesThatStandAlone() {
			String address = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";
			assertThat(blocks(address + "\n\n<https://vimeo.com/76979871>")).containsExactly(
					new Video(YOUTUBE, "dQw4w9WgXcQ", address, false, null),
					new Video(VIMEO, "76979871", "https://vimeo.com/76979871", false, null));
		}

		@Test
		void arePlainLinksInASentenceOrInsideSomething() {
			assertThat(blocks("See https://vimeo.com/1.\n\n> https://vimeo.com/1\n\n[It](https://vimeo.com/1)"))
				.containsExactly(new Lede(html("See <a href=\"https://vimeo.com/1\">https://vimeo.com/1</a>.")),
						prose("""
								<blockquote><p><a href="https://vimeo.com/1">https://vimeo.com/1</a></p>
								</blockquote>
								<p><a href="https://vimeo.com/1">It</a></p>"""));
		}

		@Test
		void areTrailersIfTheLineSaysSo() {
			assertThat(blocks("One.\nTrailer: https://youtu.be/dQw4w9WgXcQ\nTwo.")).containsExactly(
					new Lede(html("One.")),
					new Video(YOUTUBE, "dQw4w9WgXcQ", "https://youtu.be/dQw4w9WgXcQ", true, null),
					prose("<p>Two.</p>"));
		}

		@Test
		void haveATitleAndADateIfBothAreWrittenBehindATrailersAddress() {
			String address = "https://youtu.be/dQw4w9WgXcQ";
			assertThat(blocks("Trailer: <" + address + ">  The first, the best, 2024-09-26 "))
				.containsExactly(new Video(YOUTUBE, "dQw4w9WgXcQ", address, true,
						new Block.Release("The first, the best", LocalDate.of(2024, 9, 26))));
		}

		@ParameterizedTest
		@ValueSource(strings = { "Trailer: https://youtu.be/dQw4w9WgXcQ The first",
				"Trailer: https://youtu.be/dQw4w9WgXcQ The first, 2024-02-30",
				"Trailer: https://youtu.be/dQw4w9WgXcQ 2024-09-26", "Related article: /one/ The first, 2024-09-26" })
		void areOrdinaryTextIfTheLineSaysAnythingElse(String line) {
			assertThat(blocks(line)).singleElement().isInstanceOf(Lede.class);
		}

		@Test
		void areLinksIfTheProviderIsUnknown() {
			assertThat(blocks("Trailer: https://example.com/v"))
				.containsExactly(prose("<p>Trailer: <a href=\"https://example.com/v\">https://example.com/v</a></p>"));
		}

	}

	@Nested
	class Pictures {

		@Test
		void areImagesThatStandAlone() {
			assertThat(blocks("""
					![A *lamp* & a "tram"](/media/1.jpg "The set, as \\"built\\" by day")

					![](https://example.com/2.png)
					""")).containsExactly(
					new Picture("/media/1.jpg", "A lamp & a “tram”", "The set, as “built” by day"),
					new Picture("https://example.com/2.png", "", null));
		}

		@Test
		void areLinksAnywhereElse() {
			assertThat(blocks("See ![the lamp](/1.jpg), [![a tram](/2.jpg)](/tram/) and ![](/3.jpg)."))
				.containsExactly(new Lede(html("See <a href=\"/1.jpg\">the lamp</a>, <a href=\"/tram/\">a tram</a> "
						+ "and <a href=\"/3.jpg\">/3.jpg</a>.")));
		}

		@Test
		void areTheirTextIfTheAddressIsNotAllowed() {
			assertThat(blocks("![lamp](data:image/png;base64,AAAA)")).containsExactly(new Lede(html("lamp")));
		}

	}

	@Nested
	class Spoilers {

		@Test
		void areFoldedAwayInTheProse() {
			assertThat(blocks("""
					::: spoiler
					He *drowns*.

					- twice
					:::
					""")).containsExactly(prose("""
					<details class="spoiler"><summary>Spoiler</summary>
					<p>He <em>drowns</em>.</p>
					<ul><li>twice</li></ul>
					</details>"""));
		}

		@Test
		void mayHaveATitle() {
			assertThat(blocks("::: Spoiler The \"end\" <b> &amp; after\nHe drowns.\n:::")).containsExactly(prose("""
					<details class="spoiler"><summary>The “end” &lt;b&gt; &amp; after</summary>
					<p>He drowns.</p>
					</details>"""));
		}

		@Test
		void runToTheEndIfTheyAreNotClosed() {
			assertThat(blocks("One.\n::: spoiler\nTwo.\n\n## Three")).containsExactly(new Lede(html("One.")), prose("""
					<details class="spoiler"><summary>Spoiler</summary>
					<p>Two.</p>
					<h3>Three</h3>
					</details>"""));
		}

		@Test
		void liftNothingOut() {
			assertThat(blocks("::: spoiler\nRelated article: /a/\nhttps://vimeo.com/1\n\n![b](/c.png)\n:::"))
				.containsExactly(prose("""
						<details class="spoiler"><summary>Spoiler</summary>
						<p>Related article: <a href="/a/">/a/</a></p>
						<p><a href="https://vimeo.com/1">https://vimeo.com/1</a></p>
						<p><a href="/c.png">b</a></p>
						</details>"""));
		}

		@Test
		void holdNoOtherContainer() {
			assertThat(blocks("::: spoiler\n::: pull\nA\n:::\nB\n:::")).containsExactly(prose("""
					<details class="spoiler"><summary>Spoiler</summary>
					<p>::: pull</p>
					<p>A</p>
					</details>
					<p>B</p>
					<p>:::</p>"""));
		}

		@Test
		void areTextUnderAnotherNameOrInsideSomething() {
			assertThat(blocks("::: warning\nA\n:::\n\n> ::: spoiler")).containsExactly(new Lede(html("::: warning\nA")),
					prose("<p>:::</p>\n<blockquote><p>::: spoiler</p>\n</blockquote>"));
		}

	}

	@Test
	void setsAPullQuoteApart() {
		assertThat(blocks("One.\n\n::: pull\nThe tram *keeps* to its timetable.\n:::\nTwo.")).containsExactly(
				new Lede(html("One.")), new PullQuote(html("<p>The tram <em>keeps</em> to its timetable.</p>")),
				prose("<p>Two.</p>"));
	}

	@Nested
	class Notes {

		@Test
		void comeLastAndLinkBack() {
			assertThat(blocks("One.[^tram]\n\n[^tram]: A *note*.\n\nTwo.")).containsExactly(
					new Lede(html("One.<sup id=\"fnref-1\"><a href=\"#fn-1\" aria-label=\"Footnote 1\">1</a></sup>")),
					prose("<p>Two.</p>"),
					new Footnotes(html("<ol><li id=\"fn-1\"><p>A <em>note</em>. <a href=\"#fnref-1\""
							+ " aria-label=\"Back to footnote reference 1\">↩︎</a></p>\n</li></ol>")));
		}

		@Test
		void areNumberedInTheOrderOfTheText() {
			String notes = notes(
					"A[^b] and[^a] and[^b].\n\n[^a]: Second[^c].\n[^b]: First.\n[^c]: Third.\n[^d]: None.");
			assertThat(PlainText.of(html(notes))).isEqualTo("First. Second. Third.");
			assertThat(notes).contains("href=\"#fnref-1\"", "href=\"#fnref-1-2\"", "href=\"#fnref-2\"");
		}

		@Test
		void mayHaveSeveralParagraphs() {
			assertThat(notes("A[^1].\n\n[^1]: One [x]: y.\n\n    Two.\n\nThree."))
				.startsWith("<ol><li id=\"fn-1\"><p>One [x]: y.</p>\n<p>Two. <a href=");
		}

		@Test
		void areTextIfTheyAreNotDefined() {
			assertThat(blocks("One[^1] and [^ 2].")).containsExactly(new Lede(html("One[^1] and [^ 2].")));
		}

		private String notes(String source) {
			return ((Footnotes) blocks(source).getLast()).html().markup();
		}

	}

	@Test
	void scrollsTablesInABoxOfTheirOwn() {
		assertThat(blocks("""
				| Year | Film | Minutes |
				|------|:----:|--------:|
				| 1927 | *Sunrise* | 94 |
				| 1955 |
				"""))
			.containsExactly(prose("<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>"
					+ "<thead><tr><th scope=\"col\">Year</th><th scope=\"col\" class=\"center\">Film</th>"
					+ "<th scope=\"col\" class=\"right\">Minutes</th></tr></thead>"
					+ "<tbody><tr><td>1927</td><td class=\"center\"><em>Sunrise</em></td><td class=\"right\">94</td></tr>"
					+ "<tr><td>1955</td><td></td><td></td></tr></tbody></table></div>"));
	}

	@Test
	void countsWhatThereIsToRead() {
		Manuscript manuscript = manuscript("""
				One *two* three-and-a-half -- don't![^1]

				Related article: /not-counted/

				## Five

				![not counted](/six.png "seven")

				::: pull
				八 九
				:::

				[^1]: Ten.
				""");
		assertThat(manuscript.words()).isEqualTo(9);
		assertThat(manuscript.readingMinutes()).isEqualTo(1);
	}

	@Test
	void takesAMinuteForEvery230Words() {
		assertThat(manuscript("word ".repeat(1_150)).readingMinutes()).isEqualTo(5);
		assertThat(manuscript("word ".repeat(1_300)).readingMinutes()).isEqualTo(6);
	}

	@Test
	void readsTheSameWithAnyLineEnds() {
		String text = "One.\n\n## Two\n\nRelated article: /a/\n\n```\nb\nc\n```\n";
		assertThat(manuscript(text.replace("\n", "\r\n"))).isEqualTo(manuscript(text));
		assertThat(manuscript(text.replace("\n", "\r"))).isEqualTo(manuscript(text));
	}

	private Manuscript manuscript(String source) {
		return this.markdown.manuscript(source);
	}

	private List<Block> blocks(String source) {
		return manuscript(source).blocks();
	}

	private static Prose prose(String markup) {
		return new Prose(html(markup));
	}

	private static Section section(String anchor, String title) {
		return new Section(anchor, html(title), title);
	}

	private static Html html(String markup) {
		return new Html(markup);
	}

}

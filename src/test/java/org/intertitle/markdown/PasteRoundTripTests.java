package org.intertitle.markdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is set from Markdown, copied from the page and pasted, is set the same again; and
 * no text is ever taken for markup.
 */
@Execution(ExecutionMode.CONCURRENT)
class PasteRoundTripTests {

	private static final Path ARTICLES = Path.of("src/main/resources/demo/articles");

	/** As the demonstration's loader writes it. */
	private static final Pattern PICTURE = Pattern.compile("]\\([\\w-]+\\.jpg");

	/** Within a paragraph, where a copied page has a space. */
	private static final Pattern LINE_END = Pattern.compile("(?<=\\S)\\n(?=[^\\n:|#>\\[-])");

	/** Any text of these is a text that Markdown can take for something else. */
	private static final String[] SNARES = { "*", "**", "***", "_", "__", "~~", "~", "`", "``", "```", "[", "]", "](",
			"[a](b)", "[^1]", "![", "!", "(", ")", "<", ">", "<b>", "<https://a.example/b_c>", "<a@b.example>", "&",
			"&amp;", "&copy;", "&#42;", "\\", "\\\\", "\\*", "#", "##", "# ", "- ", "+ ", "* ", "-", "=", "==", "|",
			"| a |", ":", ":::", "1. ", "1) ", "2026. ", "12)", "https://a.example/b_c_d*e*f", "www.a.example",
			"[a]: b", "snake_case", "5 * 3", "Related article", "::: pull", "a", "b", "word", "Ünï", "映画", "🎬", ",",
			";", "?", "“", "”", "’", "«", "»", "–", "\u00a0", " ", " ", " ", "\t", "%", "@", "^", "{#a}", "$" };

	private static final Map<String, String> STYLES = Map.of("b", "b", "strong", "b", "i", "i", "em", "i", "s", "s",
			"del", "s", "a", "a", "code", "c");

	private final Markdown markdown = new Markdown();

	@ParameterizedTest
	@MethodSource("demoArticles")
	void keepsWhatAPageOfTheDemonstrationShows(String name) throws IOException {
		String body = Files.readString(ARTICLES.resolve(name)).split("(?m)^---\n", 3)[2];
		assertThat(body).isNotBlank();
		assertSetTheSame(LINE_END.matcher(PICTURE.matcher(body).replaceAll("](/media/0123456789abcdef01234567/800.jpg"))
			.replaceAll(" "));
	}

	static List<String> demoArticles() throws IOException {
		try (Stream<Path> files = Files.list(ARTICLES)) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void keepsEverythingThatTheDialectHas() {
		assertSetTheSame("""
				Lede with *stars*, **lamps**, ***both***, ~~neither~~, `co\\de`, [a link](https://example.com/?a=b&c=d).

				## One

				### Two *and* a half

				###### Six

				- a
				  - b
				    1. c
				    2. d
				- e

				7. f

				   > g

				8. h

				> i
				>
				> - j
				> - k

				> l

				---

				| A | B | C |
				| :-- | :-: | --: |
				| *m* | n\\|o | `p` |
				|  | q |  |

				```
				r *s*
				  t
				```

				::: spoiler The "end" & after
				u[^x]

				- v
				:::

				::: pull
				w
				:::

				x\\
				y[^y] z[^x]

				Related article: https://example.com/a/

				Trailer: https://vimeo.com/76979871

				https://youtu.be/dQw4w9WgXcQ

				![Alt [of] it](/media/0123456789abcdef01234567/800.jpg "A \\"caption\\" *here*")

				[^x]: Note.

				[^y]: Note with

				    two paragraphs.
				""");
	}

	private void assertSetTheSame(String source) {
		String page = page(source);
		String pasted = this.markdown.fromHtml(page);
		assertThat(page(pasted)).as(pasted).isEqualTo(page);
	}

	private String page(String source) {
		return this.markdown.manuscript(source)
			.blocks()
			.stream()
			.map(PasteRoundTripTests::markup)
			.collect(Collectors.joining("\n"));
	}

	private static String markup(Block block) {
		return switch (block) {
			case Block.Lede lede -> "<p class=\"lede\">" + lede.html() + "</p>";
			case Block.Section section -> "<h2 id=\"" + section.anchor() + "\">" + section.title() + "</h2>";
			case Block.Prose prose -> prose.html().markup();
			case Block.Related related -> "<p>Related article: " + link(related.address()) + "</p>";
			case Block.Video video -> "<p>" + (video.trailer() ? "Trailer: " : "") + link(video.address()) + "</p>";
			case Block.PullQuote quote -> "<div class=\"pull\">" + quote.html() + "</div>";
			case Block.Footnotes notes ->
				"<section class=\"footnotes\" aria-label=\"Notes\">" + notes.html() + "</section>";
			case Block.Picture picture ->
				"<figure class=\"figure\"><img src=\"%s\" alt=\"%s\"><figcaption>%s</figcaption></figure>".formatted(
						picture.address(), Entities.escape(picture.alt()),
						(picture.caption() != null) ? Entities.escape(picture.caption()) : "");
		};
	}

	private static String link(String address) {
		return "<a href=\"%1$s\">%1$s</a>".formatted(Entities.escape(address));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p>%s</p>", "<h3>%s</h3>", "<ul><li>%s</li></ul>", "<blockquote>%s</blockquote>",
			"<table><tr><td>a</td><td>b</td></tr><tr><td>%s</td><td>c</td></tr></table>", "<p>a<br>%s</p>",
			"<ul><li>a<br>%s</li></ul>", "<p><b>a</b>%s<i>b</i></p>", "<p>%s<a href='https://example.com/'>b</a></p>",
			"<p><a href='https://example.com/'>%s</a></p>", "<p><em>a %s</em>b</p>", "<p>a <b>%s</b> c</p>" })
	void takesNoTextForMarkup(String place) {
		Random random = new Random(42);
		for (int i = 0; i < 1_000; i++) {
			String text = snares(random);
			String html = place.formatted(Entities.escape(text));
			String pasted = this.markdown.fromHtml(html);
			assertThat(letters(readText(pasted))).as("%s%n%s", html, pasted)
				.isEqualTo(letters(Jsoup.parse(html).wholeText()));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p>%s</p>", "<h3>%s</h3>", "<p><b>a</b> %s <i>b</i></p>" })
	void keepsNoSignThatWouldBeReadRightByItself(String place) {
		Random random = new Random(7);
		for (int i = 0; i < 1_500; i++) {
			String html = place.formatted(Entities.escape(snares(random).replace("\\", "").replace("[^", "[")));
			String pasted = this.markdown.fromHtml(html);
			if (pasted.matches("(?s).*\\\\[^\n].*")) {
				assertThat(page(pasted.replaceAll("\\\\(?!\n)", ""))).as("%s%n%s", html, pasted)
					.isNotEqualTo(page(pasted));
			}
		}
	}

	@Test
	void keepsEmphasisOfWordsInAnyCombination() {
		Random random = new Random(11);
		for (int i = 0; i < 2_000; i++) {
			String html = emphasised(random, " ");
			String pasted = this.markdown.fromHtml(html);
			assertThat(styles(Jsoup.parse(page(pasted)).body(), "")).as("%s%n%s", html, pasted)
				.isEqualTo(styles(Jsoup.parse(html).body(), ""));
		}
	}

	/** Markdown knows no emphasis between a letter and a sign, so some may be lost. */
	@Test
	void keepsTheTextWhereEmphasisCannotBe() {
		Random random = new Random(12);
		for (int i = 0; i < 2_000; i++) {
			String html = emphasised(random, "");
			String pasted = this.markdown.fromHtml(html);
			assertThat(letters(readText(pasted))).as("%s%n%s", html, pasted)
				.isEqualTo(letters(Jsoup.parse(html).wholeText()));
		}
	}

	private static String emphasised(Random random, String between) {
		String[] words = { "lamp", "tram", " ", " a ", "“no”", "(yes)", "end.", "!", "映画", "x*y", "[z]" };
		StringBuilder html = new StringBuilder("<p>x" + between);
		for (int i = random.nextInt(5); i >= 0; i--) {
			List<String> around = Stream.of("b", "i", "s", "a href='https://example.com/'", "code")
				.filter((tag) -> random.nextInt(3) == 0)
				.toList();
			around.forEach((tag) -> html.append('<').append(tag).append('>'));
			html.append(words[random.nextInt(words.length)]);
			around.reversed().forEach((tag) -> html.append("</").append(tag.split(" ")[0]).append('>'));
			html.append(between);
		}
		return html.append("</p>").toString();
	}

	/** Each letter, with the beginnings of the names of what it stands in. */
	private static List<String> styles(Node node, String around) {
		List<String> styles = new ArrayList<>();
		for (Node child : node.childNodes()) {
			if (child instanceof TextNode text) {
				String sorted = around.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
				text.getWholeText()
					.codePoints()
					.filter(Character::isLetterOrDigit)
					.forEach((letter) -> styles.add(Character.toString(letter) + sorted));
			}
			else if (child instanceof Element element) {
				styles.addAll(styles(element, around + STYLES.getOrDefault(element.normalName(), "")));
			}
		}
		return styles;
	}

	/** Stars alone are a rule, and no text. */
	private static String snares(Random random) {
		return IntStream.range(0, 1 + random.nextInt(9))
			.mapToObj((i) -> SNARES[random.nextInt(SNARES.length)] + (random.nextBoolean() ? " " : ""))
			.collect(Collectors.joining("", "", random.nextBoolean() ? "a" : "..."));
	}

	private String readText(String pasted) {
		StringBuilder text = new StringBuilder();
		for (Block block : this.markdown.manuscript(pasted).blocks()) {
			text.append(Jsoup.parse(markup(block)).wholeText()).append(' ');
		}
		return text.toString();
	}

	private static String letters(String text) {
		return text.replaceAll("[\\s\\u00a0]+", "")
			.replace("\u2013", "--")
			.replace("\u2014", "---")
			.replace("\u2026", "...");
	}

}

package org.intertitle.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages made to keep a reader busy. Each becomes Markdown that is read, or is refused
 * with a sentence, on a thread with little stack. How much work the worst are is printed.
 */
@Execution(ExecutionMode.CONCURRENT)
class HostilePasteTests {

	private static final int MOST = 5_000_000;

	private static final long STACK_BYTES = 512 << 10;

	private static final Markdown MARKDOWN = new Markdown();

	private static final Work WORK = new Work();

	@BeforeAll
	static void getUpToSpeed() {
		for (int i = 0; i < 20; i++) {
			MARKDOWN.fromHtml("<p>A <b>lamp</b> and <a href='https://example.com/'>a tram</a> *</p>".repeat(500));
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("pages")
	void isReadOrRefused(String name, String html) throws InterruptedException {
		AtomicReference<Throwable> failure = new AtomicReference<>();
		AtomicReference<String> answer = new AtomicReference<>();
		AtomicReference<Long> milliseconds = new AtomicReference<>();
		Thread thread = new Thread(null, () -> {
			long start = Work.done();
			try {
				String pasted = MARKDOWN.fromHtml(html);
				milliseconds.set((Work.done() - start) / 1_000_000);
				MARKDOWN.manuscript(pasted);
				answer.set(pasted.length() + " characters");
			}
			catch (MarkdownRefused ex) {
				milliseconds.compareAndSet(null, (Work.done() - start) / 1_000_000);
				answer.set(ex.getMessage());
			}
		}, "small stack", STACK_BYTES);
		thread.setUncaughtExceptionHandler((where, thrown) -> failure.set(thrown));
		thread.start();
		thread.join();
		WORK.note(name + ": " + answer.get(), milliseconds.get());
		assertThat(failure.get()).isNull();
	}

	@AfterAll
	static void tellTheSlowest() {
		WORK.tellTheSlowest("hostile pages");
	}

	static Stream<Object[]> pages() {
		Map<String, String> pages = new LinkedHashMap<>();
		pages.put("nothing", "");
		pages.put("one byte too many", "x".repeat((5 << 20) + 1));
		pages.put("five megabytes of words", fill("a lamp and a tram "));
		pages.put("as many words as are read", "a lamp and a tram ".repeat(Limits.CHARACTERS / 18));
		for (String tag : new String[] { "div", "b", "i", "s", "ul><li", "ol><li", "blockquote", "table><tr><td",
				"a href='https://a.example'", "a", "p", "h2", "section", "details", "svg", "math", "template", "select",
				"form", "button", "object", "span style='font-weight:bold'", "div class='ad'", "div class='share'",
				"div hidden", "font color=red", "b><p", "a><div", "ruby><rt", "li data-aria-level=9",
				"p style='mso-list:l0 level9 lfo1'", "figure", "pre", "code", "q", "sup", "header", "footer",
				"noscript", "iframe", "o:p", "nobr", "caption", "option", "frameset", "title" }) {
			pages.put("many open " + tag,
					("<" + tag + ">").repeat(399_000 / (1 + (int) tag.chars().filter((c) -> c == '<').count())));
			pages.put("deep " + tag, ("<" + tag + ">").repeat(20_000) + "a lamp");
			pages.put("many words in " + tag, fill(5_000, (i) -> "<" + tag + ">a lamp *" + i + "* "));
			pages.put("closed " + tag, fill(5_000,
					(i) -> "<" + tag + ">a" + "</" + tag.replaceAll(" .*", "").replaceAll(".*<", "") + ">"));
		}
		for (String sign : new String[] { "*", "_", "`", "~~", "[", "]", "\\", "<", "&amp;", "#", "|", ">", "-", "1. ",
				"![", "](", "*a ", "_a ", "a*", "`a ", "[a](b) ", "[^1]", "&amp;amp;", "&lt;a@b.c&gt;",
				"https://a.example/ ", "\u00a0", "\u00a0 ", " ", "\n", "\ud83c", "\u200b", "&shy;", "<br>", "<hr>",
				"<wbr>", "&nbsp;", "<!---->", "<![if x]>", "</p>", "<td>", "*a*b", "**a*b", "\"", "'", "<b>a</b>",
				"<b>a</b><i>b</i>", "<b>a </b>b<i> c</i>", "<code>`</code>", "<a href=https://a.example>b</a> ",
				"<a href=https://a.example/_>https://a.example/_</a>" }) {
			pages.put("a row of " + sign, sign.repeat(150_000 / sign.length()));
			pages.put("rows of " + sign, ("<p>" + sign.repeat(Math.max(1, 300 / sign.length())) + "</p>").repeat(900));
		}
		pages.put("many attributes", "<p " + fill(400_000, (i) -> "a" + i + "=b ") + ">a");
		pages.put("a long style", "<p style='" + fill("color:red;") + "'>a");
		pages.put("long styles", fill(20_000, (i) -> "<span style='" + "mso-x:y;".repeat(25) + "'>a</span> "));
		pages.put("many classes", "<style>" + fill(50_000, (i) -> "span.s" + i + " {font-weight:bold}\n") + "</style>"
				+ fill(20_000, (i) -> "<span class='s" + i + "'>a</span> "));
		pages.put("an unclosed style", "<style>" + fill("span.a,"));
		pages.put("unclosed rules", "<style>" + fill("a{") + "</style>a");
		pages.put("an unclosed comment in a style", "<style>" + fill("/*") + "</style>a");
		pages.put("notes", fill(3_000, (i) -> "a<a href='#n%1$d' id='r%1$d'>%1$d</a> ".formatted(i))
				+ fill(3_000, (i) -> "<p><a href='#r%1$d' id='n%1$d'>%1$d</a> b</p>".formatted(i)));
		pages.put("too many notes", fill(20_000, (i) -> "a<a href='#n%1$d' id='r%1$d'>%1$d</a> ".formatted(i))
				+ fill(20_000, (i) -> "<p><a href='#r%1$d' id='n%1$d'>%1$d</a> b</p>".formatted(i)));
		pages.put("mentions of one note", fill(3_900, (i) -> "a<a href='#n' id='r%1$d'>1</a> ".formatted(i))
				+ "<p id=n>b " + fill(3_900, (i) -> "<a href='#r%d'>^</a>".formatted(i)));
		pages.put("notes in notes", fill(1_900, (i) -> "<div id='n%d'><a href='#n%d' id='r%d'>1</a><a href='#r%d'>^</a>"
			.formatted(i, i + 1, i + 1, i)));
		pages.put("notes that mention each other",
				"<a href='#n0' id='r0'>1</a>" + fill(1_900,
						(i) -> "<p id='n%1$d'>b<a href='#r%1$d'>^</a><a href='#n%2$d' id='r%2$d'>1</a></p>".formatted(i,
								i + 1)));
		pages.put("a wide table", "<table>" + ("<tr>" + "<td>a".repeat(1_000)).repeat(100));
		pages.put("a long table", "<table>" + "<tr><td>a<td>b".repeat(60_000));
		pages.put("a table of 2,000 rows", "<table>" + "<tr><td>a<td>*b*<td>c|d".repeat(1_998));
		pages.put("wide cells", "<table>" + "<tr><td colspan=999 rowspan=999>a<td>b".repeat(20_000));
		pages.put("tables in tables", "<table><tr><td>a<td>b".repeat(150) + "c");
		pages.put("text between rows", "<table>" + fill("x<tr>"));
		pages.put("foster parents", "<table>" + fill(300_000, (i) -> "<b>x"));
		pages.put("lists in lists", "<ul><li>a".repeat(190));
		pages.put("long lists", "<ul>" + "<li>a".repeat(9_000));
		pages.put("longer lists", "<ul>" + "<li>a".repeat(300_000));
		pages.put("wrong ends", fill(100_000, (i) -> "<b><i></b>x</i>"));
		pages.put("misnested", fill(60_000, (i) -> "<b><p>x</b></p><i>"));
		pages.put("a long link", "<a href='https://a.example/" + fill("a") + "'>b</a>");
		pages.put("redirects in redirects", "<a href='" + "https://www.google.com/url?q=".repeat(100_000) + "'>b</a>");
		pages.put("a long word", fill("word"));
		pages.put("a long heading", "<h2>" + "a *b* ".repeat(1_900));
		pages.put("quotations", fill(9_000, (i) -> "<p class=MsoQuote>a"));
		pages.put("pictures", fill(90_000, (i) -> "<img src='/media/0123456789abcdef01234567/800.jpg' alt='[*'>"));
		pages.put("spoilers", fill(60_000, (i) -> "<details class=spoiler><summary>a</summary>b</details>"));
		pages.put("code with fences", "<pre>" + "`".repeat(100_000) + "</pre>");
		pages.put("ticks in code", "<code>" + "`".repeat(100_000) + "</code>");
		pages.put("related articles", fill(9_000, (i) -> "<p>Related article: https://a.example/" + i));
		return pages.entrySet()
			.stream()
			.map((page) -> new Object[] { page.getKey().replace("\n", "line break"), page.getValue() });
	}

	private static String fill(String unit) {
		return unit.repeat(MOST / unit.length());
	}

	private static String fill(int times, IntFunction<String> unit) {
		return IntStream.range(0, times).mapToObj(unit).collect(Collectors.joining());
	}

}

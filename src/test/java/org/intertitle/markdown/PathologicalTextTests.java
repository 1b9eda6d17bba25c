package org.intertitle.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Texts that a parser can lose itself in. Each is answered, or refused with a sentence,
 * within a second, on a thread with little stack.
 */
@Execution(ExecutionMode.CONCURRENT)
class PathologicalTextTests {

	private static final int MOST = Limits.CHARACTERS;

	/** For what stands before and after it. */
	private static final int ROOM = 1_000;

	private static final long STACK_BYTES = 512 << 10;

	private static final Markdown MARKDOWN = new Markdown();

	private static final Work WORK = new Work();

	@BeforeAll
	static void getUpToSpeed() {
		for (int i = 0; i < 20; i++) {
			MARKDOWN.manuscript(Sample.article(2_000));
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("texts")
	void isAnsweredWithinASecond(String name, String text) throws InterruptedException {
		AtomicReference<Throwable> failure = new AtomicReference<>();
		AtomicReference<String> answer = new AtomicReference<>("read");
		List<Long> milliseconds = new ArrayList<>();
		Thread thread = new Thread(null, () -> {
			for (Runnable call : calls(text)) {
				long start = Work.done();
				try {
					call.run();
				}
				catch (MarkdownRefused ex) {
					answer.set(ex.getMessage());
				}
				milliseconds.add((Work.done() - start) / 1_000_000);
			}
		}, "small stack", STACK_BYTES);
		thread.setUncaughtExceptionHandler((where, thrown) -> failure.set(thrown));
		thread.start();
		thread.join();
		WORK.note(name + ": " + answer, Collections.max(milliseconds));
		assertThat(failure.get()).isNull();
		assertThat(milliseconds).hasSize(3).allMatch((taken) -> taken <= 1_000);
	}

	@AfterAll
	static void tellTheSlowest() {
		WORK.tellTheSlowest("pathological texts");
	}

	private static List<Runnable> calls(String text) {
		return List.of(() -> MARKDOWN.manuscript(text), () -> MARKDOWN.text(text), () -> MARKDOWN.inline(text));
	}

	static Stream<Object[]> texts() {
		Map<String, String> texts = new LinkedHashMap<>();
		for (String part : List.of("[", "![", "(", "*", "_", "~", "`", "<", "&", "\"'", "\\", "|", ":", "#", "-", "=",
				"+", ">", "]", "!", "[]", "[](", "[a](", "[a]", "[a][", "![a](", "](", "[x](<", "[x](a \"", "[x](a '",
				"[x](a (", "[x](\n", "*a ", "a* ", "*a_ ", "**a *b ", "*a**a", "_a ", "~~a ", "~~ ~", "** ", "***a*** ",
				"*a* [", "[*a](b)*", "`a", "`a``b", "\\[", "\\`", "<a ", "<!--", "<!-- a", "<?", "<![CDATA[", "<!A ",
				"<a b=\"", "</", "<a@", "<a@a.", "<http:", "&amp;", "&#", "&a", "&#x", "'", "\"", "'a ", "\" ",
				"http://a.", "http://a. ", "http://", "http://(", "http:http:", "related article: ", "- ", "* ", "1. ",
				"-\t", "> ", "> - ", ":::", "::: ", "[^1]", "[^", "[^1]: ", "[^a] ", "a | ", "|---", "a\r", "a\u2028",
				"\uD83D", "\u200d", "\ufeff", "\0", "\u202e", "\ud83d\ude00", "(((a", ")))", "--", "...", ".", "{{",
				"a@b.c ", "[*`_<!&\"'", "[a](b", "![a](b)", "[a](b)", "[a](b) ", "<https://a.b>", "x^", "$$",
				"\u4e2d")) {
			texts.put(part + "…", most(part));
		}
		for (String line : List.of("", "a", "> a", "> a\n", ">", "- a", "- a\n", "-", "1. a", "# a", "## a", "##",
				"a\n=", "a\n-", "---", "***", "```", "~~~", "``` a", "    a", "    a\n", "\ta", "[r]: /u", "[r]: /u\n",
				"[^1]: a", "[^1]: a\n\n    b\n", "::: spoiler", "::: pull", ":::", "::: spoiler\na\n:::", "::: x",
				"Related article: /a/", "Trailer: https://youtu.be/aaaaaaaaaaa", "https://youtu.be/aaaaaaaaaaa\n",
				"![a](/b)\n", "|a|b|", "| a", "|-|", "a|", "a  ", "a\\", "*a", "[a", "\r", "<div>", "<!--", "- > a",
				"1) [ ] *a*", "a\n***", "   - a", "|a|b|\n|-|-|\n|a|b|\n", "    - a", "* a\n  * b\n    * c", "> > > a",
				"> - a\n>   - b")) {
			texts.put("lines of " + line.replace("\n", "⏎").replace("\r", "␍"), most(line + "\n"));
		}
		for (String part : List.of("[", "![", "(", "*", "_", "~", "`", "<", "&", "|", ":", ">", "\\", "*a_ ", "[a](",
				"<a ", "&amp;", "\"'", "http://a.", "<http:", "[^1]", ":::\n", "- ", "> ", "# a\n", "|a|\n",
				"[r]: /u\n")) {
			texts.put("as long a row of " + part.strip(), fill(part));
		}
		texts.putAll(shapes());
		return texts.entrySet().stream().map((text) -> new Object[] { text.getKey(), text.getValue() });
	}

	private static Map<String, String> shapes() {
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put("nested [ ]", "[".repeat(MOST / 2) + "]".repeat(MOST / 2));
		texts.put("nested [ ] 190", "[".repeat(190) + "]".repeat(190));
		texts.put("nested [a ] 1,900", "[a ".repeat(1_900) + "]".repeat(1_900));
		texts.put("nested ( )", "[x](" + "(".repeat(MOST / 3) + ")".repeat(MOST / 3));
		texts.put("nested images", "![a".repeat(1_900) + "](b)".repeat(1_900));
		texts.put("nested links", "[a".repeat(1_900) + "](b)".repeat(1_900));
		texts.put("nested emphasis", "*a **b ".repeat(480) + "c** d*".repeat(480));
		texts.put("nested strikethrough", "~~a *b ".repeat(480) + "c* d~~".repeat(480));
		texts.put("> 10,000 deep", ">".repeat(10_000) + "a");
		texts.put("- 10,000 deep", "- ".repeat(10_000) + "a");
		texts.put("* 10,000 deep", "* ".repeat(10_000) + "a");
		texts.put("1. 10,000 deep", "1. ".repeat(10_000) + "a");
		texts.put("> 40 deep, many lines", grow((i) -> ">".repeat(40) + " a\n"));
		texts.put("- 40 deep, many lines", grow((i) -> "- ".repeat(40) + "a\n\n"));
		texts.put("> - 40 deep", grow((i) -> "> - ".repeat(20) + "a\n"));
		texts.put("stairs of lists", grow((i) -> "  ".repeat(i) + "- a\n"));
		texts.put("stairs of 50", grow((i) -> "  ".repeat(i % 50) + "- a\n"));
		texts.put("saw of lists", grow((i) -> "  ".repeat((i % 2) * 20) + "- a\n"));
		texts.put("stairs of quotations", grow((i) -> ">".repeat(i % 40) + " a\n"));
		texts.put("::: 10,000 deep", "::: spoiler\n".repeat(10_000) + "a\n" + ":::\n".repeat(10_000));
		texts.put("backtick runs of each length", grow((i) -> "e" + "`".repeat(i)));
		texts.put("backtick runs up to 199", grow((i) -> "e" + "`".repeat(i % 200)));
		texts.put("one wide table", table(10_000, 3));
		texts.put("table of 50 columns", table(50, 2_000));
		texts.put("short rows under 50 columns", table(50, 1) + "|\n".repeat(900));
		texts.put("two columns", table(2, 1_990));
		texts.put("tables of links", "|a|b|\n|-|-|\n" + "|[a|b](x)|*c*|\n".repeat(900));
		texts.put("one table a row", "|a|b|\n|-|-|\n|c|d|\n\n".repeat(600));
		texts.put("100,000 definitions", grow((i) -> "[r" + i + "]: /u\n"));
		texts.put("definitions 900 together", grow((i) -> "[r" + i + "]: /u\n" + ((i % 900 == 0) ? "\n" : "")));
		texts.put("one definition, many uses", "[r]: /u\n\n" + fill("[r] "));
		texts.put("one definition, 1,900 uses", "[r]: /u\n\n" + "[r] ".repeat(1_900));
		texts.put("one note, many mentions", "[^1]: a\n\n" + fill("[^1]"));
		texts.put("one note, 1,900 mentions", "[^1]: a\n\n" + "[^1]".repeat(1_900));
		texts.put("many notes, many mentions", grow((i) -> "[^" + i + "]: a\n").substring(0, 60_000)
				+ grow((i) -> "[^" + i + "] ").substring(0, 50_000));
		texts.put("notes that mention the next",
				grow((i) -> "[^%d]: a[^%d]\n".formatted(i, i + 1)).substring(0, 90_000) + "\n[^0]");
		texts.put("notes that mention each other",
				"[^0]\n\n" + grow((i) -> "[^" + i + "]: " + grow((j) -> "[^" + j + "]").substring(0, 900) + "\n")
					.substring(0, 40_000));
		texts.put("note with many spaces", "[^" + " ".repeat(MOST - 2));
		texts.put("note with spaces by 200", "[^" + (" ".repeat(199) + "a").repeat(790));
		texts.put("note with one space and more", "[^ a" + (" ".repeat(199) + "a").repeat(1_990));
		texts.put("note with spaces and tabs", "[^a" + fill(" \t"));
		texts.put("note with tabs and form feeds", "[^a" + fill("\t\f"));
		texts.put("many mentions among emphasis", "[^1]: a\n\n" + "[^1] ~~a ".repeat(1_990));
		texts.put("paragraphs of indented lines", (" &\n".repeat(990) + "\n").repeat(10));
		texts.put("300,000 spaces", " ".repeat(300_000));
		texts.put("spaces between", "a" + " ".repeat(300_000) + "b");
		texts.put("spaces by 199", ("a" + " ".repeat(199)).repeat(790) + "\nb");
		texts.put("300,000 newlines", "\n".repeat(300_000));
		texts.put("300,000 tabs", "\t".repeat(300_000));
		texts.put("a long title", "[x](a '" + fill("y ") + "')");
		texts.put("long titles", "[x](a (" + fill("[x](a (y "));
		texts.put("an open tag", "<" + fill("a "));
		texts.put("an open attribute", "<a " + fill("b='c\" "));
		texts.put("a rule of stars", "* ".repeat(49) + "* ".repeat(200));
		texts.put("a rule in a paragraph", ("a\n" + "* ".repeat(49) + "a\n").repeat(1_900));
		texts.put("one opener, many closers", "a**b" + fill("c* "));
		texts.put("one opener, 1,900 closers", ("a**b" + "c* ".repeat(1_900) + "\n\n").repeat(4));
		texts.put("triples", ("***a** b* c*** ".repeat(400) + "\n\n").repeat(10));
		texts.put("brackets open over links", "[".repeat(190) + "[a](b)".repeat(1_800));
		texts.put("link text open", ("[a*b".repeat(480) + "](x)".repeat(480)));
		texts.put("quotations that never end", fill("\"'".repeat(90) + "a "));
		texts.put("addresses of 2,000 signs", fill("http://" + "a.".repeat(900) + " "));
		texts.put("addresses of 3,000 signs", fill("http://" + "a.".repeat(1_500) + " "));
		texts.put("parentheses in addresses", fill("http://a" + "()".repeat(900) + ") "));
		texts.put("one word", "a".repeat(MOST));
		texts.put("one word of many letters", fill("abcdefg"));
		texts.put("a lede of everything", Sample.article(30_000).replace("\n\n", " "));
		texts.put("2 MB of [", "[".repeat(2_000_000));
		texts.put("2 MB of words", "word ".repeat(400_000));
		texts.put("headings all alike", "## a\n\n".repeat(1_900));
		texts.put("headings 60 letters alike", ("## " + "a".repeat(400) + "\n\n").repeat(900));
		texts.put("one long heading", "## " + fill("*a* b "));
		texts.put("one long spoiler title", "::: spoiler " + fill("a\" "));
		texts.put("a spoiler title with spaces", "::: spoiler " + ("a" + " ".repeat(199)).repeat(1_990));
		texts.put("one long related line", "Related article: https://" + fill("abcdefg"));
		texts.put("one long video address", "https://www.youtube.com/watch?" + fill("a=b&"));
		return texts;
	}

	private static String table(int columns, int rows) {
		return "|" + "a|".repeat(columns - 1) + "\n|" + "-|".repeat(columns - 1) + "\n"
				+ ("|" + "b|".repeat(columns - 1) + "\n").repeat(rows);
	}

	/**
	 * As much of it as is allowed in one paragraph, and as many such paragraphs.
	 */
	private static String most(String part) {
		String paragraph = part.repeat(mostTimes(part)) + "\n\n";
		return paragraph.repeat(mostTimes(paragraph));
	}

	private static int mostTimes(String part) {
		int refused = 2;
		while (isAllowed(part.repeat(refused))) {
			refused *= 2;
		}
		int allowed = refused / 2;
		while (refused - allowed > 1) {
			int middle = (allowed + refused) / 2;
			if (isAllowed(part.repeat(middle))) {
				allowed = middle;
			}
			else {
				refused = middle;
			}
		}
		return allowed;
	}

	private static boolean isAllowed(String text) {
		try {
			Limits.check(text);
			return true;
		}
		catch (MarkdownRefused ex) {
			return false;
		}
	}

	private static String fill(String part) {
		return part.repeat((MOST - ROOM) / part.length());
	}

	private static String grow(IntFunction<String> part) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; text.length() < MOST; i++) {
			text.append(part.apply(i));
		}
		return text.substring(0, MOST);
	}

}

package org.intertitle;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.intertitle.web.Assets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What the toolbar's commands make of a text. In the texts | is the caret, and ‹ and ›
 * are the ends of a selection.
 */
@WritingDeskTest
class WritingCommandsTests {

	private static WritingPage desk;

	@Autowired
	private Assets assets;

	@BeforeAll
	static void open(Browser browser, @LocalServerPort int port) {
		desk = WritingPage.open(browser, port);
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	static Stream<Arguments> emphasis() {
		return Stream.of(arguments("bold", "a ‹word› b", "a **‹word›** b"),
				arguments("bold", "a **‹word›** b", "a ‹word› b"), arguments("bold", "a ‹**word**› b", "a ‹word› b"),
				arguments("bold", "a w|ord b", "a **w|ord** b"), arguments("bold", "a **w|ord** b", "a w|ord b"),
				arguments("bold", "a __w|ord__ b", "a w|ord b"), arguments("bold", "a | b", "a **|** b"),
				arguments("bold", "a **|** b", "a | b"), arguments("bold", "a **word|** b", "a **word**| b"),
				arguments("bold", "a‹ word ›b", "a‹ **word** ›b"),
				arguments("bold", "**one ‹two› three**", "**one** ‹two› **three**"),
				arguments("bold", "**‹one› two**", "‹one› **two**"),
				arguments("bold", "‹one **two** three›", "**‹one two three›**"),
				arguments("bold", "‹one **two› three**", "**‹one two› three**"),
				arguments("bold", "*‹word›*", "***‹word›***"), arguments("bold", "***‹word›***", "*‹word›*"),
				arguments("italic", "***‹word›***", "**‹word›**"), arguments("italic", "**‹word›**", "***‹word›***"),
				arguments("italic", "*a **‹b›** c*", "*a* **‹b›** *c*"),
				arguments("italic", "a *‹word›* b", "a ‹word› b"), arguments("italic", "a _w|ord_ b", "a w|ord b"),
				arguments("italic", "snake_c|ase_name", "*snake_c|ase_name*"),
				arguments("italic", "\\*‹word›\\*", "\\**‹word›*\\*"),
				arguments("italic", "`*` ‹word› `*`", "`*` *‹word›* `*`"),
				arguments("bold", "- ‹one\n- two\n\n> three›", "- **‹one**\n- **two**\n\n> **three›**"),
				arguments("bold", "- **‹one**\n- **two›**", "- ‹one\n- two›"),
				arguments("bold", "**one\n‹two›\nthree**", "**one**\n‹two›\n**three**"),
				arguments("bold", "‹one\nRelated article: /x/\ntwo›", "**‹one**\nRelated article: /x/\n**two›**"),
				arguments("italic", "‹e\u0301te\u0301 👨‍👩‍👧›", "*‹e\u0301te\u0301 👨‍👩‍👧›*"));
	}

	static Stream<Arguments> links() {
		return Stream.of(arguments("link", "a ‹word› b", "a [word](|) b"),
				arguments("link", "a w|ord b", "a [word](|) b"), arguments("link", "a | b", "a [|]() b"),
				arguments("link", "a ‹https://x.org/y_(z)› b", "a [|](https://x.org/y_%28z%29) b"),
				arguments("link", "a [w|ord](https://x.org/y_(z)) b", "a w|ord b"),
				arguments("link", "a [‹word›](https://x.org) b", "a ‹word› b"),
				arguments("footnote", "a‹ b› c", "a b[^1] c\n\n[^1]: |"),
				arguments("footnote", "a[^3]| c\n\n[^3]: Three\n", "a[^3][^4] c\n\n[^3]: Three\n[^4]: |"));
	}

	static Stream<Arguments> beginnings() {
		return Stream.of(arguments("heading", "o|ne", "## o|ne"), arguments("heading", "## o|ne", "o|ne"),
				arguments("heading", "#### o|ne", "## o|ne"), arguments("subheading", "## o|ne", "### o|ne"),
				arguments("heading", "|", "## |"), arguments("quote", "‹one\n\ntwo›", "‹> one\n>\n> two›"),
				arguments("quote", "‹> one\n>\n> two›", "‹one\n\ntwo›"),
				arguments("quote", "‹one\n› two", "‹> one\n› two"),
				arguments("list", "‹one\n\ntwo›", "‹- one\n\n- two›"),
				arguments("list", "‹- one\n* two›", "‹one\ntwo›"), arguments("list", "1. o|ne", "- o|ne"),
				arguments("numbered", "‹one\ntwo›", "‹1. one\n2. two›"),
				arguments("numbered", "‹- one\n- two›", "‹1. one\n2. two›"),
				arguments("numbered", "‹1. one\n2. two›", "‹one\ntwo›"), arguments("indent", "- o|ne", "    - o|ne"),
				arguments("indent", "‹- one\ntext\n- two›", "‹    - one\ntext\n    - two›"),
				arguments("outdent", "    - o|ne", "- o|ne"), arguments("outdent", "- o|ne", "- o|ne"));
	}

	static Stream<Arguments> blocks() {
		return Stream.of(arguments("spoiler", "a\n\nb|\n\nc", "a\n\n::: spoiler\nb|\n:::\n\nc"),
				arguments("spoiler", "a\n‹b\nc›\nd", "a\n\n::: spoiler\n‹b\nc›\n:::\n\nd"),
				arguments("spoiler", "a\n\n::: spoiler\nb|\n:::\n\nc", "a\n\nb|\n\nc"),
				arguments("spoiler", "::: spoiler\nb|\n:::", "b|"),
				arguments("pull", "::: spoiler\nb|\n:::", "::: pull\nb|\n:::"),
				arguments("pull", "a\n\n|", "a\n\n::: pull\n|\n:::"),
				arguments("pull", "::: spoiler\na\n:::\n\nb|", "::: spoiler\na\n:::\n\n::: pull\nb|\n:::"),
				arguments("trailer", "o|ne\ntwo\n\nthree", "one\ntwo\n\nTrailer: |\n\nthree"),
				arguments("trailer", "|one", "Trailer: |\n\none"),
				arguments("trailer", "‹https://youtu.be/x›", "Trailer: https://youtu.be/x|"),
				arguments("trailer", "::: spoiler\na|\n:::", "::: spoiler\na\n\nTrailer: |\n\n:::"),
				arguments("nextItem", "- one|", "- one\n- |"), arguments("nextItem", "9. o|ne", "9. o\n10. |ne"),
				arguments("nextItem", "> one|", "> one\n> |"), arguments("nextItem", "> - one|", "> - one\n> - |"),
				arguments("nextItem", "- one\n- |", "- one\n|"), arguments("nextItem", "- a\n    - |", "- a\n- |"),
				arguments("nextItem", "> one\n> |", "> one\n|"), arguments("nextItem", "> - |", "> |"));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource({ "emphasis", "links", "beginnings", "blocks" })
	void changesTheText(String command, String before, String after) {
		assertThat(run(command, before)).isEqualTo(after);
	}

	@ParameterizedTest
	@MethodSource
	void leavesEnterToItselfElsewhere(String text) {
		assertThat(run("nextItem", text)).isNull();
	}

	static Stream<String> leavesEnterToItselfElsewhere() {
		return Stream.of("one|", "|- one", "-|one", "- ‹one›", "## one|");
	}

	@Test
	void knowsWhatIsInForce() {
		assertThat(inForce("## a **bo|ld** b")).containsExactlyInAnyOrder("heading", "bold");
		assertThat(inForce("> [wo|rd](/x/)")).containsExactlyInAnyOrder("quote", "link");
		assertThat(inForce("::: pull\n- ***o|ne***\n:::")).containsExactlyInAnyOrder("pull", "list", "bold", "italic");
		assertThat(inForce("**one** | two")).isEmpty();
	}

	private Object run(String command, String text) {
		return page().evaluate(Browser.script("command.js"), List.of(address(), command, text));
	}

	private Set<Object> inForce(String text) {
		return Set.copyOf((List<?>) page().evaluate("""
				async ([address, marked]) => {
					const { inForce } = await import(address);
					const at = marked.indexOf("|");
					return inForce(marked.replace("|", ""), { from: at, to: at });
				}""", List.of(address(), text)));
	}

	private static Page page() {
		return desk.page();
	}

	private String address() {
		return this.assets.path("writing-commands.js");
	}

}

package org.intertitle.markdown;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that has ever run a script from a text, in every place of a text: nothing of
 * it is left, whether both layers of safety do their work or only one of them.
 */
@Execution(ExecutionMode.CONCURRENT)
class HostileMarkdownTests {

	private static final List<String> ADDRESSES = List.of("javascript:alert(1)", "JaVaScRiPt:alert(1)",
			"javascript:alert`1`", "javascript&colon;alert(1)", "javascript&#58;alert(1)", "javascript&#x3a;alert(1)",
			"javascript&#0000058alert(1)", "&#106;avascript:alert(1)", "&#x6A;&#x61;vascript:alert(1)",
			"java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "java&#10;script:alert(1)",
			"java\tscript:alert(1)", "java\nscript:alert(1)", "java\rscript:alert(1)", "\u0001javascript:alert(1)",
			"&#1;javascript:alert(1)", "&#14; javascript:alert(1)", "\u0000javascript:alert(1)",
			"java\u0000script:alert(1)", "java\u200bscript:alert(1)", "\ufeffjavascript:alert(1)",
			"javascript\u00a0:alert(1)", "javascript\uff1aalert(1)", "%6Aavascript:alert(1)", "javascript%3Aalert(1)",
			"javascript\\:alert(1)", "\\javascript:alert(1)", "java\\script:alert(1)",
			"javascript://example.com/%0aalert(1)",
			"javascript:/*--></title></style></script><svg onload='+/\"/+/onmouseover=1/+/[*/[]/+alert(1)//'>",
			"feed:javascript:alert(1)", "view-source:javascript:alert(1)", "jar:javascript:alert(1)",
			"vbscript:msgbox(1)", "VBScript:msgbox(1)", "livescript:alert(1)", "mocha:alert(1)",
			"data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
			"DATA:image/svg+xml,<svg/onload=alert(1)>", "data:image/png;base64,iVBORw0KGgo=", "file:///etc/passwd",
			"blob:https://example.com/1", "filesystem:https://a/b", "about:blank", "ws://example.com", "tel:123",
			"sms:123", "intent://a#Intent;scheme=javascript;end", "//evil.example", "///evil.example",
			"\\\\evil.example", "/\\evil.example", "/\t/evil.example", "/&Tab;/evil.example", "/&#92;evil.example",
			"https:evil.example", "https:/evil.example", "https:\\\\evil.example", "http:///evil.example",
			"https://a\"onmouseover=\"alert(1)", "https://a'onmouseover='alert(1)",
			"https://a><script>alert(1)</script>", "https://a\u2028onclick=alert(1)", "/a\" onclick=\"alert(1)",
			"#\"><img src=x onerror=alert(1)>", "mailto:a@b?body=\"><script>alert(1)</script>",
			"https://youtu.be/dQw4w9WgXc\"", "https://vimeo.com/1?\"><script>",
			"https://youtu.be/dQw4w9WgXcQ?\"onload=\"alert(1)");

	private static final List<String> PLACES_OF_ADDRESSES = List.of("[a](%s)", "[a](<%s>)", "[a](%s \"title\")",
			"[a](  %s  )", "[a](\n%s\n)", "![a](%s)", "![a](<%s> \"caption\")", "[![a](%1$s)](%1$s)",
			"[a][r]\n\n[r]: %s", "[a]\n\n[a]: <%s> 'title'", "![a][r]\n\n[r]: %s", "<%s>", "%s", "x %s y", "(%s)",
			"*[a](%s)*", "[*a*](%s)", "# [a](%s)", "## ![a](%s)", "### <%s>", "> [a](%s)", "- [a](%s)", "1. ![a](%s)",
			"|a|b|\n|-|-|\n|[a](%s)|<%1$s>|", "::: spoiler\n[a](%s)\n:::", "::: spoiler %s\na\n:::",
			"::: pull\n[a](%s) %1$s\n:::", "a[^1]\n\n[^1]: [a](%s) <%1$s>", "a[^%s]\n\n[^%1$s]: b",
			"Related article: %s", "Related article: <%s>", "> Related article: %s", "Trailer: %s", "Trailer: [a](%s)",
			"https://example.com/%s", "https://youtu.be/%s", "[a](https://example.com/%s)", "[a](/%s)", "[a](#%s)",
			"[a](mailto:b@c?%s)", "~~[a](%s)~~", "`[a](%s)`", "```%s\na\n```", "[a](%s", "[a](%s))",
			"[[a](%1$s)](%1$s)", "[a](b \"%s\")", "![](/b.png \"%s\")", "![%s](/b.png)");

	private static final List<String> MARKUP = List.of("<script>alert(1)</script>",
			"<SCRIPT SRC=//evil.example></SCRIPT>", "<script\n>alert(1)</script\n>",
			"<scr<script>ipt>alert(1)</scr</script>ipt>", "</script><script>alert(1)//", "<img src=x onerror=alert(1)>",
			"<img src=\"x\" onerror=\"alert(1)\"/>", "<img/src=x/onerror=alert(1)>",
			"<img src=x:x onerror\n=\nalert(1)>", "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\">",
			"<img src=javascript:alert(1)>", "<img srcset=x onerror=alert(1)>", "<svg onload=alert(1)>",
			"<svg/onload=alert(1)//", "<svg><script>alert(1)</script></svg>",
			"<svg><a xlink:href=\"javascript:alert(1)\"><text>a</text></a></svg>",
			"<svg><animate onbegin=alert(1) attributeName=x>", "<svg><foreignObject><iframe onload=alert(1)>",
			"<svg><use href=\"data:image/svg+xml,x#a\">",
			"<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
			"<math href=\"javascript:alert(1)\">a</math>",
			"<math><maction actiontype=\"statusline#\" xlink:href=\"javascript:1\">a",
			"<style>@import 'javascript:alert(1)';</style>",
			"<style><img src=\"</style><img src=x onerror=alert(1)>\">",
			"<p style=\"background:url(javascript:alert(1))\">a</p>", "<div style=\"position:fixed;inset:0\">a</div>",
			"<link rel=stylesheet href=//evil.example>",
			"<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">", "<base href=//evil.example>",
			"<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc=\"<script>alert(1)</script>\">",
			"<object data=javascript:alert(1)></object>", "<embed src=javascript:alert(1)>", "<applet code=a>",
			"<frameset onload=alert(1)>", "<form action=javascript:alert(1)><input type=submit></form>",
			"<button formaction=javascript:alert(1)>a</button>", "<input autofocus onfocus=alert(1)>",
			"<select autofocus onfocus=alert(1)>", "<textarea autofocus onfocus=alert(1)>",
			"<keygen autofocus onfocus=alert(1)>", "<video><source onerror=alert(1)></video>",
			"<audio src=x onerror=alert(1)>", "<body onload=alert(1)>", "<details open ontoggle=alert(1)>a</details>",
			"<details class=spoiler ontoggle=alert(1)>a", "<summary onclick=alert(1)>a</summary>",
			"<marquee onstart=alert(1)>a</marquee>", "<a href=javascript:alert(1)>a</a>",
			"<a href=\"https://example.com\" onclick=alert(1)>a</a>", "<a href=\"java&#10;script:alert(1)\">a</a>",
			"<a target=_blank rel=opener href=https://evil.example>a</a>", "<a id=fn-1 name=body>a</a>",
			"<sup id=\"cookie\">1</sup>", "<li id=\"location\">a</li>",
			"<div class=\"table admin\" tabindex=9 role=alert aria-label=x>a</div>",
			"<table background=javascript:alert(1)><tr><td onclick=alert(1)>a</table>",
			"<th scope=col onclick=alert(1)>a</th>", "<ol start=\"1 onclick=alert(1)\"><li>a</ol>",
			"<!-- a --><script>alert(1)</script>", "<!--><script>alert(1)</script>-->",
			"<!--[if IE]><script>alert(1)</script><![endif]-->", "<![CDATA[<script>alert(1)</script>]]>",
			"<?xml version=\"1.0\"?><script>alert(1)</script>", "<?php echo 1 ?>",
			"<!DOCTYPE html [<!ENTITY x \"y\">]>", "<xmp><script>alert(1)</script></xmp>",
			"<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
			"<template><script>alert(1)</script></template>", "<title><img src=x onerror=alert(1)></title>",
			"<plaintext onmouseover=alert(1)>a", "<isindex action=javascript:alert(1) type=image>",
			"<x onclick=alert(1)>a</x>", "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>",
			"<a\u0000href=javascript:alert(1)>a", "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
			"<img\u000Csrc=x\u000Conerror=alert(1)>", "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
			"&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;",
			"&lt;img src=x onerror=alert(1)&gt;", "\\<script>alert(1)</script>", "<\\script>alert(1)",
			"`<script>`alert(1)", "<<script>alert(1);//<</script>", "\"><script>alert(1)</script>",
			"'><svg onload=alert(1)>", "\" onmouseover=\"alert(1)", "--><svg onload=alert(1)>",
			"{{constructor.constructor('alert(1)')()}}", "${alert(1)}",
			"<div>*a*\n\n<script>alert(1)</script>\n\n</div>");

	private static final List<String> PLACES_OF_MARKUP = List.of("%s", "a %s b", "a\n%s", "%s\n\na", "    %s", "# %s",
			"## %s", "### %s", "> %s", "- %s", "1. a\n\n   %s", "|a|\n|-|\n|%s|", "*%s*", "**a %s**", "~~%s~~", "`%s`",
			"```\n%s\n```", "```%s\na\n```", "[%s](/b)", "[a](/b \"%s\")", "[a](%s)", "[a](<%s>)",
			"[%1$s]: /b\n\n[%1$s]", "![%s](/b.png)", "![a](/b.png \"%s\")", "<%s>", "a[^1]\n\n[^1]: %s",
			"a[^%s]\n\n[^%1$s]: b", "::: spoiler\n%s\n:::", "::: spoiler %s\na\n:::", "::: pull\n%s\n:::", "::: %s",
			"Related article: %s", "Related article: /a/?%s", "Trailer: https://youtu.be/dQw4w9WgXcQ?%s",
			"https://example.com/%s", "<https://example.com/%s>");

	private static final Markdown MARKDOWN = new Markdown();

	@ParameterizedTest
	@MethodSource("places")
	void areHarmless(String place, List<String> attacks) {
		assertThat(attacks).allSatisfy((attack) -> {
			String source = place.formatted(attack);
			Harmless.assertHarmless(MARKDOWN.manuscript(source));
			Harmless.assertHarmless(MARKDOWN.manuscript("a\n\n" + source + "\n\nb"));
			Harmless.assertHarmless(MARKDOWN.text(source, true).markup());
			Harmless.assertHarmless(MARKDOWN.inline(source).markup());
		});
	}

	@ParameterizedTest
	@MethodSource("places")
	void areHarmlessAfterTheFirstLayerAlone(String place, List<String> attacks) {
		assertThat(attacks).allSatisfy((attack) -> {
			for (Dialect dialect : Dialect.values()) {
				Document document = dialect.parse(place.formatted(attack));
				Typesetter typesetter = new Typesetter(document, 2, true);
				Harmless.assertHarmless(typesetter.set(document) + typesetter.setNotes());
			}
		});
	}

	@ParameterizedTest
	@MethodSource("places")
	void areHarmlessAfterTheSecondLayerAlone(String place, List<String> attacks) {
		Parser parser = Parser.builder().build();
		HtmlRenderer renderer = HtmlRenderer.builder().build();
		assertThat(attacks).allSatisfy((attack) -> {
			String source = place.formatted(attack);
			for (Sanitiser sanitiser : Sanitiser.values()) {
				Harmless.assertHarmless(sanitiser.sanitise(renderer.render(parser.parse(source))).markup());
				Harmless.assertHarmless(sanitiser.sanitise(source).markup());
				Harmless.assertHarmless(sanitiser.sanitise("<a href=\"" + attack + "\">a</a>").markup());
				Harmless.assertHarmless(sanitiser.sanitise("<a href='" + attack + "'>a</a>").markup());
				Harmless.assertHarmless(sanitiser.sanitise("<img src=" + attack + ">").markup());
			}
		});
	}

	@Test
	void areMany() {
		AtomicInteger texts = new AtomicInteger();
		places().forEach((place) -> texts.addAndGet(((List<?>) place[1]).size()));
		System.out.printf("%,d hostile texts%n", texts.get());
		assertThat(texts.get()).isGreaterThan(5_000);
	}

	@Test
	void wouldBeLiveWithoutTheLayers() {
		Parser parser = Parser.builder().build();
		HtmlRenderer renderer = HtmlRenderer.builder().build();
		List<String> live = places().flatMap(HostileMarkdownTests::texts)
			.map((source) -> renderer.render(parser.parse(source)))
			.filter((markup) -> !passes(Harmless::assertHarmless, markup))
			.toList();
		System.out.printf("%,d of them live without the layers%n", live.size());
		assertThat(live).hasSizeGreaterThan(1_000);
	}

	private static Stream<String> texts(Object[] place) {
		return ((List<?>) place[1]).stream().map((attack) -> ((String) place[0]).formatted(attack));
	}

	private static boolean passes(Consumer<String> check, String markup) {
		try {
			check.accept(markup);
			return true;
		}
		catch (AssertionError ex) {
			return false;
		}
	}

	static Stream<Object[]> places() {
		return Stream.concat(PLACES_OF_ADDRESSES.stream().map((place) -> new Object[] { place, ADDRESSES }),
				PLACES_OF_MARKUP.stream().map((place) -> new Object[] { place, MARKUP }));
	}

}

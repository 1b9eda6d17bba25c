package org.intertitle.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which addresses become links, and how they are found.
 */
class AddressTests {

	private final Markdown markdown = new Markdown();

	@ParameterizedTest
	@ValueSource(strings = { "https://example.com", "http://example.com/a?b=c&d#e", "HTTPS://EXAMPLE.COM/",
			"https://example.com:8080/", "mailto:a@example.com", "/", "/a/", "/a?b", "#a", "#",
			"https://example.com/a/javascript:b" })
	void allowsPlacesOnTheWebAndOnThisSite(String address) {
		assertThat(Address.isLink(address)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "a/b", "./a", "../a", "?a", "//example.com", "///example.com", "/\\example.com",
			"\\\\example.com", "https:example.com", "https:/example.com", "https:///example.com", "https://",
			"http://?a", "http://#a", "http://:80/", "http://[::1]/", "ftp://example.com", "tel:1", "mailto:",
			"mailto:a", "mailto:@b", "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
			"java\tscript:a", "java\nscript:a", "\u0001javascript:a", "data:text/html,a", "vbscript:a",
			"file:///etc/passwd", "https://example.com/\u202ea", "https://example.com/a b", "/a\tb", "/\u0000",
			"/\t/example.com", " /a", "https://example.com\n", "https://exa\u200bmple.com", "/\u00a0", "\uFEFF/a" })
	void allowsNothingElse(String address) {
		assertThat(Address.isLink(address)).isFalse();
	}

	@Test
	void allowsNoMailboxOrPlaceOnThePageAsAPicture() {
		assertThat(Address.isPage("mailto:a@example.com")).isFalse();
		assertThat(Address.isPage("#a")).isFalse();
		assertThat(Address.isPage("/a.png")).isTrue();
	}

	@Test
	void writesAddressesInTheCharactersOfTheirStandard() {
		assertThat(inline("[a](https://ru.example/Зеркало?x=[1]|\"2\"&amp;y=1)")).isEqualTo(
				"<a href=\"https://ru.example/%D0%97%D0%B5%D1%80%D0%BA%D0%B0%D0%BB%D0%BE?x&#61;%5B1%5D%7C%222%22&amp;y&#61;1\">a</a>");
	}

	@Test
	void findsBareAddresses() {
		String sources = """
				See https://example.com/a_b_c.           => https://example.com/a_b_c
				(https://example.com/a_(b))              => https://example.com/a_(b)
				*https://example.com/a*, and             => https://example.com/a
				**https://example.com/a**                => https://example.com/a
				"https://example.com/a"?                 => https://example.com/a
				https://example.com/*a*/_b_/~c~~d        => https://example.com/*a*/_b_/~c~~d
				[https://example.com/a]                  => https://example.com/a
				HTTP://example.com/a!                    => HTTP://example.com/a
				<https://example.com/a>                  => https://example.com/a
				https://example.com/a?b=1&amp;c=2        => https://example.com/a?b=1&c=2
				""";
		assertThat(sources.lines()).allSatisfy((pair) -> {
			String[] sourceAndLink = pair.split(" +=> ");
			Element link = Jsoup.parseBodyFragment(inline(sourceAndLink[0])).expectFirst("a");
			assertThat(link.text()).isEqualTo(sourceAndLink[1]);
			assertThat(Escaping.percentDecodeUrl(link.attr("href"))).isEqualTo(sourceAndLink[1]);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "www.example.com", "example.com", "a@example.com", "ftp://example.com",
			"xhttp://example.com", "http:", "http://", "https://.", "javascript://example.com" })
	void leavesOtherWordsAlone(String word) {
		assertThat(inline(word)).doesNotContain("<a");
	}

	@Test
	void makesOneLinkOfALinkWithAnAddressInIt() {
		assertThat(inline("[see https://example.com/a](/b/)"))
			.isEqualTo("<a href=\"/b/\">see https://example.com/a</a>");
	}

	@Test
	void showsTheTextOfALinkThatIsNotAllowed() {
		assertThat(inline("[*a*](javascript:b) ![c](data:d) <javascript:e>"))
			.isEqualTo("<em>a</em> c &lt;javascript:e&gt;");
	}

	@Test
	void namesALinkThatHasNoText() {
		assertThat(inline("[](https://example.com/)"))
			.isEqualTo("<a href=\"https://example.com/\">https://example.com/</a>");
	}

	private String inline(String source) {
		return this.markdown.inline(source).markup();
	}

}

package org.intertitle.markdown;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads markup as a browser does, and holds it against lists of what may be in it. They
 * are written down here once more, so that a mistake in the program is not repeated.
 */
final class Harmless {

	private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
			Map.entry("a", Set.of("href", "rel", "aria-label")), Map.entry("em", Set.of()),
			Map.entry("strong", Set.of()), Map.entry("del", Set.of()), Map.entry("code", Set.of()),
			Map.entry("sup", Set.of("id")), Map.entry("br", Set.of()), Map.entry("p", Set.of()),
			Map.entry("hr", Set.of()), Map.entry("h2", Set.of()), Map.entry("h3", Set.of()), Map.entry("h4", Set.of()),
			Map.entry("h5", Set.of()), Map.entry("h6", Set.of()), Map.entry("blockquote", Set.of()),
			Map.entry("ul", Set.of()), Map.entry("ol", Set.of("start")), Map.entry("li", Set.of("id")),
			Map.entry("pre", Set.of()), Map.entry("div", Set.of("class", "tabindex", "role", "aria-label")),
			Map.entry("table", Set.of()), Map.entry("thead", Set.of()), Map.entry("tbody", Set.of()),
			Map.entry("tr", Set.of()), Map.entry("th", Set.of("scope", "class")), Map.entry("td", Set.of("class")),
			Map.entry("details", Set.of("class")), Map.entry("summary", Set.of()));

	private static final Map<String, Pattern> VALUES = Map.of("rel", Pattern.compile("sponsored nofollow"), "class",
			Pattern.compile("table|spoiler|center|right"), "tabindex", Pattern.compile("0"), "role",
			Pattern.compile("group"), "scope", Pattern.compile("col"), "start", Pattern.compile("[0-9]{1,9}"), "id",
			Pattern.compile("fn-[0-9]+|fnref-[0-9]+(-[0-9]+)?"), "aria-label",
			Pattern.compile("Table|(Footnote|Back to footnote reference) [0-9-]+"));

	/** What a browser leaves out of an address before it looks at the scheme. */
	private static final Pattern IGNORED_IN_ADDRESSES = Pattern.compile("^[\\x00-\\x20]+|[\\t\\n\\r]");

	private Harmless() {
	}

	static void assertHarmless(Manuscript manuscript) {
		manuscript.blocks().forEach(Harmless::assertHarmless);
	}

	private static void assertHarmless(Block block) {
		switch (block) {
			case Block.Lede lede -> assertHarmless(lede.html().markup());
			case Block.Section section -> {
				assertHarmless(section.title().markup());
				assertThat(section.anchor()).matches("[\\p{L}\\p{M}\\p{N}-]+");
			}
			case Block.Prose prose -> assertHarmless(prose.html().markup());
			case Block.PullQuote quote -> assertHarmless(quote.html().markup());
			case Block.Footnotes notes -> assertHarmless(notes.html().markup());
			case Block.Related related -> assertHarmlessAddress(related.address());
			case Block.Picture picture -> assertHarmlessAddress(picture.address());
			case Block.Video video -> {
				assertHarmlessAddress(video.address());
				assertThat(video.embedAddress()).matches(
						"https://(www\\.youtube-nocookie\\.com/embed/[\\w-]{11}|player\\.vimeo\\.com/video/\\d+)\\?[a-z0-9=&]+");
			}
		}
	}

	static void assertHarmless(String markup) {
		Jsoup.parseBodyFragment(markup).body().traverse((node, depth) -> assertHarmless(node, depth));
	}

	private static void assertHarmless(Node node, int depth) {
		switch (node) {
			case TextNode text -> {
			}
			case Comment comment -> assertThat(comment.getData()).isBlank();
			case Element body when depth == 0 -> assertThat(body.attributesSize()).isZero();
			case Element element -> {
				assertThat(ELEMENTS).containsKey(element.nodeName());
				element.attributes().forEach((attribute) -> assertHarmless(element.nodeName(), attribute));
			}
			default -> throw new AssertionError("There is a " + node.nodeName());
		}
	}

	private static void assertHarmless(String element, Attribute attribute) {
		assertThat(ELEMENTS.get(element)).contains(attribute.getKey());
		if (attribute.getKey().equals("href")) {
			assertHarmlessAddress(attribute.getValue());
		}
		else {
			assertThat(attribute.getValue()).matches(VALUES.get(attribute.getKey()));
		}
	}

	private static void assertHarmlessAddress(String address) {
		String read = IGNORED_IN_ADDRESSES.matcher(address).replaceAll("").replace('\\', '/');
		assertThat(read).matches("(?is)https?://[^/].*|mailto:.*|/([^/].*)?|#.*");
	}

}

package org.intertitle.feed;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.intertitle.DemoSiteTest;
import org.intertitle.article.Syndication;
import org.intertitle.publication.CurrentSite;
import org.intertitle.web.SiteProperties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * How a feed says who tells of its changes (W3C WebSub, section 4).
 */
@DemoSiteTest
class WebSubTests {

	private static final URI HUB = URI.create("https://hub.example/?a=b&c=d");

	private static final URI ENDPOINT = URI.create("https://engine.example/");

	@Autowired
	private Syndication articles;

	@Autowired
	private Identifiers identifiers;

	@Autowired
	private SiteProperties site;

	@Autowired
	private CurrentSite publication;

	@ParameterizedTest
	@ValueSource(strings = { "/feed.xml", "/feed/", "/feed.json" })
	void namesItsHubAndItself(String path) throws IOException {
		ResponseEntity<byte[]> answer = answer(path, new FeedProperties(HUB, null, ENDPOINT));
		assertThat(answer.getHeaders().get("Link")).containsExactly("<" + HUB + ">; rel=\"hub\"",
				"<" + this.site.absolute(path) + ">; rel=\"self\"");
		assertThat(text(answer)).contains(path.endsWith("json") ? "{\"type\":\"WebSub\",\"url\":\"" + HUB + "\"}"
				: "rel=\"hub\" href=\"https://hub.example/?a=b&amp;c=d\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/feed.xml", "/feed/", "/feed.json" })
	void namesNoneWhereThereIsNone(String path) throws IOException {
		ResponseEntity<byte[]> answer = answer(path, new FeedProperties(null, null, ENDPOINT));
		assertThat(answer.getHeaders().get("Link")).isNull();
		assertThat(text(answer)).doesNotContain("hub");
	}

	@ParameterizedTest
	@ValueSource(strings = { "short", "with space", "../../etc/passwd", "schlüssel" })
	void aKeyThatIsNoneIsRefusedAtTheStart(String key) {
		assertThatIllegalArgumentException().isThrownBy(() -> new FeedProperties(null, key, ENDPOINT))
			.withMessageContaining("intertitle.indexnow-key");
	}

	private ResponseEntity<byte[]> answer(String path, FeedProperties settings) throws IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		return new FeedController(this.articles, this.identifiers, settings, this.site).all(this.publication.read(),
				request, new ServletWebRequest(request, new MockHttpServletResponse()));
	}

	/** The articles of the demonstration may say "hub" as well. */
	private static String text(ResponseEntity<byte[]> answer) {
		return new String(answer.getBody(), StandardCharsets.UTF_8).split("<entry>|<item>|\"items\"")[0];
	}

}

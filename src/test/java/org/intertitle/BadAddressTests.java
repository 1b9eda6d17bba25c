package org.intertitle;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests that nobody sends who only wants to read, at the real door. What the container
 * itself refuses, because it is no HTTP, need not look like us.
 */
@DemoSiteTest
class BadAddressTests {

	private static final List<String> LISTS = List.of("/reviews/", "/authors/odalys-ferrante/", "/topics/action/",
			"/films/ballerina-2025/", "/archive/2025/", "/archive/2025/06/");

	private final Visitor visitor;

	BadAddressTests(@LocalServerPort int port) {
		this.visitor = new Visitor(port);
	}

	@ParameterizedTest
	@MethodSource
	void noSuchPage(String target) {
		Visitor.Answer answer = get(target);
		assertThat(answer.status()).isEqualTo(404);
		answer.assertRefusedByUs();
	}

	static Stream<String> noSuchPage() {
		String a = "a".repeat(5000);
		return Stream.of("/nothing/", "/nothing", "/" + a + "/", "/" + a, "/films/" + a + "/", "/topics/" + a + "/",
				"/ballerina-review/.css", "/ballerina-review/x.css", "/ballerina-review.css", "/archive/0000/",
				"/archive/0000/01/", "/archive/2025/99/", "/archive/2025/00/", "/archive/25/", "/archive/20255/",
				"/archive/2025/6/", "/archive/abcd/", "/assets/", "/assets/nothing.css", "/media/",
				"/media/nothing.webp", "/media/cards/ballerina-review.x.png", "/actuator/env", "/error", "/error/");
	}

	@ParameterizedTest
	@MethodSource
	void noPlaceInAList(String target) {
		Visitor.Answer answer = get(target);
		assertThat(answer.status()).isIn(400, 404);
		answer.assertRefusedByUs();
	}

	static Stream<String> noPlaceInAList() {
		List<String> places = List.of("", "garbage", "~", "~1", "%00", "2025%00", "%EF%BF%BE", "x".repeat(6000),
				"2025-01-01T00:00:00Z", "2025-01-01T00:00:00Z~x", "2025-01-01T00:00:00Z~99999999999999999999",
				"2025-13-01T00:00:00Z~1", "999999999", "%2B999999999-12-31T23:59:59Z~1", "-999999999-01-01T00:00:00Z~1",
				"-1000000000-01-01T00:00:00Z~1", "%2B294277-01-01T00:00:00Z~1");
		return Stream.concat(
				places.stream().flatMap((place) -> LISTS.stream().map((list) -> list + "?before=" + place)),
				Stream.of("nothing", "%00", "a%00b", "%EF%BF%BE", "x".repeat(6000))
					.map((film) -> "/films/?after=" + film));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/ballerina-review;x.css", "/ballerina-review/;x.css", "/ballerina-review;jsessionid=1/",
			"/ballerina-review%3bx.css", "/reviews/?before=%ff", "/films/?after=%ff" })
	void noCleanAddress(String target) {
		Visitor.Answer answer = get(target);
		assertThat(answer.status()).isEqualTo(400);
		answer.assertRefusedByUs();
	}

	@ParameterizedTest
	@MethodSource
	void noAddressAtAll(String target) {
		Visitor.Answer answer = get(target);
		assertThat(answer.status()).isBetween(400, 499);
		assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
		assertThat(answer.header("Set-Cookie")).isEmpty();
		assertThat(answer.text()).doesNotContain("Exception");
	}

	static Stream<String> noAddressAtAll() {
		return Stream.of("/" + "a".repeat(10_000) + "/", "/reviews/?before=" + "x".repeat(10_000), "/%00/", "/a%00b/",
				"/films/%00/", "/people/a%00b/", "/%2e%2e/", "/../", "/%2e%2e/%2e%2e/etc/passwd", "/..%2fetc%2fpasswd/",
				"/assets/..%2f..%2fapplication.properties", "/assets/%2e%2e/application.properties",
				"/media/..%2f..%2fdata", "//", "///", "//example.org/", "//example.org", "/ballerina-review//",
				"//ballerina-review/", "/ballerina-review%2f", "/ballerina-review%5c", "/%ff/", "/%c0%ae/",
				"/%ed%a0%80/", "/%zz/", "/%/", "/%u0041/", "/%0d%0aSet-Cookie:x=1/", "/\u00e9/", "/\u0001/", "/a b/",
				"*", "http://example.org/");
	}

	private Visitor.Answer get(String target) {
		return this.visitor.send("GET " + target + " HTTP/1.1\nAccept: text/html");
	}

}

package org.intertitle;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes over the wire around a page: methods, hosts, and who may keep a copy.
 */
@DemoSiteTest
class RequestTests {

	private final Visitor visitor;

	RequestTests(@LocalServerPort int port) {
		this.visitor = new Visitor(port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/ballerina-review/", "/reviews/", "/films/", "/films/ballerina-2025/",
			"/people/keanu-reeves/", "/series/john-wick/", "/authors/", "/authors/odalys-ferrante/", "/topics/action/",
			"/archive/", "/archive/2025/", "/archive/2025/06/", "/about/" })
	void aReaderPageIsTheSameForEverybody(String path) {
		Visitor.Answer answer = get(path);
		assertThat(answer.status()).isEqualTo(200);
		answer.assertSafe();
		assertThat(answer.header("Cache-Control").orElse("").split(", ")).contains("public", "s-maxage=60",
				"stale-while-revalidate=600", "stale-if-error=86400");
		assertThat(answer.header("Vary").orElse("")).doesNotContainIgnoringCase("cookie");
		assertThat(answer.header("Pragma")).isEmpty();
		Visitor.Answer known = this.visitor
			.send("GET " + path + " HTTP/1.0\nAccept: text/html\nCookie: JSESSIONID=1; theme=2\nAccept-Language: de");
		assertThat(known.text()).isEqualTo(this.visitor.get(path).text());
	}

	@Test
	void headIsGetWithoutTheText() {
		Visitor.Answer head = this.visitor.send("HEAD /ballerina-review/ HTTP/1.1\nAccept: text/html");
		assertThat(head.status()).isEqualTo(200);
		assertThat(head.content()).isEmpty();
		head.assertSafe();
		assertThat(this.visitor.send("HEAD /nothing/ HTTP/1.1").status()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/ballerina-review/", "/films/", "/archive/" })
	void whoeverHasAPageAlreadyIsToldSo(String path) {
		String tag = get(path).header("ETag").orElseThrow();
		for (String encoding : List.of("", "gzip", "br")) {
			String accepted = "\nAccept: text/html\nAccept-Encoding: " + encoding + "\nIf-None-Match: ";
			Visitor.Answer known = this.visitor.send("GET " + path + " HTTP/1.1" + accepted + tag);
			assertThat(known.status()).as(encoding).isEqualTo(304);
			assertThat(known.content()).isEmpty();
			known.assertSafe();
			assertThat(this.visitor.send("GET " + path + " HTTP/1.1" + accepted + "\"other\"").status()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@CsvSource({ "gzip, gzip", "br, br", "'gzip, deflate, br, zstd', br", "deflate, none", "'gzip;q=1, br;q=0', gzip" })
	void textIsSentInWhatTheBrowserTakes(String accepted, String encoding) {
		Visitor.Answer answer = this.visitor
			.send("GET /ballerina-review/ HTTP/1.1\nAccept: text/html\nAccept-Encoding: " + accepted);
		assertThat(answer.header("Content-Encoding").orElse("none")).isEqualTo(encoding);
		assertThat(answer.header("Vary").orElse("")).containsIgnoringCase("accept-encoding");
		assertThat(answer.text().contains("</html>")).isEqualTo(encoding.equals("none"));
	}

	@ParameterizedTest
	@CsvSource({ "/Ballerina-Review, /ballerina-review/", "/BALLERINA-REVIEW/, /ballerina-review/", "/About/, /about/",
			"/Films/Ballerina-2025/, /films/ballerina-2025/", "/films/BALLERINA-2025, /films/ballerina-2025/",
			"/People/Keanu-Reeves/, /people/keanu-reeves/", "/authors/Odalys-Ferrante/, /authors/odalys-ferrante/",
			"/topics/ACTION, /topics/action/", "/Reviews, /reviews/", "/REVIEWS/, /reviews/" })
	void anAddressInCapitalsLeadsToTheOneInSmallLettersInOneStep(String path, String address) {
		Visitor.Answer answer = get(path);
		assertThat(answer.status()).isEqualTo(301);
		assertThat(answer.header("Location")).contains(address);
		assertThat(get(address).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST / HTTP/1.1\nContent-Length: 0",
			"POST /ballerina-review/ HTTP/1.1\nContent-Length: 0", "PUT /ballerina-review/ HTTP/1.1\nContent-Length: 0",
			"DELETE /ballerina-review/ HTTP/1.1", "PATCH / HTTP/1.1\nContent-Length: 0", "OPTIONS / HTTP/1.1",
			"TRACE / HTTP/1.1", "PROPFIND / HTTP/1.1", "BREW / HTTP/1.1" })
	void readersOnlyRead(String head) {
		Visitor.Answer answer = this.visitor.send(head + "\nAccept: text/html");
		assertThat(answer.status()).isBetween(400, 499);
		answer.assertRefusedByUs();
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example",
			"127.0.0.2" })
	void answersToNoOtherName(String host) {
		for (String path : List.of("/", "/about", "/nothing/")) {
			Visitor.Answer answer = this.visitor.send("GET " + path + " HTTP/1.1\nAccept: text/html\nHost: " + host);
			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.text() + answer.headers()).doesNotContain(host);
			answer.assertSafe();
		}
	}

	@Test
	void believesNoHeaderAboutItsOwnAddress() {
		String forged = "\nAccept: text/html\nX-Forwarded-Host: evil.example\nX-Forwarded-Proto: https\nX-Forwarded-Prefix: /evil"
				+ "\nX-Original-URL: /evil.example/\nX-Rewrite-URL: /evil.example/\nForwarded: host=evil.example\nX-Host: evil.example";
		for (String path : List.of("/", "/ballerina-review/", "/about", "/films", "/nothing/", "/films/nothing")) {
			Visitor.Answer plain = get(path);
			Visitor.Answer answer = this.visitor.send("GET " + path + " HTTP/1.1" + forged);
			assertThat(answer.status()).as(path).isEqualTo(plain.status());
			assertThat(answer.text() + answer.headers()).as(path).doesNotContain("evil");
			assertThat(answer.header("Location")).as(path).isEqualTo(plain.header("Location"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "", "text/html;q=0.1" })
	void aMissingPageIsAPageHoweverItIsAskedFor(String accept) {
		Visitor.Answer answer = this.visitor
			.send("GET /nothing/ HTTP/1.1" + (accept.isEmpty() ? "" : "\nAccept: " + accept));
		assertThat(answer.status()).isEqualTo(404);
		answer.assertRefusedByUs();
	}

	private Visitor.Answer get(String target) {
		return this.visitor.send("GET " + target + " HTTP/1.1\nAccept: text/html");
	}

}

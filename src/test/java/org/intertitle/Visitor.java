package org.intertitle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody at the other end of the network, who follows no redirect and takes every
 * answer as it comes.
 *
 * @param port that the program listens on
 */
record Visitor(int port) {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final Pattern HOST = Pattern.compile("(?m)^Host:");

	/**
	 * Asks for an address as a browser would.
	 * @param path with its query, encoded
	 */
	Answer get(String path) {
		try {
			HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
				.header("Accept", "text/html,*/*;q=0.8")
				.build();
			HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
			return new Answer(response.statusCode(), response.headers().map(), response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Sends a request that no client library would let through.
	 * @param head request line and fields, one a line; {@code Host} is added where it is
	 * missing. The connection is closed afterwards
	 */
	Answer send(String head) {
		String host = HOST.matcher(head).find() ? "" : "\r\nHost: localhost:" + this.port;
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(20_000);
			socket.getOutputStream()
				.write((head.replace("\n", "\r\n") + host + "\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.ISO_8859_1));
			return Answer.of(socket.getInputStream().readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What came back.
	 *
	 * @param headers by name
	 * @param content as it was sent
	 */
	record Answer(int status, Map<String, List<String>> headers, byte[] content) {

		Answer {
			Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
			byName.putAll(headers);
			headers = byName;
		}

		/** Chunks are not put together: whoever looks at such a body looks for words. */
		private static Answer of(byte[] bytes) {
			String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\r\n\r\n", 2);
			List<String> lines = parts[0].lines().toList();
			Map<String, List<String>> headers = lines.stream()
				.skip(1)
				.map((line) -> line.split(": ?", 2))
				.collect(Collectors.groupingBy((field) -> field[0].toLowerCase(),
						Collectors.mapping((field) -> field[1], Collectors.toList())));
			return new Answer(Integer.parseInt(lines.getFirst().split(" ")[1]), headers,
					((parts.length > 1) ? parts[1] : "").getBytes(StandardCharsets.UTF_8));
		}

		Optional<String> header(String name) {
			return this.headers.getOrDefault(name, List.of()).stream().findFirst();
		}

		String text() {
			return new String(this.content, StandardCharsets.UTF_8);
		}

		Document page() {
			return Jsoup.parse(text());
		}

		/** Whatever comes, it comes with our headers and without a cookie. */
		void assertSafe() {
			assertThat(header("Set-Cookie")).isEmpty();
			assertThat(header("Content-Security-Policy").orElse("")).contains("default-src 'none'",
					"frame-ancestors 'none'", "base-uri 'none'");
			assertThat(header("X-Content-Type-Options")).contains("nosniff");
			assertThat(header("X-Frame-Options")).contains("DENY");
			assertThat(header("Referrer-Policy")).contains("strict-origin-when-cross-origin");
		}

		/** A refusal that nobody may keep, in the publication's look. */
		void assertRefusedByUs() {
			assertSafe();
			assertThat(header("Cache-Control").orElse("")).contains("no-store");
			assertThat(text()).contains("Cue Mark").doesNotContain("Exception", "Whitelabel");
		}

		@Override
		public String toString() {
			return this.status + " " + this.headers;
		}

	}

}

package org.intertitle.pagecache;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import javax.sql.DataSource;

import com.aayushatharva.brotli4j.decoder.Decoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What is kept, how it is sent, and what never gets in.
 */
@CachedSiteTest
class PageCacheTests {

	private static final String ARTICLE = "/ballerina-review/";

	@Autowired
	private KeptPages kept;

	@ParameterizedTest
	@ValueSource(strings = { "/", ARTICLE, "/films/ballerina-2025/", "/feed.xml", "/sitemaps/articles-1.xml", "/about/",
			"/robots.txt", "/ballerina-review.md" })
	void aPageIsMadeOnce(String path) {
		byte[] first = this.kept.get(path).body();
		long made = this.kept.made();
		assertThat(this.kept.get(path).body()).isEqualTo(first);
		assertThat(this.kept.made()).isEqualTo(made);
	}

	@Test
	void comesAsManyBytesAsABrowserTakes() throws IOException {
		byte[] plain = this.kept.get(ARTICLE).body();
		await().until(
				() -> header(this.kept.get(ARTICLE, "Accept-Encoding", "gzip, deflate, br, zstd"), "Content-Encoding")
					.equals("br"));
		HttpResponse<byte[]> brotli = this.kept.get(ARTICLE, "Accept-Encoding", "gzip, deflate, br, zstd");
		assertThat(Decoder.decompress(brotli.body()).getDecompressedData()).isEqualTo(plain);
		HttpResponse<byte[]> gzip = this.kept.get(ARTICLE, "Accept-Encoding", "gzip;q=0.5, br;q=0");
		assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
		assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes()).isEqualTo(plain);
		assertThat(brotli.body()).hasSizeLessThan(gzip.body().length);
		assertThat(header(this.kept.get(ARTICLE, "Accept-Encoding", "identity"), "Content-Encoding")).isEmpty();
		assertThat(Stream.of(brotli, gzip).map((answer) -> header(answer, "Vary"))).containsOnly("Accept-Encoding");
		assertThat(Stream.of(brotli, gzip, this.kept.get(ARTICLE)).map((answer) -> header(answer, "ETag")))
			.doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "identity", "gzip", "br" })
	void whoHasThePageGetsNothing(String encoding) {
		this.kept.get(ARTICLE);
		await().until(() -> header(this.kept.get(ARTICLE, "Accept-Encoding", "br"), "Content-Encoding").equals("br"));
		HttpResponse<byte[]> page = this.kept.get(ARTICLE, "Accept-Encoding", encoding);
		String tag = header(page, "ETag");
		assertThat(tag).startsWith("\"");
		for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
			HttpResponse<byte[]> again = this.kept.get(ARTICLE, "Accept-Encoding", encoding, "If-None-Match", known);
			assertThat(again.statusCode()).as(known).isEqualTo(304);
			assertThat(again.body()).isEmpty();
			for (String name : List.of("ETag", "Cache-Control", "Vary", "Content-Length")) {
				assertThat(header(again, name)).as(name).isEqualTo(header(page, name));
			}
		}
		assertThat(this.kept.get(ARTICLE, "Accept-Encoding", encoding, "If-None-Match", "\"other\"").statusCode())
			.isEqualTo(200);
	}

	@Test
	void headIsGetWithoutTheText() {
		HttpResponse<byte[]> get = this.kept.get(ARTICLE);
		HttpResponse<byte[]> head = this.kept.send("HEAD", ARTICLE);
		assertThat(head.body()).isEmpty();
		assertThat(head.headers().map()).containsAllEntriesOf(without(get, "date"));
	}

	@Test
	void rangesAreLeftAlone() {
		HttpResponse<byte[]> answer = this.kept.get(ARTICLE, "Range", "bytes=0-9");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo(this.kept.get(ARTICLE).body());
	}

	/** What is sent with a request comes into no page, and asks for no other. */
	@ParameterizedTest
	@CsvSource({ "X-Forwarded-Host, evil.example", "X-Forwarded-Proto, https", "X-Original-URL, /admin/",
			"Accept-Language, fr", "Accept, application/json", "User-Agent, evil.example", "Cookie, theme=evil.example",
			"Origin, https://evil.example", "Referer, https://evil.example/", "X-HTTP-Method-Override, POST",
			"Forwarded, host=evil.example", "X-Forwarded-Prefix, /evil", "If-Modified-Since, nonsense",
			"Range, bytes=0-1", "Cache-Control, no-cache", "Pragma, no-cache" })
	void noHeaderComesIntoAPage(String name, String value) {
		HttpResponse<byte[]> plain = this.kept.get("/john-wick-review/");
		for (String fresh : List.of("/john-wick-review/", "/people/keanu-reeves/")) {
			this.kept.drop(fresh);
			HttpResponse<byte[]> answer = this.kept.get(fresh, name, value);
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("evil");
			assertThat(answer.headers().map().toString()).doesNotContain("evil");
		}
		assertThat(this.kept.get("/john-wick-review/", name, value).body()).isEqualTo(plain.body());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin/", "/login", "/preview/abc", "/search?q=kianu", "/actuator/health",
			"/nothing-here/", "//ballerina-review/", "/ballerina-review/;x.css", "/ballerina%2Dreview/",
			"/%62allerina-review/", "/Ballerina-Review/", "/ballerina-review", "/ballerina-review/x.css",
			"/ballerina-review/.", "/./ballerina-review/", "/error", "/media/cards/a.b.png" })
	void keepsNothingElse(String path) {
		long before = this.kept.weight();
		this.kept.get(path);
		assertThat(this.kept.isKept(path)).isFalse();
		assertThat(this.kept.weight()).isEqualTo(before);
	}

	/**
	 * What is nowhere costs no memory that is hard to get back, however many look for it.
	 */
	@Test
	void whatIsNowhereTakesNoMemory() {
		long before = direct();
		IntStream.range(0, 300)
			.forEach((number) -> assertThat(this.kept.get("/nothing-" + number + "/").statusCode()).isEqualTo(404));
		assertThat(direct() - before).isLessThan(1024 * 1024);
	}

	private static long direct() {
		return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)
			.stream()
			.filter((pool) -> pool.getName().equals("direct"))
			.mapToLong(BufferPoolMXBean::getMemoryUsed)
			.sum();
	}

	@Test
	void whoHasASessionGetsAPageOfTheirOwn() {
		String shared = header(this.kept.get(ARTICLE), "ETag");
		for (String cookie : List.of("session=abc", "a=b; __Host-session=abc")) {
			HttpResponse<byte[]> own = this.kept.get(ARTICLE, "Cookie", cookie);
			assertThat(own.statusCode()).isEqualTo(200);
			assertThat(header(own, "ETag")).isNotEqualTo(shared);
		}
	}

	@Test
	void knowsOnlyTheParametersOfEachPage() {
		this.kept.get("/reviews/");
		this.kept.get(ARTICLE);
		long before = this.kept.weight();
		byte[] plain = this.kept.get(ARTICLE).body();
		IntStream.range(0, 200).forEach((number) -> {
			assertThat(this.kept.get(ARTICLE + "?x" + number + "=" + number + "&before=" + number).body())
				.isEqualTo(plain);
			assertThat(this.kept.get("/reviews/?utm_source=" + number).statusCode()).isEqualTo(200);
		});
		assertThat(this.kept.weight()).isEqualTo(before);
	}

	@Test
	void manyWhoAskAtOnceGetOneRendering() throws Exception {
		this.kept.drop("/sunrise-review/");
		long made = this.kept.made();
		try (ExecutorService readers = Executors.newFixedThreadPool(16)) {
			List<Callable<byte[]>> asking = Stream
				.generate(() -> (Callable<byte[]>) () -> this.kept.get("/sunrise-review/").body())
				.limit(64)
				.toList();
			for (Future<byte[]> answer : readers.invokeAll(asking)) {
				assertThat(answer.get()).isEqualTo(this.kept.get("/sunrise-review/").body());
			}
		}
		assertThat(this.kept.made()).isEqualTo(made + 1);
	}

	/** Nobody waits as long as the database does, if there is an older page. */
	@Test
	void whoCouldHaveAnOlderPageDoesNotWaitForTheDatabase(@Autowired DataSource database) throws Exception {
		byte[] page = this.kept.get(ARTICLE).body();
		try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("lock table publication in access exclusive mode");
			this.kept.change("article:ballerina-review");
			assertThat(this.kept.isFresh(ARTICLE)).isFalse();
			assertThat(this.kept.get(ARTICLE).body()).isEqualTo(page);
			connection.rollback();
		}
	}

	@Test
	void whatIsWithdrawnLeavesTheDiskWithAllThatMentionsIt(@Autowired JdbcClient jdbc) {
		String review = "/sunrise-review/";
		this.kept.get(review);
		this.kept.get("/reviews/");
		this.kept.get(ARTICLE);
		await()
			.until(() -> this.kept.isOnDisk(review) && this.kept.isOnDisk("/reviews/") && this.kept.isOnDisk(ARTICLE));
		String withdraw = "update article set status = :status, version = version + 1 where slug = 'sunrise-review'";
		jdbc.sql(withdraw).param("status", "WITHDRAWN").update();
		try {
			await().until(() -> !this.kept.isOnDisk(review));
			assertThat(this.kept.get(review).statusCode()).isEqualTo(410);
			assertThat(this.kept.isOnDisk(ARTICLE)).isTrue();
		}
		finally {
			jdbc.sql(withdraw).param("status", "PUBLISHED").update();
			this.kept.settle();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST /ballerina-review/ HTTP/1.1", "PUT /ballerina-review/ HTTP/1.1",
			"BREW /ballerina-review/ HTTP/1.1", "GET /ballerina-review/ HTTP/1.1\r\nHost: evil.example",
			"GET http://evil.example/ballerina-review/ HTTP/1.1", "GET /ballerina-review/ HTTP/1.1\r\nX: \u0000",
			"GET /ballerina-review/%2e%2e/admin/ HTTP/1.1" })
	void refusesWhatIsNoRequestForAPage(String request) throws IOException {
		this.kept.get(ARTICLE);
		String answer = raw(request + (request.contains("Host:") ? "" : "\r\nHost: localhost"));
		assertThat(answer).startsWith("HTTP/1.1 4");
		assertThat(new String(this.kept.get(ARTICLE).body(), StandardCharsets.UTF_8)).doesNotContain("evil");
	}

	@Test
	void largeHeadersHarmNobody() throws IOException {
		assertThat(raw("GET /ballerina-review/ HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(100_000)))
			.startsWith("HTTP/1.1 431");
		assertThat(this.kept.get(ARTICLE).statusCode()).isEqualTo(200);
	}

	/**
	 * Somebody who reads no faster than a byte now and then keeps nobody else waiting.
	 */
	@Test
	void slowReadersKeepNobodyWaiting() throws IOException {
		List<Socket> slow = new ArrayList<>();
		try {
			for (int each = 0; each < 300; each++) {
				Socket socket = new Socket("127.0.0.1", this.kept.port());
				slow.add(socket);
				socket.getOutputStream()
					.write(("GET /ballerina-review/ HTTP/1.1\r\nHost: localhost\r\n"
							+ ((each % 2 == 0) ? "\r\n" : "X: "))
						.getBytes(StandardCharsets.US_ASCII));
			}
			assertThat(this.kept.get(ARTICLE).statusCode()).isEqualTo(200);
			assertThat(this.kept.get("/films/").statusCode()).isEqualTo(200);
		}
		finally {
			for (Socket socket : slow) {
				socket.close();
			}
		}
	}

	private String raw(String head) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.kept.port())) {
			socket.setSoTimeout(20_000);
			socket.getOutputStream()
				.write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
		}
	}

	private static String header(HttpResponse<byte[]> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

	private static Map<String, List<String>> without(HttpResponse<byte[]> answer, String name) {
		Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
		headers.remove(name);
		return headers;
	}

}

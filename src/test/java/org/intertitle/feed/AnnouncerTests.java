package org.intertitle.feed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.flywaydb.core.Flyway;
import org.intertitle.database.DatabasesForTests;
import org.intertitle.web.SiteProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database of its own, in which nobody else announces anything.
 */
class AnnouncerTests {

	private static final String KEY = "0123456789-abcdef";

	private static JdbcClient jdbc;

	private final List<String> searchEngine = new CopyOnWriteArrayList<>();

	private final List<String> hub = new CopyOnWriteArrayList<>();

	private final CountDownLatch released = new CountDownLatch(1);

	private final CountDownLatch reached = new CountDownLatch(1);

	private HttpServer server;

	private volatile int status = 202;

	private volatile boolean slow;

	@BeforeAll
	static void migrate() {
		JdbcConnectionDetails database = DatabasesForTests.fresh();
		DriverManagerDataSource source = new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(),
				database.getPassword());
		Flyway.configure().dataSource(source).load().migrate();
		jdbc = JdbcClient.create(source);
	}

	@BeforeEach
	void listen() throws IOException {
		write("delete from article");
		write("delete from announcement");
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/indexnow", (exchange) -> hear(exchange, this.searchEngine));
		this.server.createContext("/hub", (exchange) -> hear(exchange, this.hub));
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.start();
	}

	private void hear(HttpExchange exchange, List<String> heard) throws IOException {
		heard.add(exchange.getRequestHeaders().getFirst("Content-Type") + " "
				+ new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		if (this.slow) {
			this.reached.countDown();
			await(this.released);
		}
		exchange.getResponseHeaders().add("Retry-After", "120");
		exchange.sendResponseHeaders(this.status, -1);
		exchange.close();
	}

	@AfterEach
	void close() {
		this.server.stop(0);
	}

	@Test
	void tellsOfWhatBecamePublic() {
		publish("new");
		announcer().announce();
		assertThat(this.searchEngine).hasSize(1).first().asString().startsWith("application/json; charset=utf-8 {");
		JsonNode told = json();
		assertThat(told.get("host").asString()).isEqualTo("reviews.example");
		assertThat(told.get("key").asString()).isEqualTo(KEY);
		assertThat(told.get("keyLocation").asString()).isEqualTo("https://reviews.example/" + KEY + ".txt");
		assertThat(urls()).containsExactly("https://reviews.example/new/");
		assertThat(this.hub).allMatch((ping) -> ping.startsWith("application/x-www-form-urlencoded hub.mode=publish&"));
		assertThat(feeds()).containsExactlyInAnyOrder("/feed.xml", "/feed/", "/feed.json", "/features/feed.xml",
				"/features/feed/", "/features/feed.json");
		assertThat(rows()).isZero();
		announcer().announce();
		assertThat(this.searchEngine).hasSize(1);
	}

	@Test
	void tellsTheHubOfEveryFeedThatTheArticleIsIn() {
		publish("new");
		write("insert into author (slug, name) values ('ann', 'Ann') on conflict do nothing");
		write("insert into topic (slug, name) values ('fire', 'Fire') on conflict do nothing");
		write("insert into byline select a.id, 1, u.id from article a, author u");
		write("insert into article_topic select a.id, 1, t.id from article a, topic t");
		announcer().announce();
		assertThat(feeds()).hasSize(12).contains("/authors/ann/feed.xml", "/topics/fire/feed/");
	}

	@Test
	void tellsOfAScheduledOneWhenItIsPublished() {
		write("""
				insert into article (slug, kind, status, title, body, published_at)
				values ('new', 'FEATURE', 'SCHEDULED', 'New', 'Text.', now() + interval '1 hour')
				""");
		announcer().announce();
		assertThat(this.searchEngine).isEmpty();
		write("update article set status = 'PUBLISHED', published_at = now()");
		announcer().announce();
		assertThat(urls()).containsExactly("https://reviews.example/new/");
	}

	@Test
	void keepsAnEmbargo() {
		publish("new");
		clear();
		write("update article set published_at = now() + interval '1 second'");
		announcer().announce();
		assertThat(urls()).as("no longer there").containsExactly("https://reviews.example/new/");
		write("update article set slug = 'other'");
		this.searchEngine.clear();
		announcer().announce();
		assertThat(this.searchEngine).isEmpty();
		write("update announcement set public_from = now(), next_try = now()");
		announcer().announce();
		assertThat(urls()).containsExactly("https://reviews.example/other/");
	}

	@Test
	void neverTellsOfWhatWasNeverPublic() {
		for (String status : List.of("DRAFT", "IN_REVIEW")) {
			write("insert into article (slug, kind, status) values ('%s', 'FEATURE', '%s')"
				.formatted(status.toLowerCase().replace('_', '-'), status));
		}
		write("""
				insert into article (slug, kind, status, title, body, published_at)
				values ('secret', 'FEATURE', 'PUBLISHED', 'Secret', 'Text.', now() + interval '1 hour')
				""");
		assertThat(rows()).isEqualTo(2);
		write("update article set status = 'WITHDRAWN' where slug = 'secret'");
		write("update article set updated_at = now(), slug = slug || '-2'");
		write("delete from article");
		assertThat(rows()).isZero();
	}

	@Test
	void tellsOfAChangeThatReadersShouldKnowOf() {
		publish("new");
		clear();
		write("update article set body = 'Mended.', version = version + 1");
		assertThat(rows()).isZero();
		write("update article set updated_at = now()");
		announcer().announce();
		assertThat(urls()).containsExactly("https://reviews.example/new/");
	}

	@Test
	void tellsOfBothAddressesAndOfWhatIsGone() {
		publish("new");
		clear();
		write("update article set slug = 'newer'");
		write("update article set status = 'WITHDRAWN'");
		announcer().announce();
		assertThat(urls()).containsExactlyInAnyOrder("https://reviews.example/new/", "https://reviews.example/newer/");
		assertThat(feeds()).contains("/features/feed.xml");
	}

	@Test
	void sendsNoSearchEngineToAnAddressThatIsNotTheOneAddress() {
		publish("new");
		publish("ours");
		write("update article set canonical_url = 'https://elsewhere.example/' where slug = 'new'");
		announcer().announce();
		assertThat(urls()).containsExactly("https://reviews.example/ours/");
		assertThat(feeds()).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 429, 503, 500 })
	void comesBackLaterWhereSomebodyHasNoTime(int status) {
		this.status = status;
		publish("new");
		announcer().announce();
		announcer().announce();
		assertThat(this.searchEngine).hasSize(1);
		assertThat(this.hub).hasSize(1);
		assertThat(wait("INDEX_NOW")).as("as it asked").isBetween(100.0, 120.0);
		this.status = 200;
		write("update announcement set next_try = now()");
		announcer().announce();
		assertThat(this.searchEngine).hasSize(2);
		assertThat(rows()).isZero();
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 403, 422, 301 })
	void doesNotRepeatWhatWasRefused(int status) {
		this.status = status;
		publish("new");
		announcer().announce();
		assertThat(this.searchEngine).hasSize(1);
		assertThat(rows()).isZero();
	}

	@Test
	void waitsLongerEachTimeForOneThatIsAway() {
		Announcer announcer = announcer();
		this.server.stop(0);
		publish("new");
		double before = 0;
		for (int attempt = 0; attempt < 4; attempt++) {
			write("update announcement set next_try = now()");
			announcer.announce();
			assertThat(wait("INDEX_NOW")).isGreaterThan(before + 10);
			before = wait("INDEX_NOW");
		}
		write("update announcement set next_try = now(), tries = 60");
		announcer.announce();
		assertThat(wait("INDEX_NOW")).isBetween(3500.0, 3600.0);
		write("update announcement set next_try = now(), tries = 80");
		announcer.announce();
		assertThat(rows()).isZero();
	}

	@Test
	void keepsNothingForNobody() {
		publish("new");
		announcer(new FeedProperties(null, " ", URI.create("http://localhost:1/"))).announce();
		assertThat(rows()).isZero();
	}

	@Test
	void nobodyWaitsForSomebodyWhoListensSlowly() throws Exception {
		this.slow = true;
		publish("new");
		try (ExecutorService node = Executors.newSingleThreadExecutor()) {
			Future<?> announcing = node.submit(announcer()::announce);
			await(this.reached);
			long start = System.nanoTime();
			write("update article set slug = 'newer', updated_at = now()");
			write("update article set status = 'WITHDRAWN'");
			write("delete from article");
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
			this.released.countDown();
			announcing.get(20, TimeUnit.SECONDS);
		}
	}

	@Test
	void anyNumberOfNodesTakeEachRowOnce() throws Exception {
		write("""
				insert into article (slug, kind, status, title, body, published_at)
				select 'new-' || n, 'FEATURE', 'PUBLISHED', 'New', 'Text.', now() from generate_series(1, 500) n
				""");
		Announcements announcements = new Announcements(jdbc);
		List<Long> taken = new ArrayList<>();
		try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
			Callable<List<Announcement>> take = () -> announcements.take("INDEX_NOW", 40);
			for (Future<List<Announcement>> some : nodes.invokeAll(Stream.generate(() -> take).limit(20).toList())) {
				some.get().forEach((each) -> taken.add(each.id()));
			}
		}
		assertThat(taken).hasSize(500).doesNotHaveDuplicates();
		write("update announcement set next_try = now() where receiver = 'INDEX_NOW'");
		assertThat(announcements.take("INDEX_NOW", 1000)).as("of nodes that were never heard of again").hasSize(500);
	}

	private Announcer announcer() {
		String address = "http://localhost:" + this.server.getAddress().getPort();
		return announcer(new FeedProperties(URI.create(address + "/hub"), KEY, URI.create(address + "/indexnow")));
	}

	private Announcer announcer(FeedProperties settings) {
		SiteProperties site = new SiteProperties(URI.create("https://reviews.example"), Path.of("data"), List.of(),
				null);
		return new Announcer(new Announcements(jdbc),
				List.of(new IndexNow(settings, site, JsonMapper.shared()), new Hub(settings, site, jdbc)));
	}

	private void publish(String slug) {
		jdbc.sql("""
				insert into article (slug, kind, status, title, body, published_at)
				values (?, 'FEATURE', 'PUBLISHED', 'New', 'Text.', now() - interval '1 second')
				""").param(slug).update();
	}

	private static void clear() {
		write("delete from announcement");
	}

	private JsonNode json() {
		return JsonMapper.shared().readTree(this.searchEngine.getLast().split(" ", 3)[2]);
	}

	private List<String> urls() {
		List<String> urls = new ArrayList<>();
		json().get("urlList").forEach((url) -> urls.add(url.asString()));
		return urls;
	}

	private Set<String> feeds() {
		Set<String> feeds = new HashSet<>();
		for (String ping : this.hub) {
			String[] addresses = URLDecoder.decode(ping, StandardCharsets.UTF_8).split("&hub\\.\\w+=");
			assertThat(addresses[1]).startsWith("https://reviews.example/").isEqualTo(addresses[2]);
			feeds.add(addresses[1].substring("https://reviews.example".length()));
		}
		return feeds;
	}

	private static long rows() {
		return jdbc.sql("select count(*) from announcement").query(Long.class).single();
	}

	private static double wait(String receiver) {
		return jdbc.sql("select extract(epoch from next_try - clock_timestamp()) from announcement where receiver = ?")
			.param(receiver)
			.query(Double.class)
			.single();
	}

	private static void write(String sql) {
		jdbc.sql(sql).update();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await(20, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

package org.intertitle.pagecache;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.awaitility.Awaitility.await;

/**
 * Looks at what is kept, and asks for it over the network.
 */
@Lazy
@TestComponent
class KeptPages {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private final AtomicInteger marks = new AtomicInteger();

	private final PageStore pages;

	private final ContentChanges changes;

	private final JdbcClient jdbc;

	private final int port;

	KeptPages(PageStore pages, ContentChanges changes, JdbcClient jdbc, @Value("${local.server.port}") int port) {
		this.pages = pages;
		this.changes = changes;
		this.jdbc = jdbc;
		this.port = port;
	}

	/** Waits until everything has been seen that has been written so far. */
	void settle() {
		change("mark:" + this.marks.incrementAndGet());
	}

	/** Says that a record has changed, and waits until that is known. */
	void change(String mark) {
		long last = this.changes.last();
		this.jdbc.sql("insert into content_change (key) values (:mark)").param("mark", mark).update();
		this.jdbc.sql("notify content_change").update();
		await().pollInterval(Duration.ofMillis(5)).until(() -> !this.changes.fresh(Set.of(mark), last));
	}

	/** Whether a page is there and not out of date. */
	boolean isFresh(String path) {
		StoredPage page = this.pages.find(address(path));
		return page != null && this.changes.fresh(page.keys(), page.change());
	}

	/** What is kept of a page: another one once it has been made anew. */
	Object page(String path) {
		return Objects.requireNonNull(this.pages.find(address(path)), path);
	}

	boolean isOnDisk(String path) {
		return this.pages.isOnDisk(address(path));
	}

	boolean isKept(String path) {
		return this.pages.find(address(path)) != null;
	}

	private static PageAddress address(String path) {
		String[] parts = path.split("\\?", 2);
		return new PageAddress(parts[0], (parts.length > 1) ? parts[1] : null);
	}

	void drop(String path) {
		this.pages.drop(address(path));
	}

	/** How many pages have been made so far. */
	long made() {
		return this.pages.made();
	}

	/** How many bytes the pages take. */
	long weight() {
		return this.pages.weight();
	}

	int port() {
		return this.port;
	}

	/**
	 * Asks for a page.
	 * @param headers names and values in turn
	 */
	HttpResponse<byte[]> get(String path, String... headers) {
		return send("GET", path, headers);
	}

	HttpResponse<byte[]> send(String method, String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.timeout(Duration.ofSeconds(20))
			.method(method, HttpRequest.BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(path, ex);
		}
	}

}

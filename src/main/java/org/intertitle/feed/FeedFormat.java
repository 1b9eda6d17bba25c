package org.intertitle.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

import org.springframework.http.MediaType;

/**
 * How a feed is written.
 */
enum FeedFormat {

	/** RFC 4287. */
	ATOM("feed.xml", "application/atom+xml;charset=UTF-8", AtomFeed::write),

	/** RSS 2.0 (rssboard.org). */
	RSS("feed/", "application/rss+xml;charset=UTF-8", RssFeed::write),

	/** JSON Feed 1.1 (jsonfeed.org). */
	JSON("feed.json", "application/feed+json", JsonFeed::write);

	private final String file;

	private final MediaType type;

	private final Writer writer;

	FeedFormat(String file, String type, Writer writer) {
		this.file = file;
		this.type = MediaType.parseMediaType(type);
		this.writer = writer;
	}

	/** Writes a feed. */
	private interface Writer {

		void write(Feed feed, OutputStream out) throws IOException;

	}

	/** What an address asks for; without a slash at its end that of RSS is meant. */
	static FeedFormat of(String path) {
		return Arrays.stream(values()).filter((format) -> path.endsWith("/" + format.file)).findFirst().orElse(RSS);
	}

	/** The name of the feed below the page of its list. */
	String file() {
		return this.file;
	}

	MediaType type() {
		return this.type;
	}

	void write(Feed feed, OutputStream out) throws IOException {
		this.writer.write(feed, out);
	}

}

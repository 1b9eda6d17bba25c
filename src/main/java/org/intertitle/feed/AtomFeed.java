package org.intertitle.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.intertitle.article.SyndicatedArticle;
import org.intertitle.author.AuthorProfile;
import org.intertitle.media.Picture;

/**
 * Writes Atom (RFC 4287).
 */
final class AtomFeed {

	static final String NAMESPACE = "http://www.w3.org/2005/Atom";

	private AtomFeed() {
	}

	static void write(Feed feed, OutputStream out) throws IOException {
		Xml xml = Xml.begin(out, "feed", "xmlns", NAMESPACE, "xml:lang", feed.site().language());
		xml.text("id", feed.id()).text("title", feed.title());
		if (!feed.site().tagline().isBlank()) {
			xml.text("subtitle", feed.site().tagline());
		}
		xml.text("updated", time(feed.updated()));
		person(xml, feed.site().name(), feed.addresses().absolute("/"));
		link(xml, "self", feed.self(), FeedFormat.ATOM.type().toString());
		link(xml, "alternate", feed.home(), "text/html");
		if (feed.hub() != null) {
			xml.empty("link", "rel", "hub", "href", feed.hub());
		}
		Picture logo = feed.site().logo();
		if (logo != null) {
			xml.text("logo", feed.addresses().absolute(logo.src()));
		}
		for (Feed.Item item : feed.items()) {
			entry(xml, item, feed);
		}
		xml.end();
	}

	private static void entry(Xml xml, Feed.Item item, Feed feed) throws IOException {
		SyndicatedArticle article = item.article();
		xml.open("entry").text("id", item.id()).text("title", article.title());
		link(xml, "alternate", item.url(), "text/html");
		link(xml, "enclosure", feed.addresses().absolute(article.picture().path()), article.picture().type());
		xml.text("published", time(article.publishedAt())).text("updated", time(article.updatedAt()));
		for (AuthorProfile author : article.authors()) {
			person(xml, author.name(), feed.addresses().absolute("/authors/" + author.slug() + "/"));
		}
		for (String category : article.categories()) {
			xml.empty("category", "term", category);
		}
		xml.text("summary", article.summary()).text("content", item.content(), "type", "html").close();
	}

	private static void person(Xml xml, String name, String uri) throws IOException {
		xml.open("author").text("name", name).text("uri", uri).close();
	}

	private static void link(Xml xml, String relation, String address, String type) throws IOException {
		xml.empty("link", "rel", relation, "type", type, "href", address);
	}

	/** RFC 3339, to the second. */
	static String time(Instant time) {
		return time.truncatedTo(ChronoUnit.SECONDS).toString();
	}

}

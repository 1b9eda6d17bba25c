package org.intertitle.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.intertitle.article.SyndicatedArticle;
import org.intertitle.author.AuthorProfile;
import org.intertitle.media.Picture;

/**
 * Writes RSS 2.0 with whole texts (content), names (Dublin Core), pictures (Media RSS)
 * and what it has no word for itself (Atom).
 */
final class RssFeed {

	private RssFeed() {
	}

	static void write(Feed feed, OutputStream out) throws IOException {
		Xml xml = Xml.begin(out, "rss", "version", "2.0", "xmlns:atom", AtomFeed.NAMESPACE, "xmlns:content",
				"http://purl.org/rss/1.0/modules/content/", "xmlns:dc", "http://purl.org/dc/elements/1.1/",
				"xmlns:media", "http://search.yahoo.com/mrss/");
		xml.open("channel").text("title", feed.title()).text("link", feed.home());
		xml.text("description", feed.site().tagline().isBlank() ? feed.title() : feed.site().tagline());
		xml.text("language", feed.site().language()).text("lastBuildDate", time(feed.updated()));
		xml.empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", feed.self());
		if (feed.hub() != null) {
			xml.empty("atom:link", "rel", "hub", "href", feed.hub());
		}
		Picture logo = feed.site().logo();
		if (logo != null) {
			xml.open("image").text("url", feed.addresses().absolute(logo.src())).text("title", feed.title());
			xml.text("link", feed.home()).close();
		}
		for (Feed.Item item : feed.items()) {
			item(xml, item, feed);
		}
		xml.end();
	}

	private static void item(Xml xml, Feed.Item item, Feed feed) throws IOException {
		SyndicatedArticle article = item.article();
		xml.open("item").text("title", article.title()).text("link", item.url());
		xml.text("guid", item.id(), "isPermaLink", "false").text("pubDate", time(article.publishedAt()));
		xml.text("atom:updated", AtomFeed.time(article.updatedAt()));
		for (AuthorProfile author : article.authors()) {
			xml.text("dc:creator", author.name());
		}
		for (String category : article.categories()) {
			xml.text("category", category);
		}
		SyndicatedArticle.CoverPicture picture = article.picture();
		xml.empty("media:content", "url", feed.addresses().absolute(picture.path()), "medium", "image", "type",
				picture.type(), "width", String.valueOf(picture.width()), "height", String.valueOf(picture.height()));
		xml.text("description", article.summary()).text("content:encoded", item.content()).close();
	}

	/** RFC 822 with a year of four digits. */
	private static String time(Instant time) {
		return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
	}

}

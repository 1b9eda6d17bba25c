package org.intertitle.feed;

import java.io.OutputStream;

import org.intertitle.article.SyndicatedArticle;
import org.intertitle.author.AuthorProfile;
import org.intertitle.media.Picture;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes JSON Feed 1.1 (jsonfeed.org).
 */
final class JsonFeed {

	private static final JsonFactory FACTORY = new JsonFactory();

	private JsonFeed() {
	}

	static void write(Feed feed, OutputStream out) {
		try (JsonGenerator json = FACTORY.createGenerator(out)) {
			json.writeStartObject();
			json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
			json.writeStringProperty("title", feed.title());
			json.writeStringProperty("home_page_url", feed.home());
			json.writeStringProperty("feed_url", feed.self());
			json.writeStringProperty("language", feed.site().language());
			optional(json, "description", feed.site().tagline());
			Picture logo = feed.site().logo();
			optional(json, "icon", (logo != null) ? feed.addresses().absolute(logo.src()) : "");
			json.writeArrayPropertyStart("authors");
			author(json, feed.site().name(), feed.addresses().absolute("/"), "");
			json.writeEndArray();
			hubs(json, feed);
			json.writeArrayPropertyStart("items");
			feed.items().forEach((item) -> item(json, item, feed));
			json.writeEndArray();
			json.writeEndObject();
		}
	}

	private static void hubs(JsonGenerator json, Feed feed) {
		if (feed.hub() != null) {
			json.writeArrayPropertyStart("hubs");
			json.writeStartObject();
			json.writeStringProperty("type", "WebSub");
			json.writeStringProperty("url", feed.hub());
			json.writeEndObject();
			json.writeEndArray();
		}
	}

	private static void item(JsonGenerator json, Feed.Item item, Feed feed) {
		SyndicatedArticle article = item.article();
		json.writeStartObject();
		json.writeStringProperty("id", item.id());
		json.writeStringProperty("url", item.url());
		json.writeStringProperty("title", article.title());
		optional(json, "summary", article.summary());
		json.writeStringProperty("content_html", item.content());
		json.writeStringProperty("image", feed.addresses().absolute(article.picture().path()));
		json.writeStringProperty("date_published", AtomFeed.time(article.publishedAt()));
		json.writeStringProperty("date_modified", AtomFeed.time(article.updatedAt()));
		json.writeArrayPropertyStart("authors");
		for (AuthorProfile author : article.authors()) {
			Picture portrait = author.portrait();
			author(json, author.name(), feed.addresses().absolute("/authors/" + author.slug() + "/"),
					(portrait != null) ? feed.addresses().absolute(portrait.src()) : "");
		}
		json.writeEndArray();
		json.writeArrayPropertyStart("tags");
		article.categories().forEach(json::writeString);
		json.writeEndArray();
		json.writeEndObject();
	}

	private static void author(JsonGenerator json, String name, String url, String avatar) {
		json.writeStartObject();
		json.writeStringProperty("name", name);
		json.writeStringProperty("url", url);
		optional(json, "avatar", avatar);
		json.writeEndObject();
	}

	private static void optional(JsonGenerator json, String name, String value) {
		if (!value.isBlank()) {
			json.writeStringProperty(name, value);
		}
	}

}

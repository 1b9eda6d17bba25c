package org.intertitle.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.intertitle.article.SyndicatedArticle;
import org.intertitle.publication.Site;
import org.intertitle.web.SiteProperties;
import org.jspecify.annotations.Nullable;

/**
 * A feed, whatever the format. All addresses are absolute.
 *
 * @param id the same for ever
 * @param title of the list
 * @param home the page of the list
 * @param self the feed's own address
 * @param hub who tells of changes, if anybody does
 * @param updated the last change that readers should know of
 * @param items from new to old
 * @param site the publication's settings
 * @param addresses makes addresses absolute
 */
record Feed(String id, String title, String home, String self, @Nullable String hub, Instant updated, List<Item> items,
		Site site, SiteProperties addresses) {

	/** Google News takes 1 MB an article. */
	private static final int ITEM_BYTES = 900_000;

	/** And 2 MB a feed. */
	private static final int FEED_BYTES = 1_800_000;

	/**
	 * One article.
	 *
	 * @param id the same for ever
	 * @param url the article's page
	 * @param article what is told of it
	 * @param content markup; of an article that is too long its summary and a link
	 */
	record Item(String id, String url, SyndicatedArticle article, String content) {
	}

	/** As many of the articles as there is room for. */
	static List<Item> items(Stream<SyndicatedArticle> articles, Identifiers identifiers, SiteProperties addresses) {
		List<Item> items = new ArrayList<>();
		int left = FEED_BYTES;
		for (SyndicatedArticle article : (Iterable<SyndicatedArticle>) articles::iterator) {
			Item item = item(article, identifiers.of("articles/" + article.id()), addresses.absolute(article.path()));
			left -= weight(item.content());
			if (left < 0) {
				break;
			}
			items.add(item);
		}
		return items;
	}

	private static Item item(SyndicatedArticle article, String id, String url) {
		String content = article.content().markup();
		return new Item(id, url, article, (weight(content) <= ITEM_BYTES) ? content
				: "<p><a href=\"%s\">Read on the site</a></p>".formatted(url));
	}

	/** An upper bound of the bytes that it takes, escaped. */
	private static int weight(String markup) {
		return markup.chars().map((sign) -> switch (sign) {
			case '<', '>' -> 4;
			case '&' -> 5;
			default -> (sign < 0x80) ? 1 : 3;
		}).sum();
	}

}

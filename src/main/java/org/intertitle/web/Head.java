package org.intertitle.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself to those who do not look at it: search engines, feed
 * readers, and sites that link to it.
 *
 * @param path the page's own
 * @param title the page's own, without the publication's name
 * @param description in a sentence or two, without markup
 * @param canonical the one absolute address of the page (RFC 6596)
 * @param indexed whether search engines should list it
 * @param type of the Open Graph protocol, such as "article"
 * @param card the absolute address of a picture for link previews, if there is one
 * @param feeds that tell of news on the page
 * @param data JSON-LD, ready for an element {@code script}
 */
public record Head(String path, String title, String description, String canonical, boolean indexed, String type,
		@Nullable String card, List<Feed> feeds, Html data) {

	/**
	 * A feed.
	 *
	 * @param title of the feed
	 * @param type its media type
	 * @param path on this site
	 */
	public record Feed(String title, String type, String path) {
	}

}

package org.intertitle.article;

import java.time.Instant;
import java.util.List;

import org.intertitle.author.AuthorProfile;
import org.intertitle.web.Html;

/**
 * An article as it is read elsewhere than on its page. Every address in it is absolute.
 *
 * @param id the same for ever
 * @param path the article's own address on this site
 * @param kind of article
 * @param title the headline
 * @param summary the standfirst, without markup
 * @param authors in the order of the byline
 * @param publishedAt from when on it has been public
 * @param updatedAt the last change that readers should know of
 * @param categories the genres of its film, then its topics
 * @param picture its cover, or the drawn one
 * @param content all that readers find on the page as their article, set with plain
 * elements: no notes of the house, no scripts, links instead of players and cards
 */
public record SyndicatedArticle(long id, String path, Kind kind, String title, String summary,
		List<AuthorProfile> authors, Instant publishedAt, Instant updatedAt, List<String> categories,
		CoverPicture picture, Html content) {

	/**
	 * The picture of an article.
	 *
	 * @param path its address on this site
	 * @param type its media type
	 * @param width in pixels
	 * @param height in pixels
	 */
	public record CoverPicture(String path, String type, int width, int height) {
	}

}

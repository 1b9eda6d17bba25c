package org.intertitle.article;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.intertitle.media.Picture;
import org.intertitle.publication.Site;
import org.intertitle.web.Fingerprint;

/**
 * The newest articles of one list. They are set only when somebody wants to read them: to
 * tell that nothing is new takes no more than what the database says.
 */
public final class Edition {

	/** To be raised whenever the same facts would be set in another way than before. */
	private static final int SETTING_VERSION = 1;

	private static final int FINGERPRINT_BYTES = 16;

	private final Source source;

	private final List<ArticleFacts> articles;

	private final Map<String, Picture> pictures;

	private final SyndicatedText text;

	Edition(Source source, List<ArticleFacts> articles, Map<String, Picture> pictures, SyndicatedText text) {
		this.source = source;
		this.articles = articles;
		this.pictures = pictures;
		this.text = text;
	}

	/**
	 * What the list is of.
	 *
	 * @param key the same for ever, such as "authors/12"
	 * @param path the page of the list
	 * @param name what it is called; blank for everything that is published
	 */
	public record Source(String key, String path, String name) {
	}

	/**
	 * What the list is of.
	 * @return the list's page and name
	 */
	public Source source() {
		return this.source;
	}

	/**
	 * Tells one edition from another.
	 * @param site the settings that the articles would be set by
	 * @return hexadecimal digits
	 */
	public String fingerprint(Site site) {
		String all = SETTING_VERSION + "\n" + site + "\n" + this.source + "\n" + this.articles + "\n" + this.pictures;
		return Fingerprint.hex(all.getBytes(StandardCharsets.UTF_8), FINGERPRINT_BYTES);
	}

	/**
	 * When there was something last that readers should know of.
	 * @return nothing if there is no article
	 */
	public Optional<Instant> updatedAt() {
		return this.articles.stream().map(ArticleFacts::updatedAt).max(Comparator.naturalOrder());
	}

	/**
	 * Sets the articles, one by one.
	 * @param site the publication's settings
	 * @return from new to old
	 */
	public Stream<SyndicatedArticle> articles(Site site) {
		return this.articles.stream().map((article) -> this.text.set(article, this.pictures, site));
	}

}

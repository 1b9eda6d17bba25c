package org.intertitle.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.intertitle.media.MediaLibrary;
import org.intertitle.media.Picture;
import org.intertitle.publication.Site;
import org.intertitle.web.Before;
import org.intertitle.web.PageGone;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.PageOf;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Published articles for those who read them elsewhere than on their pages. At most four
 * statements a method.
 */
@Component
@Transactional(readOnly = true)
public class Syndication {

	private static final Pattern PICTURE = Pattern.compile("/media/([0-9a-f]{24})/");

	private final PublishedArticles articles;

	private final PublishedBylines bylines;

	private final MediaLibrary media;

	private final SyndicatedText text;

	Syndication(PublishedArticles articles, PublishedBylines bylines, MediaLibrary media, SyndicatedText text) {
		this.articles = articles;
		this.bylines = bylines;
		this.media = media;
		this.text = text;
	}

	/**
	 * The newest articles of all kinds.
	 * @return as many as a list shows on one page
	 */
	public Edition newest() {
		Before newest = Before.NEWEST;
		return edition(new Edition.Source("", "/", ""), this.articles.between(Before.OLDEST, newest.time(), newest));
	}

	/**
	 * The newest articles of one kind.
	 * @param kind of article
	 * @return as many as a list shows on one page
	 */
	public Edition ofKind(Kind kind) {
		return edition(new Edition.Source(kind.segment(), "/" + kind.segment() + "/", kind.plural()),
				this.articles.ofKind(kind, Before.NEWEST));
	}

	/**
	 * The newest articles of an author.
	 * @param slug the author's, of today or of former days
	 * @return as many as a list shows on one page
	 * @throws PageNotFound if readers do not know the author
	 */
	public Edition byAuthor(String slug) {
		PublishedBylines.AuthorEntry author = this.bylines.author(slug).orElseThrow(PageNotFound::new);
		return edition(new Edition.Source("authors/" + author.id(), author.path(), author.profile().name()),
				this.articles.byAuthor(author.id(), Before.NEWEST));
	}

	/**
	 * The newest articles on a topic.
	 * @param slug the topic's, of today or of former days
	 * @return as many as a list shows on one page
	 * @throws PageNotFound if readers do not know the topic
	 */
	public Edition onTopic(String slug) {
		PublishedBylines.TopicEntry topic = this.bylines.topic(slug).orElseThrow(PageNotFound::new);
		return edition(new Edition.Source("topics/" + topic.id(), topic.path(), topic.name()),
				this.articles.onTopic(topic.id(), Before.NEWEST));
	}

	private Edition edition(Edition.Source source, PageOf<ArticleCard> cards) {
		List<ArticleFacts> whole = this.articles.byIds(cards.items().stream().map(ArticleCard::id).toList());
		return new Edition(source, whole, pictures(whole), this.text);
	}

	private Map<String, Picture> pictures(List<ArticleFacts> articles) {
		return this.media.named(articles.stream()
			.flatMap((article) -> PICTURE.matcher(article.body()).results())
			.map((MatchResult address) -> address.group(1))
			.distinct()
			.toList());
	}

	/**
	 * One article.
	 * @param slug its address of today
	 * @param site the publication's settings
	 * @return nothing if no article is public under the address
	 */
	public Optional<SyndicatedArticle> bySlug(String slug, Site site) {
		return this.articles.bySlug(slug).map((article) -> this.text.set(article, pictures(List.of(article)), site));
	}

	/**
	 * Where an article went.
	 * @param slug an address of former days
	 * @return its slug of today
	 * @throws PageGone if it has been withdrawn
	 * @throws PageNotFound if there never was one that readers saw
	 */
	public String today(String slug) {
		PublishedArticles.Whereabouts found = this.articles.found(slug);
		if (found.page()) {
			throw new PageNotFound();
		}
		return found.slug();
	}

}

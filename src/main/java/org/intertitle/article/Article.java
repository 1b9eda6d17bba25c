package org.intertitle.article;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

/**
 * What editors write. Readers never meet this class: they are shown rows of
 * {@code published_article}.
 */
@Entity
class Article {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Version
	private int version;

	@Column(columnDefinition = "slug")
	private String slug;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	@Enumerated(EnumType.STRING)
	private Status status = Status.DRAFT;

	private String title;

	private @Nullable String kicker;

	private String standfirst;

	private String body;

	private int words;

	private @Nullable Long filmId;

	private @Nullable BigDecimal rating;

	private @Nullable String verdict;

	private @Nullable Long coverId;

	private @Nullable String searchTitle;

	private @Nullable String searchDescription;

	private @Nullable String canonicalUrl;

	private @Nullable Instant publishedAt;

	private Instant updatedAt;

	@ElementCollection
	@CollectionTable(name = "byline", joinColumns = @JoinColumn(name = "article_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	@Column(name = "author_id")
	private List<Long> authors;

	@ElementCollection
	@CollectionTable(name = "article_topic", joinColumns = @JoinColumn(name = "article_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	@Column(name = "topic_id")
	private List<Long> topics;

	@ElementCollection
	@CollectionTable(name = "related_link", joinColumns = @JoinColumn(name = "article_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	private List<RelatedLink> related;

	@ElementCollection
	@CollectionTable(name = "correction", joinColumns = @JoinColumn(name = "article_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	private List<Correction> corrections;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Article() {
	}

	Article(ArticleForm form, ArticleLinks links, Instant now) {
		this.slug = form.slug();
		this.kind = form.kind();
		this.title = form.title();
		this.kicker = form.kicker();
		this.standfirst = form.standfirst();
		this.body = form.body();
		this.words = links.words();
		this.filmId = links.film();
		this.rating = form.rating();
		this.verdict = form.verdict();
		this.coverId = form.coverId();
		this.searchTitle = form.searchTitle();
		this.searchDescription = form.searchDescription();
		this.canonicalUrl = form.canonicalUrl();
		this.updatedAt = now;
		this.authors = new ArrayList<>(links.authors());
		this.topics = new ArrayList<>(links.topics());
		this.related = new ArrayList<>(links.related());
		this.corrections = new ArrayList<>(form.corrections());
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	/**
	 * Opens the article to readers.
	 * @param at from when on; a time to come is an embargo
	 * @throws NotReadyToPublish if something is missing that readers would miss
	 */
	void publish(Instant at) {
		List<String> missing = missing();
		if (!missing.isEmpty()) {
			throw new NotReadyToPublish(this.slug, missing);
		}
		this.status = Status.PUBLISHED;
		this.publishedAt = at;
		this.updatedAt = at;
	}

	private List<String> missing() {
		List<String> missing = new ArrayList<>();
		if (this.title.isBlank()) {
			missing.add("a title");
		}
		if (this.body.isBlank()) {
			missing.add("a body");
		}
		if (this.authors.isEmpty()) {
			missing.add("an author");
		}
		if (this.kind == Kind.REVIEW && this.filmId == null) {
			missing.add("a film");
		}
		return missing;
	}

}

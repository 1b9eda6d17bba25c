package org.intertitle.article;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;

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

	private @Nullable Long seriesId;

	private @Nullable BigDecimal rating;

	private @Nullable String verdict;

	private @Nullable Long coverId;

	private @Nullable String searchTitle;

	private @Nullable String searchDescription;

	private @Nullable String canonicalUrl;

	private @Nullable Instant publishedAt;

	private Instant updatedAt;

	private @Nullable Long ownerId;

	private String embargoNote;

	private @Nullable LocalDate plannedOn;

	private int head = 1;

	private @Nullable Integer live;

	private Instant savedAt;

	private String savedBy;

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

	/**
	 * Begins an article.
	 * @param owner the account that begins it, if any does
	 */
	@SuppressWarnings("NullAway.Init") // take() fills the rest
	Article(ArticleForm form, ArticleLinks links, @Nullable SignedIn owner, Instant now) {
		this.ownerId = (owner != null) ? owner.id() : null;
		this.updatedAt = now;
		this.savedAt = now;
		this.savedBy = (owner != null) ? owner.name() : "";
		take(form, links);
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	int head() {
		return this.head;
	}

	Status status() {
		return this.status;
	}

	String slug() {
		return this.slug;
	}

	String title() {
		return this.title;
	}

	/**
	 * Whether readers never saw the article and are not about to. Once they have, edits
	 * wait until somebody publishes them.
	 */
	boolean unseen() {
		return this.live == null;
	}

	/**
	 * Asks whether readers never saw the article.
	 * @throws WrongStatus if they did, or are about to
	 */
	void requireUnseen() {
		if (!unseen()) {
			throw new WrongStatus(id(), this.status);
		}
	}

	/**
	 * Asks whether somebody may change the article. Writers may change what they began,
	 * until it is settled.
	 * @throws AccessDeniedException if not
	 */
	void requireEditable(SignedIn by) {
		boolean own = Objects.equals(this.ownerId, by.id()) && this.live == null;
		if (!own && !by.may(Role.EDITOR)) {
			throw new AccessDeniedException("article " + this.id);
		}
	}

	/**
	 * Counts a new revision.
	 * @param base the revision that the edit began with
	 * @return the number of the new one
	 * @throws StaleEdit if there is a newer one already
	 */
	int revise(int base, SignedIn by, Instant now) {
		if (base != this.head) {
			throw new StaleEdit(id(), base, this.head);
		}
		this.savedAt = now;
		this.savedBy = by.name();
		return ++this.head;
	}

	/**
	 * Makes the article what a form says. What only a review has stays behind in the
	 * revision if the article is none, so that a change of mind loses nothing.
	 */
	void take(ArticleForm whole, ArticleLinks links) {
		ArticleForm form = whole.ofItsKind();
		this.slug = form.slug();
		this.kind = form.kind();
		this.title = form.title();
		this.kicker = form.kicker();
		this.standfirst = form.standfirst();
		this.body = form.body();
		this.words = links.words();
		this.filmId = (form.film() != null) ? links.film() : null;
		this.seriesId = links.series();
		this.rating = form.rating();
		this.verdict = form.verdict();
		this.coverId = form.coverId();
		this.searchTitle = form.searchTitle();
		this.searchDescription = form.searchDescription();
		this.canonicalUrl = form.canonicalUrl();
		this.embargoNote = form.embargoNote();
		this.plannedOn = form.plannedOn();
		this.authors = new ArrayList<>(links.authors());
		this.topics = new ArrayList<>(links.topics());
		this.related = new ArrayList<>(links.related());
		this.corrections = new ArrayList<>(form.corrections());
	}

	void submit() {
		require(Status.DRAFT);
		this.status = Status.IN_REVIEW;
	}

	void giveBack() {
		require(Status.IN_REVIEW);
		this.status = Status.DRAFT;
	}

	/**
	 * Opens the newest revision to readers, now or when its time has come.
	 * @param at the moment that the form names; a moment to come is an embargo
	 * @param now by the database's clock
	 * @param news whether a change to a public article is one that readers should know of
	 */
	void publish(@Nullable Instant at, Instant now, boolean news) {
		boolean wasPublic = this.status == Status.PUBLISHED;
		Instant before = wasPublic ? this.publishedAt : null;
		Instant publishedAt = (at != null) ? at : (before != null) ? before : now;
		this.status = publishedAt.isAfter(now) ? Status.SCHEDULED : Status.PUBLISHED;
		this.publishedAt = publishedAt;
		this.updatedAt = !wasPublic ? publishedAt : news ? now : this.updatedAt;
		this.live = this.head;
	}

	/**
	 * Takes the article off the schedule.
	 */
	void recall() {
		require(Status.SCHEDULED);
		this.status = Status.DRAFT;
		this.publishedAt = null;
		this.live = null;
	}

	void withdraw() {
		require(Status.PUBLISHED);
		this.status = Status.WITHDRAWN;
	}

	private void require(Status expected) {
		if (this.status != expected) {
			throw new WrongStatus(id(), this.status);
		}
	}

}

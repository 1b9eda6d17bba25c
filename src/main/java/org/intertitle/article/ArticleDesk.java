package org.intertitle.article;

import java.util.Optional;

import org.intertitle.account.AuditTrail;
import org.intertitle.account.Deed;
import org.intertitle.account.SignedIn;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.Slug;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where articles are written. Every save is a revision, and nothing that was saved is
 * ever changed.
 */
@Component
@Transactional
public class ArticleDesk {

	private final Articles articles;

	private final History history;

	private final Links links;

	private final AuditTrail audit;

	ArticleDesk(Articles articles, History history, Links links, AuditTrail audit) {
		this.articles = articles;
		this.history = history;
		this.links = links;
		this.audit = audit;
	}

	/**
	 * Keeps a new article as a draft.
	 * @param form the article; without a slug it gets one from its title
	 * @param by who begins it, if it is an account that does
	 * @return its id
	 * @throws SlugTaken if something else has the address, or had it, or it is reserved
	 * @throws org.intertitle.markdown.MarkdownRefused if the body is too large or nested
	 * too deep to be shown
	 * @throws UnknownFilm if the catalogue does not have the film or the series
	 * @throws org.intertitle.author.UnknownAuthor if somebody in the byline is not an
	 * author
	 */
	public long draft(ArticleForm form, @Nullable SignedIn by) {
		ArticleForm addressed = addressed(form, 0);
		Article article = new Article(addressed, this.links.of(addressed), by, this.articles.now());
		long id = keep(article).id();
		this.links.tie(id, addressed.slug());
		this.history.add(id, article.head(), addressed, null, by);
		return id;
	}

	/**
	 * Saves an article as a new revision, unless it says the same as the newest. What
	 * readers see of a settled article stays as it is until somebody publishes the
	 * revision.
	 * @param id of the article
	 * @param base the revision that the edit began with
	 * @param form the article, whole
	 * @param by who saves it
	 * @return the number of the newest revision now
	 * @throws StaleEdit if there is a newer revision than the base
	 * @throws PageNotFound if there is no such article
	 * @throws SlugTaken as {@link #draft}, like the others
	 */
	public int save(long id, int base, ArticleForm form, SignedIn by) {
		return save(id, base, form, null, by);
	}

	/**
	 * Saves an old revision as the newest.
	 * @param id of the article
	 * @param base the newest revision, as the editor knows it
	 * @param number of the revision to restore; what readers were told since to have been
	 * wrong stays told
	 * @param by who restores it
	 * @return the number of the new revision
	 * @throws StaleEdit if there is a newer revision than the base
	 * @throws PageNotFound if there is no such article or revision
	 */
	public int restore(long id, int base, int number, SignedIn by) {
		this.articles.findById(id).orElseThrow(PageNotFound::new).requireEditable(by);
		ArticleForm head = this.history.head(id).orElseThrow(PageNotFound::new).content();
		ArticleForm form = this.history.revision(id, number)
			.orElseThrow(PageNotFound::new)
			.content()
			.withCorrections(head.corrections());
		int restored = save(id, base, form, number, by);
		this.audit.add(Deed.RESTORED, subject(id, form));
		return restored;
	}

	private int save(long id, int base, ArticleForm form, @Nullable Integer origin, SignedIn by) {
		Article article = this.articles.findById(id).orElseThrow(PageNotFound::new);
		article.requireEditable(by);
		ArticleForm addressed = addressed(form, id);
		if (base == article.head()
				&& this.history.head(id).filter((head) -> head.content().equals(addressed)).isPresent()) {
			return base;
		}
		int number = article.revise(base, by, this.articles.now());
		ArticleLinks links = this.links.of(addressed);
		if (article.unseen()) {
			article.take(addressed, links);
			keep(article);
			this.links.tie(id, addressed.slug());
		}
		this.history.add(id, number, addressed, origin, by);
		return number;
	}

	private ArticleForm addressed(ArticleForm form, long id) {
		if (form.slug().isBlank()) {
			return form.withSlug(Slug.free(form.title(), (slug) -> this.articles.taken(slug, id)));
		}
		if (this.articles.taken(form.slug(), id)) {
			throw new SlugTaken(form.slug());
		}
		return form;
	}

	/** Reserved words, and whoever takes the address in this very moment. */
	private Article keep(Article article) {
		try {
			return this.articles.saveAndFlush(article);
		}
		catch (DataIntegrityViolationException ex) {
			String cause = ex.getMostSpecificCause().getMessage();
			if (cause != null && cause.contains("address")) {
				throw new SlugTaken(article.slug());
			}
			throw ex;
		}
	}

	/**
	 * Deletes an article that readers never saw, with all its revisions.
	 * @param id of the article
	 * @param by who deletes it
	 * @throws WrongStatus if readers have seen it: that one can be withdrawn
	 * @throws PageNotFound if there is no such article
	 */
	public void delete(long id, SignedIn by) {
		Article article = this.articles.findById(id).orElseThrow(PageNotFound::new);
		article.requireEditable(by);
		article.requireUnseen();
		Optional<Revision> head = this.history.head(id);
		this.articles.delete(article);
		this.articles.flush();
		this.audit.add(Deed.DELETED, head.map((revision) -> subject(id, revision.content())).orElse("article " + id));
	}

	static String subject(long id, ArticleForm form) {
		return "article " + id + " \"" + form.title() + "\"";
	}

	/**
	 * Adds a topic; one of the same name is left as it is.
	 * @param name as it is printed, never blank
	 * @param description one sentence; may be blank
	 */
	public void addTopic(String name, String description) {
		this.links.topic(name, description);
	}

}

package org.intertitle.article;

import java.util.List;

import org.intertitle.account.AuditTrail;
import org.intertitle.account.Deed;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An article's way from draft to readers and back.
 */
@Component
@Transactional
public class Workflow {

	private final Articles articles;

	private final History history;

	private final Links links;

	private final Proofs proofs;

	private final Notes notes;

	private final AuditTrail audit;

	Workflow(Articles articles, History history, Links links, Proofs proofs, Notes notes, AuditTrail audit) {
		this.articles = articles;
		this.history = history;
		this.links = links;
		this.proofs = proofs;
		this.notes = notes;
		this.audit = audit;
	}

	/**
	 * Hands a draft in.
	 * @param id of the article
	 * @param text a word to the editors; may be blank
	 * @param by the writer
	 * @throws WrongStatus if it is no draft
	 */
	public void submit(long id, String text, SignedIn by) {
		Article article = article(id);
		article.requireEditable(by);
		article.submit();
		note(article, Event.SUBMITTED, Deed.SUBMITTED, text, by);
	}

	/**
	 * Gives an article back to its writer.
	 * @param id of the article
	 * @param text what is to be done
	 * @param by an editor, or the writer who wants it back
	 * @throws WrongStatus if nobody has handed it in
	 */
	public void giveBack(long id, String text, SignedIn by) {
		Article article = article(id);
		article.requireEditable(by);
		article.giveBack();
		note(article, Event.RETURNED, Deed.RETURNED, text, by);
	}

	/**
	 * Opens a revision to readers: at the moment that it names or, without one, now. A
	 * public article keeps its date.
	 * @param id of the article
	 * @param number the newest revision, as the editor knows it
	 * @param news whether a change to a public article is one that readers should know of
	 * @param by the editor, or nobody where the program brings its own articles in
	 * @return where the article stands now
	 * @throws StaleEdit if there is a newer revision
	 * @throws NotReadyToPublish if something is missing that readers would miss
	 */
	public Status publish(long id, int number, boolean news, @Nullable SignedIn by) {
		requireEditor(by);
		Article article = article(id);
		if (article.head() != number) {
			throw new StaleEdit(id, number, article.head());
		}
		ArticleForm form = this.history.revision(id, number).orElseThrow(PageNotFound::new).content();
		List<Finding> missing = this.proofs.check(id, form).stream().filter(Finding::must).toList();
		if (!missing.isEmpty()) {
			throw new NotReadyToPublish(form.slug(), missing);
		}
		article.take(form, this.links.of(form));
		article.publish(form.publishAt(), this.articles.now(), news);
		this.articles.saveAndFlush(article);
		this.links.tie(id, form.slug());
		boolean scheduled = article.status() == Status.SCHEDULED;
		note(article, scheduled ? Event.SCHEDULED : Event.PUBLISHED, scheduled ? Deed.SCHEDULED : Deed.PUBLISHED, "",
				by);
		return article.status();
	}

	/**
	 * Takes an article off the schedule; it is a draft again.
	 * @param id of the article
	 * @param by the editor
	 * @throws WrongStatus if it is not scheduled, or no longer
	 */
	public void recall(long id, SignedIn by) {
		requireEditor(by);
		Article article = article(id);
		article.recall();
		note(article, Event.RECALLED, Deed.WITHDRAWN, "", by);
	}

	/**
	 * Takes an article away from readers, who are told that it is gone.
	 * @param id of the article
	 * @param text why; for colleagues
	 * @param by the editor
	 * @throws WrongStatus if it is not public
	 */
	public void withdraw(long id, String text, SignedIn by) {
		requireEditor(by);
		Article article = article(id);
		article.withdraw();
		note(article, Event.WITHDRAWN, Deed.WITHDRAWN, text, by);
	}

	private static void requireEditor(@Nullable SignedIn by) {
		if (by != null && !by.may(Role.EDITOR)) {
			throw new AccessDeniedException("for editors");
		}
	}

	private Article article(long id) {
		return this.articles.findById(id).orElseThrow(PageNotFound::new);
	}

	/** Whoever reads within the same transaction reads past JPA. */
	private void note(Article article, Event event, Deed deed, String text, @Nullable SignedIn by) {
		this.articles.saveAndFlush(article);
		this.notes.add(article.id(), event, text, by);
		this.audit.add(deed, "article " + article.id() + " \"" + article.title() + "\"");
	}

}

package org.intertitle.author;

import java.util.LinkedHashSet;
import java.util.List;

import org.intertitle.account.AuditTrail;
import org.intertitle.account.Deed;
import org.intertitle.web.FormRefused;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.Slug;
import org.intertitle.web.StaleForm;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where editors keep the authors.
 */
@Component
@Transactional
public class AuthorDesk {

	private final Authors authors;

	private final AuthorNames names;

	private final AuthorMerge merge;

	private final AuditTrail audit;

	AuthorDesk(Authors authors, AuthorNames names, AuthorMerge merge, AuditTrail audit) {
		this.authors = authors;
		this.names = names;
		this.merge = merge;
		this.audit = audit;
	}

	/**
	 * Adds an author.
	 * @param form the author; without a slug they get one from their name
	 * @return the author's id
	 * @throws FormRefused if the slug is, or was, somebody else's
	 */
	public long add(AuthorForm form) {
		return keep(new Author(addressed(form, 0))).id();
	}

	/**
	 * Adds an author of whom only the name is known, unless there is one of that name.
	 * @param name as it is to be printed, never blank
	 * @return the author
	 */
	public Byline create(String name) {
		NamedAuthor known = byNames(List.of(name)).getFirst();
		if (known.options().size() == 1) {
			return new Byline(known.options().getFirst().slug(), known.options().getFirst().name());
		}
		Author author = keep(new Author(addressed(new AuthorForm("", name.strip(), "", "", null, List.of()), 0)));
		return new Byline(author.slug(), author.name());
	}

	/**
	 * Changes an author. Whoever follows a former address is led on to today's.
	 * @param id of the author
	 * @param version of the record that the form began with
	 * @param form the author, whole
	 * @throws PageNotFound if there is no such author any more
	 * @throws StaleForm if somebody else has saved the author since
	 * @throws FormRefused if the slug is, or was, somebody else's
	 */
	public void save(long id, String version, AuthorForm form) {
		Author author = author(id);
		StaleForm.requireSame(version, author.version());
		author.edit(addressed(form, id));
		keep(author);
	}

	private AuthorForm addressed(AuthorForm form, long id) {
		if (form.slug().isBlank()) {
			return form.withSlug(Slug.free(form.name(), (slug) -> isTaken(slug, id)));
		}
		this.authors.findByAddress(form.slug()).filter((owner) -> owner.id() != id).ifPresent((owner) -> {
			throw new FormRefused("slug", owner.slug().equals(form.slug())
					? "“%s” has this address already.".formatted(owner.name())
					: "“%s” had this address once, and readers who follow it are led on.".formatted(owner.name()));
		});
		return form;
	}

	private boolean isTaken(String slug, long id) {
		return this.authors.findByAddress(slug).filter((owner) -> owner.id() != id).isPresent();
	}

	/** Somebody may take the address in this very moment. */
	private Author keep(Author author) {
		try {
			return this.authors.saveAndFlush(author);
		}
		catch (DataIntegrityViolationException ex) {
			throw new FormRefused("slug", "Another author has this address already.");
		}
	}

	/**
	 * Makes one author of two. The bylines of the first become the second's, and so do
	 * the addresses.
	 * @param from id of the one who goes; nothing is done if nobody has it any more
	 * @param into id of the one who stays
	 * @throws PageNotFound if whoever was to stay is no longer there
	 */
	public void merge(long from, long into) {
		Author stays = author(into);
		this.authors.findById(from).filter((goes) -> from != into).ifPresent((goes) -> {
			stays.completeFrom(goes);
			this.authors.flush();
			this.merge.move(from, into);
			this.authors.delete(goes);
			this.authors.flush();
			this.audit.add(Deed.MERGED, "%s into %s".formatted(subject(goes), subject(stays)));
		});
	}

	/**
	 * Deletes an author whom no article names.
	 * @param id of the author; nothing is done if nobody has it any more
	 * @throws FormRefused if an article names them
	 */
	public void delete(long id) {
		this.authors.findById(id).ifPresent((author) -> {
			if (this.merge.isUsed(id)) {
				throw new FormRefused("subjects", "“%s” is named by articles.".formatted(author.name()));
			}
			this.authors.delete(author);
			this.authors.flush();
			this.audit.add(Deed.DELETED, subject(author));
		});
	}

	private Author author(long id) {
		return this.authors.findById(id).orElseThrow(PageNotFound::new);
	}

	private static String subject(Author author) {
		return "the author %s (/authors/%s/)".formatted(author.name(), author.slug());
	}

	/**
	 * Finds authors for a byline.
	 * @param slugs of today or former ones, in the order of the byline
	 * @return their ids, in the same order; one to whom two slugs lead stands there once
	 * @throws UnknownAuthor if there is no author of one of the slugs
	 */
	@Transactional(readOnly = true)
	public List<Long> ids(List<String> slugs) {
		List<Long> ids = this.names.idsBySlug(slugs);
		if (ids.size() < slugs.size()) {
			throw new UnknownAuthor(slugs);
		}
		return List.copyOf(new LinkedHashSet<>(ids));
	}

	/**
	 * Suggests authors while a name is typed.
	 * @param typed a part of a name; blank for those who write most
	 * @param limit how many at most
	 * @return the likeliest first
	 */
	@Transactional(readOnly = true)
	public List<AuthorOption> suggest(String typed, int limit) {
		return this.names.suggest(typed, limit);
	}

	/**
	 * Finds out who is meant by names.
	 * @param names as they were typed: names, labels of {@link AuthorOption} or slugs
	 * @return one entry for each, in the same order
	 */
	@Transactional(readOnly = true)
	public List<NamedAuthor> byNames(List<String> names) {
		return this.names.byNames(names);
	}

}

package org.intertitle.author;

import java.util.List;

import org.intertitle.web.Slug;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where editors keep the authors.
 */
@Component
@Transactional
public class AuthorDesk {

	private final Authors authors;

	AuthorDesk(Authors authors) {
		this.authors = authors;
	}

	/**
	 * Adds an author.
	 * @param form the author
	 * @throws org.springframework.dao.DataIntegrityViolationException if the slug is
	 * taken
	 */
	public void add(AuthorForm form) {
		this.authors.save(new Author(form));
	}

	/**
	 * Adds an author of whom only the name is known yet.
	 * @param name as it is printed, never blank
	 * @return the byline
	 */
	public Byline create(String name) {
		String slug = Slug.free(name, this.authors::existsBySlug);
		add(new AuthorForm(slug, name, "", "", null, List.of()));
		return new Byline(slug, name);
	}

	/**
	 * Finds authors for a byline.
	 * @param slugs in the order of the byline
	 * @return their ids, in the same order
	 * @throws UnknownAuthor if there is no author of one of the slugs
	 */
	@Transactional(readOnly = true)
	public List<Long> ids(List<String> slugs) {
		List<Long> ids = this.authors.idsBySlug(slugs.toArray(String[]::new));
		if (ids.size() < slugs.size()) {
			throw new UnknownAuthor(slugs);
		}
		return ids;
	}

}

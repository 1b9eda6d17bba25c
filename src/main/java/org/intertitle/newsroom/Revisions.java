package org.intertitle.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.intertitle.account.SignedIn;
import org.intertitle.article.ArticleIndex;
import org.intertitle.article.History;
import org.intertitle.article.Revision;
import org.intertitle.article.Standing;
import org.intertitle.compare.Comparison;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.PageOf;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Holds revisions of an article against each other.
 */
@Component
class Revisions {

	private static final int REVISIONS_PER_PAGE = 50;

	private final ArticleIndex index;

	private final History history;

	private final ArticleForms forms;

	Revisions(ArticleIndex index, History history, ArticleForms forms) {
		this.index = index;
		this.history = history;
		this.forms = forms;
	}

	/**
	 * A page of an article's revisions.
	 *
	 * @param standing where the article stands
	 * @param revisions from new to old
	 */
	record Listing(Standing standing, PageOf<Revision> revisions) {
	}

	/**
	 * What changed between two revisions.
	 *
	 * @param standing where the article stands
	 * @param before the older; none before the first
	 * @param after the newer
	 * @param fields that differ, in the order of the form
	 */
	record Change(Standing standing, @Nullable Revision before, Revision after, List<Field> fields) {
	}

	/**
	 * A field that differs.
	 *
	 * @param label as the form has it
	 * @param comparison word by word
	 */
	record Field(String label, Comparison comparison) {
	}

	Listing list(long id, int below, SignedIn who) {
		Standing standing = this.index.standing(id).requireReadable(who);
		List<Revision> revisions = this.history.revisions(id, below, REVISIONS_PER_PAGE + 1);
		return new Listing(standing,
				PageOf.of(revisions, REVISIONS_PER_PAGE, (revision) -> Integer.toString(revision.number())));
	}

	Change change(long id, int from, int to, SignedIn who) {
		Standing standing = this.index.standing(id).requireReadable(who);
		Revision after = this.history.revision(id, to).orElseThrow(PageNotFound::new);
		Revision before = this.history.revision(id, from).orElse(null);
		Map<String, String> old = (before != null) ? this.forms.write(before.content()).byName() : Map.of();
		List<Field> fields = new ArrayList<>();
		this.forms.write(after.content()).byName().forEach((name, text) -> {
			if (!text.equals(old.getOrDefault(name, ""))) {
				fields.add(new Field(ArticleFields.label(name), Comparison.of(old.getOrDefault(name, ""), text)));
			}
		});
		String credits = (before != null) ? before.credits() : "";
		if (!after.credits().equals(credits)) {
			fields.add(new Field("The film's credits", Comparison.of(credits, after.credits())));
		}
		return new Change(standing, before, after, fields);
	}

}

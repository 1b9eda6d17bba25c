package org.intertitle.newsroom;

import java.util.List;

import org.intertitle.account.SignedIn;
import org.intertitle.article.Notes;
import org.intertitle.article.SearchAppearance;
import org.intertitle.article.Standing;
import org.intertitle.author.NamedAuthor;
import org.intertitle.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * The article form's page.
 *
 * @param standing where the article stands; none for one that was never saved
 * @param base the revision that the form begins with; 0 for none
 * @param fields as they are typed
 * @param errors what is wrong with them
 * @param found what may be meant by names that are not clear
 * @param formKey by which the form is known, however often it is sent
 * @param track of the form's autosave, if it goes on from one
 * @param unsaved what the same person typed in other forms and never saved
 * @param others who else has the article open
 * @param notes what was said about it
 * @param words of the body
 * @param minutes that the body takes to read
 * @param appearance how search engines would show what was saved; none if they cannot
 */
record ArticleSheet(@Nullable Standing standing, int base, ArticleFields fields, FieldErrors errors,
		References.@Nullable Found found, String formKey, @Nullable String track, List<Autosaves.Autosave> unsaved,
		List<Presence.Colleague> others, List<Notes.Note> notes, int words, int minutes,
		@Nullable SearchAppearance appearance) {

	/** Id of the article; 0 for one that was never saved. */
	public long id() {
		return (this.standing != null) ? this.standing.id() : 0;
	}

	/** Whether somebody may change the article: writers may until readers have it. */
	public boolean editableBy(SignedIn who) {
		return this.standing == null || this.standing.editableBy(who);
	}

	/** What the page is called. */
	public String heading() {
		return this.fields.title().isBlank() ? "New article" : this.fields.title();
	}

	/** Names in the byline that nobody has yet, or more than one. */
	public List<NamedAuthor> doubtfulAuthors() {
		return (this.found == null) ? List.of()
				: this.found.authors().stream().filter((author) -> author.options().size() != 1).toList();
	}

	/** Where the form is sent. */
	public String action() {
		return (this.standing != null) ? "/admin/articles/" + this.standing.id() : "/admin/articles/new";
	}

}

package org.intertitle.film;

import java.util.List;

import org.intertitle.film.CreditTable.CreditRow;
import org.intertitle.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * The page of a film's form.
 *
 * @param id of the film; none for a new one
 * @param version that a save names
 * @param heading what the page is called
 * @param slug the film's address today; none for a new one
 * @param sheet as it was typed
 * @param rows the credits, with the people they mean
 * @param errors what is wrong
 * @param trouble what happened meanwhile; none if nothing did
 * @param differences what somebody else saved meanwhile, where it differs
 * @param articles about the film, in every state
 */
record FilmEditor(@Nullable Long id, int version, String heading, @Nullable String slug, FilmSheet sheet,
		List<CreditRow> rows, FieldErrors errors, @Nullable Trouble trouble, List<Difference> differences,
		List<FilmShelf.Mention> articles) {

	/** What can happen to a film under an open form. */
	enum Trouble {

		/** Somebody else saved it. */
		CHANGED,

		/** Somebody else deleted it, or merged it into another. */
		GONE

	}

	/**
	 * A field that two people filled in differently.
	 *
	 * @param label of the field
	 * @param typed here
	 * @param saved meanwhile
	 */
	record Difference(String label, String typed, String saved) {
	}

	/** Where the form is sent. */
	public String action() {
		return "/admin/films/" + ((this.id != null) ? this.id.toString() : "new");
	}

	/** Whether saving adds people. */
	public boolean hasNewPeople() {
		return this.rows.stream().anyMatch(CreditRow::isNew);
	}

}

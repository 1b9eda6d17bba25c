package org.intertitle.film;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.intertitle.film.FilmEditor.Trouble;
import org.intertitle.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * The page of a person's or a series' form.
 *
 * @param section where such records are listed
 * @param id of the record; none for a new one
 * @param version that a save names
 * @param saved as it is saved; empty for a new one
 * @param sheet as it was typed
 * @param errors what is wrong
 * @param trouble what happened meanwhile; none if nothing did
 * @param credits of a person, newest film first
 * @param films of a series, in the order of the form
 * @param articles about a series, in every state
 */
record NameEditor(String section, @Nullable Long id, int version, NameSheet saved, NameSheet sheet, FieldErrors errors,
		@Nullable Trouble trouble, List<PeopleShelf.Person.FilmCredit> credits, List<PlaceRow> films,
		List<FilmShelf.Mention> articles) {

	static final String PEOPLE = "/admin/people/";

	static final String SERIES = "/admin/series/";

	private static final NameSheet BLANK = new NameSheet(null, null, null);

	/**
	 * A film of a series in the form.
	 *
	 * @param id of the film
	 * @param label tells it from all others
	 * @param place as it was typed
	 */
	record PlaceRow(long id, String label, String place) {
	}

	static NameEditor empty(String section) {
		return new NameEditor(section, null, 0, BLANK, BLANK, FieldErrors.none(), null, List.of(), List.of(),
				List.of());
	}

	static NameEditor of(PeopleShelf.Person person) {
		NameSheet saved = new NameSheet(person.name(), person.slug(), "");
		return new NameEditor(PEOPLE, person.id(), person.version(), saved, saved, FieldErrors.none(), null,
				person.credits(), List.of(), List.of());
	}

	static NameEditor of(SeriesShelf.SavedSeries series) {
		NameSheet saved = new NameSheet(series.name(), series.slug(), series.description());
		List<PlaceRow> films = series.films()
			.stream()
			.map((film) -> new PlaceRow(film.id(), film.label(), Integer.toString(film.place())))
			.toList();
		return new NameEditor(SERIES, series.id(), series.version(), saved, saved, FieldErrors.none(), null, List.of(),
				films, series.articles());
	}

	/** The form that was open when its record went; saving it makes a new one. */
	static NameEditor gone(String section) {
		NameEditor empty = empty(section);
		return new NameEditor(section, null, 0, BLANK, BLANK, empty.errors(), Trouble.GONE, List.of(), List.of(),
				List.of());
	}

	/**
	 * The page again, with everything that was typed.
	 * @param before the version that the editor had before them
	 * @param typed what was typed
	 * @param faults what is wrong with it
	 */
	NameEditor typed(int before, NameSheet typed, Map<String, String> faults) {
		boolean changed = this.trouble == null && this.id != null && before != this.version;
		return new NameEditor(this.section, this.id, this.version, this.saved, typed, new FieldErrors(faults),
				changed ? Trouble.CHANGED : this.trouble, this.credits, this.films, this.articles);
	}

	NameEditor arranged(List<PlaceRow> films) {
		return new NameEditor(this.section, this.id, this.version, this.saved, this.sheet, this.errors, this.trouble,
				this.credits, films, this.articles);
	}

	/** What the page is called. */
	public String heading() {
		String fresh = this.section.equals(PEOPLE) ? "New person" : "New series";
		return Optional.of(this.saved.name()).filter((name) -> !name.isEmpty()).orElse(fresh);
	}

	/** Where the form is sent. */
	public String action() {
		return this.section + ((this.id != null) ? this.id.toString() : "new");
	}

}

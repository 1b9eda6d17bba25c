package org.intertitle.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.intertitle.film.CreditTable.CreditRow;
import org.intertitle.film.FilmEditor.Difference;
import org.intertitle.film.FilmEditor.Trouble;
import org.intertitle.film.FilmSheet.Row;
import org.intertitle.media.MediaLibrary;
import org.intertitle.media.Picture;
import org.intertitle.web.FieldErrors;
import org.intertitle.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills the film's form, and reads it.
 */
@Component
@Transactional(readOnly = true)
class FilmForms {

	/** As many credits as one form holds. */
	private static final int MOST_CREDITS = 1_000;

	private final FilmShelf shelf;

	private final CreditTable table;

	private final MediaLibrary media;

	private final FilmCatalogue catalogue;

	FilmForms(FilmShelf shelf, CreditTable table, MediaLibrary media, FilmCatalogue catalogue) {
		this.shelf = shelf;
		this.table = table;
		this.media = media;
		this.catalogue = catalogue;
	}

	FilmEditor empty(FilmSheet sheet) {
		FilmSheet begun = SheetEdit.of("add").apply(sheet);
		return new FilmEditor(null, 0, "New film", null, begun, this.table.of(begun.rows()), FieldErrors.none(), null,
				List.of(), List.of());
	}

	FilmEditor saved(long id) {
		SavedFilm film = this.shelf.film(id).orElseThrow(PageNotFound::new);
		FilmSheet sheet = FilmSheet.of(film);
		return new FilmEditor(id, film.version(), film.label(), film.slug(), sheet, this.table.of(sheet.rows()),
				FieldErrors.none(), null, List.of(), film.articles());
	}

	/**
	 * The page again, with everything that was typed.
	 * @param id of the film; none for a new one
	 * @param version the one that the editor had before them
	 * @param sheet what was typed
	 * @param faults what is wrong with it
	 */
	FilmEditor typed(@Nullable Long id, int version, FilmSheet sheet, Map<String, String> faults) {
		List<CreditRow> rows = this.table.of(sheet.rows());
		SavedFilm film = (id != null) ? this.shelf.film(id).orElse(null) : null;
		if (film == null) {
			return new FilmEditor(null, 0, "New film", null, sheet, rows, new FieldErrors(faults),
					(id != null) ? Trouble.GONE : null, List.of(), List.of());
		}
		boolean changed = film.version() != version;
		return new FilmEditor(id, film.version(), film.label(), film.slug(), sheet, rows, new FieldErrors(faults),
				changed ? Trouble.CHANGED : null, changed ? differences(sheet, FilmSheet.of(film)) : List.of(),
				film.articles());
	}

	private static List<Difference> differences(FilmSheet typed, FilmSheet saved) {
		List<Difference> differences = new ArrayList<>();
		typed.facts().forEach((label, text) -> {
			String other = Objects.requireNonNull(saved.facts().get(label));
			if (!text.strip().equals(other.strip())) {
				differences.add(new Difference(label, text, other));
			}
		});
		if (!credits(typed).equals(credits(saved))) {
			differences.add(new Difference("Credits", credits(typed), credits(saved)));
		}
		return differences;
	}

	private static String credits(FilmSheet sheet) {
		return String.join("\n", sheet.rows().stream().filter((row) -> !row.isBlank()).map(FilmForms::line).toList());
	}

	private static String line(Row row) {
		return row.job() + ": " + row.person() + (row.character().isBlank() ? "" : " as " + row.character());
	}

	/**
	 * Reads a film.
	 * @param id of the film; none for a new one
	 * @param sheet what was typed
	 * @return the film
	 * @throws FilmRefused if it cannot be read
	 */
	FilmForm read(@Nullable Long id, FilmSheet sheet) {
		if (sheet.rows().size() > MOST_CREDITS) {
			throw new FilmRefused(Map.of("credits", "A film has at most %,d credits.".formatted(MOST_CREDITS)));
		}
		FilmReading reading = new FilmReading(sheet);
		String former = (id != null) ? this.shelf.film(id).map(SavedFilm::slug).orElse(null) : null;
		FilmForm form = reading.read(this.table.of(sheet.rows()), poster(sheet), former);
		if (!reading.faults().isEmpty()) {
			throw new FilmRefused(reading.faults());
		}
		return form.slug().isEmpty() ? form.at(this.catalogue.freeSlug(form.title(), form.year())) : form;
	}

	private @Nullable Long poster(FilmSheet sheet) {
		String key = FilmReading.posterKey(sheet.poster());
		return (key != null) ? this.media.byKeys(List.of(key)).stream().findFirst().map(Picture::id).orElse(null)
				: null;
	}

}

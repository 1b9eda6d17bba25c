package org.intertitle.film;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.intertitle.account.AuditTrail;
import org.intertitle.account.Deed;
import org.intertitle.film.FilmSheet.Row;
import org.intertitle.film.MergePage.Field;
import org.intertitle.film.MergePage.Side;
import org.intertitle.web.PageNotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one film of two records.
 */
@Component
@Transactional
class FilmMerge {

	private final Films films;

	private final FilmShelf shelf;

	private final FilmForms forms;

	private final FilmCatalogue catalogue;

	private final ApplicationEventPublisher events;

	private final AuditTrail audit;

	FilmMerge(Films films, FilmShelf shelf, FilmForms forms, FilmCatalogue catalogue, ApplicationEventPublisher events,
			AuditTrail audit) {
		this.films = films;
		this.shelf = shelf;
		this.forms = forms;
		this.catalogue = catalogue;
		this.events = events;
		this.audit = audit;
	}

	/**
	 * Shows two films side by side.
	 * @param kept id of the one that is to stay
	 * @param gone id of the one that is to go
	 * @throws PageNotFound if one of them is not there
	 */
	@Transactional(readOnly = true)
	MergePage page(long kept, long gone) {
		SavedFilm stays = this.shelf.film(kept).orElseThrow(PageNotFound::new);
		SavedFilm goes = this.shelf.film(gone).orElseThrow(PageNotFound::new);
		Map<String, String> here = FilmSheet.of(stays).facts();
		List<Field> fields = new ArrayList<>();
		FilmSheet.of(goes).facts().forEach((label, there) -> {
			String mine = Objects.requireNonNull(here.get(label));
			if (!mine.equals(there)) {
				fields.add(new Field(label, mine, there));
			}
		});
		return new MergePage("/admin/films/", "film", side(stays), side(goes), fields, moves(stays, goes));
	}

	private static Side side(SavedFilm film) {
		return new Side(film.id(), film.version(), film.label(), "/films/" + film.slug() + "/");
	}

	private List<String> moves(SavedFilm stays, SavedFilm goes) {
		int credits = credits(stays, goes).size() - stays.credits().size();
		List<String> moves = new ArrayList<>();
		moves.add((credits == 0) ? "It has every credit already."
				: credits + ((credits == 1) ? " credit is" : " credits are") + " added.");
		this.shelf.uses(List.of(goes.id()))
			.forEach((use) -> use.articles()
				.forEach((article) -> moves.add("“%s” is then about it.".formatted(article.shown()))));
		moves.add("/films/%s/ and its former addresses lead to it.".formatted(goes.slug()));
		return moves;
	}

	/**
	 * Merges two films: credits, articles and addresses follow.
	 * @param merge which stays, and what it takes over
	 * @throws PageNotFound if one of them is not there any more
	 * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else
	 * changed one of them meanwhile
	 * @throws FilmRefused if what was chosen cannot stand together
	 */
	void merge(Merge merge) {
		Film gone = Merge.one(this.films.lock(merge.both()), merge.gone(), Film::id);
		SavedFilm stays = this.shelf.film(merge.kept()).orElseThrow(PageNotFound::new);
		SavedFilm goes = this.shelf.film(merge.gone()).orElseThrow(PageNotFound::new);
		merge.check(Film.class, stays.version(), goes.version());
		FilmSheet sheet = FilmSheet.of(facts(merge, stays, goes), credits(stays, goes));
		this.films.moveAddresses(merge.gone(), merge.kept());
		this.events.publishEvent(new FilmsMerged(merge.kept(), merge.gone()));
		this.films.delete(gone);
		this.films.flush();
		this.catalogue.save(merge.kept(), merge.keptVersion(), this.forms.read(merge.kept(), sheet));
		this.audit.add(Deed.MERGED,
				"the film %s (%d) into %s (%d)".formatted(goes.label(), goes.id(), stays.label(), stays.id()));
	}

	/** A place makes sense in its series only, so the two go together. */
	private static Map<String, String> facts(Merge merge, SavedFilm stays, SavedFilm goes) {
		Map<String, String> there = FilmSheet.of(goes).facts();
		Map<String, String> facts = new LinkedHashMap<>(FilmSheet.of(stays).facts());
		facts.replaceAll((label, here) -> merge.choose(label, here, Objects.requireNonNull(there.get(label))));
		if (Objects.requireNonNull(facts.get("Series")).isEmpty()) {
			facts.put("Place in the series", "");
		}
		return facts;
	}

	/**
	 * The credits of both. Who did the same job in both is credited once, with the part
	 * that either knows.
	 */
	private static List<Row> credits(SavedFilm stays, SavedFilm goes) {
		List<Row> rows = new ArrayList<>(FilmSheet.of(stays).rows());
		for (Row other : FilmSheet.of(goes).rows()) {
			List<Row> same = rows.stream()
				.filter((row) -> row.job().equals(other.job()) && row.who().equals(other.who()))
				.toList();
			Row bare = same.stream().filter((row) -> row.character().isEmpty()).findFirst().orElse(null);
			if (same.isEmpty() || (bare == null && !other.character().isEmpty() && !same.contains(other))) {
				rows.add(other);
			}
			else if (bare != null && !other.character().isEmpty()) {
				rows.set(rows.indexOf(bare), other);
			}
		}
		return rows;
	}

}

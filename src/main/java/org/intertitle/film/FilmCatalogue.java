package org.intertitle.film;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.intertitle.account.AuditTrail;
import org.intertitle.account.Deed;
import org.intertitle.film.Film.Place;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.Slug;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where editors keep films.
 */
@Component
@Transactional
public class FilmCatalogue {

	private final Films films;

	private final AllSeries series;

	private final CreditRoll roll;

	private final FilmRules rules;

	private final AuditTrail audit;

	FilmCatalogue(Films films, AllSeries series, CreditRoll roll, FilmRules rules, AuditTrail audit) {
		this.films = films;
		this.series = series;
		this.roll = roll;
		this.rules = rules;
		this.audit = audit;
	}

	/**
	 * Adds a series.
	 * @param name as it is printed, never blank
	 * @param description may be blank
	 */
	public void addSeries(String name, String description) {
		newSeries(name, description);
	}

	private Series newSeries(String name, String description) {
		return this.series.saveAndFlush(new Series(Slug.free(name, this.series::isAddress), name, description));
	}

	/**
	 * Adds a film, or brings the one that has, or had, the same slug up to date. People
	 * and series are found by name, or made.
	 * @param form the film
	 * @throws FilmRefused if somebody is credited twice for one job, or the place in the
	 * series is taken
	 */
	public void merge(FilmForm form) {
		write(this.films.findByAddress(form.slug()).orElseGet(() -> new Film(form.slug())), form);
	}

	/**
	 * Adds a film.
	 * @param form the film
	 * @return its id
	 * @throws FilmRefused if its address or its place in the series is taken, or somebody
	 * is credited twice for one job
	 */
	public long add(FilmForm form) {
		return write(new Film(form.slug()), form).id();
	}

	/**
	 * Changes a film.
	 * @param id of the film
	 * @param version the one that the editor had before them
	 * @param form the film
	 * @throws FilmRefused if its address or its place in the series is taken, or somebody
	 * is credited twice for one job
	 * @throws ObjectOptimisticLockingFailureException if somebody else saved it meanwhile
	 * @throws PageNotFound if it was deleted meanwhile
	 */
	public void save(long id, int version, FilmForm form) {
		Film film = this.films.findById(id).orElseThrow(PageNotFound::new);
		if (film.version() != version) {
			throw new ObjectOptimisticLockingFailureException(Film.class, id);
		}
		write(film, form);
	}

	private Film write(Film film, FilmForm form) {
		Place place = place(film, form);
		List<Credit> credits = this.roll.of(form.credits());
		this.rules.check(film.isNew() ? null : film.id(), form.slug(), place.series(), place.position(), credits);
		film.edit(form, place, credits);
		return FilmRules.inWords(() -> this.films.saveAndFlush(film));
	}

	private Place place(Film film, FilmForm form) {
		if (form.series() == null) {
			return Place.NONE;
		}
		String name = form.series();
		long id = this.series.findByName(name).orElseGet(() -> newSeries(name, "")).id();
		boolean stays = film.place().series() != null && film.place().series() == id;
		Integer next = stays ? film.place().position() : Integer.valueOf(this.films.lastPlace(id) + 1);
		return new Place(id, (form.seriesPosition() != null) ? form.seriesPosition() : next);
	}

	/**
	 * Deletes a film that nothing uses, with its credits.
	 * @param id of the film
	 * @throws PageNotFound if it is not there any more
	 * @throws org.springframework.dao.DataIntegrityViolationException if an article is
	 * about it
	 */
	public void delete(long id) {
		Film film = this.films.findById(id).orElseThrow(PageNotFound::new);
		this.films.delete(film);
		this.films.flush();
		this.audit.add(Deed.DELETED, "the film %s (%d)".formatted(film.slug(), id));
	}

	/**
	 * Finds a film.
	 * @param slug the film's address, or a former one
	 * @return its id, or nothing
	 */
	@Transactional(readOnly = true)
	public Optional<Long> id(String slug) {
		return this.films.findByAddress(slug).map(Film::id);
	}

	/**
	 * Finds a series.
	 * @param slug the series' address, or a former one
	 * @return its id, or nothing
	 */
	@Transactional(readOnly = true)
	public Optional<Long> series(String slug) {
		return this.series.findByAddress(slug).map(Series::id);
	}

	/**
	 * Adds a film of which only the most needful is known yet.
	 * @param title as the publication prints it, never blank
	 * @param year of first release
	 * @return the id of the new film, or of the one that has this title and year already
	 */
	public long stub(String title, int year) {
		return this.films.findByTitle(title, year).map(Film::id).orElseGet(() -> add(empty(title, year)));
	}

	/**
	 * Adds a film of which somebody typed title and year.
	 * @param title as it was typed
	 * @param year as it was typed
	 * @return the id of the new film, or of the one that has this title and year already
	 * @throws FilmRefused if they cannot be read
	 */
	public long stub(String title, String year) {
		FilmReading reading = new FilmReading(FilmSheet.of(Map.of("Title", title, "Year", year), List.of()));
		FilmForm film = reading.read(List.of(), null, null);
		if (!reading.faults().isEmpty()) {
			throw new FilmRefused(reading.faults());
		}
		return stub(film.title(), film.year());
	}

	private FilmForm empty(String title, int year) {
		return new FilmForm(freeSlug(title, year), title, null, year, List.of(), List.of(), List.of(), null, "", null,
				null, null, null, List.of());
	}

	/**
	 * Makes an address for a film.
	 * @param title as the publication prints it
	 * @param year of first release
	 * @return a slug that no film has or had
	 */
	@Transactional(readOnly = true)
	String freeSlug(String title, int year) {
		return Slug.free(title + " " + year, this.films::isAddress);
	}

}

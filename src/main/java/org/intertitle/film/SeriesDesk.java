package org.intertitle.film;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.intertitle.account.AuditTrail;
import org.intertitle.account.Deed;
import org.intertitle.film.Film.Place;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.Slug;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where editors keep series of films.
 */
@Component
@Transactional
class SeriesDesk {

	/** Out of the way of every place that a form can name. */
	private static final int ASIDE = 1_000_000;

	private final AllSeries series;

	private final Films films;

	private final ApplicationEventPublisher events;

	private final AuditTrail audit;

	SeriesDesk(AllSeries series, Films films, ApplicationEventPublisher events, AuditTrail audit) {
		this.series = series;
		this.films = films;
		this.events = events;
		this.audit = audit;
	}

	/**
	 * Adds a series.
	 * @param form name, address and description; without an address one is made
	 * @return the id
	 * @throws FilmRefused if the form cannot be read or the address is taken
	 */
	long add(NameSheet form) {
		NameSheet read = form.read(null, "series");
		return keep(new Series(slug(read, 0), read.name(), read.description())).id();
	}

	private String slug(NameSheet form, long id) {
		this.series.holder(form.slug(), id).ifPresent((other) -> {
			throw new FilmRefused(Map.of("slug", "The series %s has this address, or had it once.".formatted(other)));
		});
		return form.slug().isEmpty() ? Slug.free(form.name(), this.series::isAddress) : form.slug();
	}

	private Series keep(Series series) {
		return FilmRules.inWords(() -> this.series.saveAndFlush(series));
	}

	/**
	 * Changes a series and the order of its films.
	 * @param id of the series
	 * @param version the one that the editor had before them
	 * @param form name, address and description
	 * @param places of its films, by id; a film that is not named stays where it is
	 * @throws FilmRefused if the form cannot be read, the address is taken, or two films
	 * stand at one place
	 * @throws ObjectOptimisticLockingFailureException if somebody else saved it meanwhile
	 * @throws PageNotFound if it was deleted meanwhile
	 */
	void save(long id, int version, NameSheet form, Map<Long, Integer> places) {
		Series series = this.series.findById(id).orElseThrow(PageNotFound::new);
		NameSheet read = form.read(series.slug(), "series");
		if (series.version() != version) {
			throw new ObjectOptimisticLockingFailureException(Series.class, id);
		}
		series.edit(slug(read, id), read.name(), read.description());
		keep(series);
		arrange(id, places);
	}

	private void arrange(long id, Map<Long, Integer> places) {
		Map<Film, Integer> order = new LinkedHashMap<>();
		this.films.findBySeriesIdOrderBySeriesPosition(id)
			.forEach((film) -> order.put(film, places.getOrDefault(film.id(), film.place().position())));
		if (new HashSet<>(order.values()).size() < order.size()) {
			throw new FilmRefused(Map.of("places", "Two films have the same place."));
		}
		order.entrySet().removeIf((entry) -> entry.getValue().equals(entry.getKey().place().position()));
		order.forEach((film, place) -> film.stand(new Place(id, ASIDE + place)));
		this.films.flush();
		order.forEach((film, place) -> film.stand(new Place(id, place)));
		this.films.flush();
	}

	/**
	 * Deletes a series that no film belongs to.
	 * @param id of the series
	 * @throws PageNotFound if it is not there any more
	 * @throws org.springframework.dao.DataIntegrityViolationException if something uses
	 * it
	 */
	void delete(long id) {
		Series series = this.series.findById(id).orElseThrow(PageNotFound::new);
		this.series.delete(series);
		this.series.flush();
		this.audit.add(Deed.DELETED, "the series %s (%d)".formatted(series.name(), id));
	}

	/**
	 * Makes one series of two: films, articles and addresses follow. The films of the one
	 * that goes come after those that are there.
	 * @param merge which stays, and what it takes over
	 * @throws PageNotFound if one of them is not there any more
	 * @throws ObjectOptimisticLockingFailureException if somebody else changed one of
	 * them meanwhile
	 */
	void merge(Merge merge) {
		List<Series> both = this.series.lock(merge.both());
		Series kept = Merge.one(both, merge.kept(), Series::id);
		Series gone = Merge.one(both, merge.gone(), Series::id);
		merge.check(Series.class, kept.version(), gone.version());
		int place = this.films.lastPlace(merge.kept());
		for (Film film : this.films.findBySeriesIdOrderBySeriesPosition(merge.gone())) {
			film.stand(new Place(merge.kept(), ++place));
		}
		this.films.flush();
		this.events.publishEvent(new SeriesMerged(merge.kept(), merge.gone()));
		this.series.moveAddresses(merge.gone(), merge.kept());
		this.series.delete(gone);
		this.series.flush();
		kept.edit(merge.choose("Slug", kept.slug(), gone.slug()), merge.choose("Name", kept.name(), gone.name()),
				merge.choose("Description", kept.description(), gone.description()));
		keep(kept);
		this.audit.add(Deed.MERGED,
				"the series %s (%d) into %s (%d)".formatted(gone.name(), merge.gone(), kept.name(), merge.kept()));
	}

}

package org.intertitle.film;

import java.util.Optional;

import org.intertitle.web.Slug;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where editors keep films, people and series.
 */
@Component
@Transactional
public class FilmCatalogue {

	private final Films films;

	private final People people;

	private final AllSeries series;

	FilmCatalogue(Films films, People people, AllSeries series) {
		this.films = films;
		this.people = people;
		this.series = series;
	}

	/**
	 * Adds a series.
	 * @param name as it is printed, never blank
	 * @param description may be blank
	 */
	public void addSeries(String name, String description) {
		this.series.save(new Series(Slug.of(name), name, description));
	}

	/**
	 * Adds a film, or brings the one of the same slug up to date. People and series are
	 * found by name, or made.
	 * @param form the film
	 * @throws org.springframework.dao.DataIntegrityViolationException if somebody is
	 * credited twice for one job, or the place in the series is taken
	 */
	public void merge(FilmForm form) {
		Film film = this.films.findBySlug(form.slug()).orElseGet(() -> new Film(form.slug()));
		film.edit(form, seriesId(form.series()), form.credits().stream().map(this::credit).toList());
		this.films.save(film);
	}

	private @Nullable Long seriesId(@Nullable String name) {
		if (name == null) {
			return null;
		}
		return this.series.findByName(name).orElseGet(() -> this.series.save(new Series(Slug.of(name), name, ""))).id();
	}

	private Credit credit(FilmForm.CreditForm form) {
		return new Credit(form.job(), person(form.person()).id(), form.character());
	}

	private Person person(String name) {
		return this.people.findByName(name)
			.orElseGet(() -> this.people.save(new Person(Slug.free(name, this.people::existsBySlug), name)));
	}

	/**
	 * Finds a film.
	 * @param slug the film's address
	 * @return its id, or nothing
	 */
	@Transactional(readOnly = true)
	public Optional<Long> id(String slug) {
		return this.films.findBySlug(slug).map(Film::id);
	}

}

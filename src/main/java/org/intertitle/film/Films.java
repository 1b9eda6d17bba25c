package org.intertitle.film;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Films extends Repository<Film, Long> {

	Film save(Film film);

	Optional<Film> findBySlug(String slug);

}

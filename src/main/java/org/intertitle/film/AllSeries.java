package org.intertitle.film;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface AllSeries extends Repository<Series, Long> {

	Series save(Series series);

	Optional<Series> findByName(String name);

}

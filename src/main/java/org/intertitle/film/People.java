package org.intertitle.film;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface People extends Repository<Person, Long> {

	Person save(Person person);

	Optional<Person> findByName(String name);

	boolean existsBySlug(String slug);

}

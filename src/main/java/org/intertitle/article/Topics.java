package org.intertitle.article;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Topics extends Repository<Topic, Long> {

	Topic save(Topic topic);

	Optional<Topic> findByName(String name);

	boolean existsBySlug(String slug);

}

package org.intertitle.author;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Authors extends Repository<Author, Long> {

	Author save(Author author);

	@Query(value = "select a.id from author a join unnest(cast(:slugs as text[])) with ordinality s(slug, position)"
			+ " on s.slug = a.slug order by s.position", nativeQuery = true)
	List<Long> idsBySlug(String[] slugs);

	boolean existsBySlug(String slug);

}

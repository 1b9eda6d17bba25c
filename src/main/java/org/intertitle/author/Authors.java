package org.intertitle.author;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Authors extends Repository<Author, Long> {

	Author saveAndFlush(Author author);

	void delete(Author author);

	void flush();

	/**
	 * For whoever wants to change it: others wait until this one is through.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Author> findById(long id);

	/**
	 * Whose address a slug is, or was.
	 */
	@Query(value = "select u.* from author_address d join author u on u.id = d.author_id where d.slug = :slug",
			nativeQuery = true)
	Optional<Author> findByAddress(String slug);

}

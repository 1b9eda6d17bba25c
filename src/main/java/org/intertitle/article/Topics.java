package org.intertitle.article;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Topics extends Repository<Topic, Long> {

	Topic save(Topic topic);

	Topic saveAndFlush(Topic topic);

	void delete(Topic topic);

	void flush();

	/**
	 * For whoever wants to change it: others wait until this one is through.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Topic> findById(long id);

	/**
	 * The topic that has a name, however it is typed, or had it while nobody else has.
	 */
	@Query(value = "select t.* from topic_name n join topic t on t.id = n.topic_id where n.name = folded(:name)",
			nativeQuery = true)
	Optional<Topic> findByName(String name);

	/**
	 * Whose address a slug is, or was.
	 */
	@Query(value = "select t.* from topic_address d join topic t on t.id = d.topic_id where d.slug = :slug",
			nativeQuery = true)
	Optional<Topic> findByAddress(String slug);

	/**
	 * Whether a slug is the address of a topic, or was.
	 */
	@Query(value = "select exists (select from topic_address where slug = :slug)", nativeQuery = true)
	boolean existsBySlug(String slug);

}

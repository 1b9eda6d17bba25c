package org.intertitle.film;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface People extends Repository<Person, Long> {

	Person saveAndFlush(Person person);

	Optional<Person> findById(long id);

	List<Person> findByIdIn(Collection<Long> ids);

	/**
	 * For whoever wants to merge them: others wait until this one is through.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Person p where p.id in :ids order by p.id")
	List<Person> lock(Collection<Long> ids);

	void delete(Person person);

	void flush();

	/**
	 * Who has, or had, an address.
	 * @param id who does not count; 0 for nobody
	 */
	@Query(value = """
			select x.name from person_address a join person x on x.id = a.person_id where a.slug = :slug and x.id <> :id
			""", nativeQuery = true)
	Optional<String> holder(String slug, long id);

	@Query(value = "select exists (select from person_address where slug = :slug)", nativeQuery = true)
	boolean isAddress(String slug);

	@Modifying
	@Query(value = "update person_address set person_id = :kept where person_id = :gone", nativeQuery = true)
	void moveAddresses(long gone, long kept);

}

package org.intertitle.film;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AllSeries extends Repository<Series, Long> {

	Series saveAndFlush(Series series);

	Optional<Series> findById(long id);

	/**
	 * For whoever wants to merge them: others wait until this one is through.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select s from Series s where s.id in :ids order by s.id")
	List<Series> lock(Collection<Long> ids);

	void delete(Series series);

	void flush();

	/**
	 * The oldest of the name, in any spelling.
	 */
	@Query(value = "select * from series where folded = folded(:name) order by id limit 1", nativeQuery = true)
	Optional<Series> findByName(String name);

	/**
	 * Whose address a slug is, or was.
	 */
	@Query(value = "select s.* from series s join series_address d on d.series_id = s.id where d.slug = :slug",
			nativeQuery = true)
	Optional<Series> findByAddress(String slug);

	/**
	 * Who has, or had, an address.
	 * @param id who does not count; 0 for nobody
	 */
	@Query(value = """
			select x.name from series_address a join series x on x.id = a.series_id where a.slug = :slug and x.id <> :id
			""", nativeQuery = true)
	Optional<String> holder(String slug, long id);

	@Query(value = "select exists (select from series_address where slug = :slug)", nativeQuery = true)
	boolean isAddress(String slug);

	@Modifying
	@Query(value = "update series_address set series_id = :kept where series_id = :gone", nativeQuery = true)
	void moveAddresses(long gone, long kept);

}

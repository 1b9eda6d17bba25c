package org.intertitle.film;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Films extends Repository<Film, Long> {

	Film saveAndFlush(Film film);

	Optional<Film> findById(long id);

	/**
	 * For whoever wants to merge them: others wait until this one is through.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select f from Film f where f.id in :ids order by f.id")
	List<Film> lock(Collection<Long> ids);

	void delete(Film film);

	void flush();

	/**
	 * Whose address a slug is, or was.
	 */
	@Query(value = "select f.* from film f join film_address d on d.film_id = f.id where d.slug = :slug",
			nativeQuery = true)
	Optional<Film> findByAddress(String slug);

	/**
	 * The oldest of a title, in any spelling, and a year.
	 */
	@Query(value = "select * from film where folded = folded(:title) and year = :year order by id limit 1",
			nativeQuery = true)
	Optional<Film> findByTitle(String title, int year);

	@Query(value = "select exists (select from film_address where slug = :slug)", nativeQuery = true)
	boolean isAddress(String slug);

	@Query(value = "select f.* from film f where f.id in (select film_id from credit where person_id = :person)",
			nativeQuery = true)
	List<Film> findByPerson(long person);

	/**
	 * In the order of the series.
	 */
	List<Film> findBySeriesIdOrderBySeriesPosition(long series);

	@Query(value = "select coalesce(max(series_position), 0) from film where series_id = :series", nativeQuery = true)
	int lastPlace(long series);

	@Modifying
	@Query(value = "update film_address set film_id = :kept where film_id = :gone", nativeQuery = true)
	void moveAddresses(long gone, long kept);

}

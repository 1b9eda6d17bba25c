package org.intertitle.publication;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StaticPages extends Repository<StaticPage, Long> {

	StaticPage saveAndFlush(StaticPage page);

	void delete(StaticPage page);

	void flush();

	/**
	 * For whoever wants to change it: others wait until this one is through.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<StaticPage> findById(long id);

	/**
	 * The place after the last page.
	 */
	@Query("select coalesce(max(p.position), 0) + 1 from StaticPage p")
	int placeAtTheEnd();

	/**
	 * Whether a slug is, or was, the address of something else.
	 * @param page id of the page that wants it; 0 for a new one
	 */
	@Query(value = "select exists (select from address where slug = :slug and page_id is distinct from :page)",
			nativeQuery = true)
	boolean taken(String slug, long page);

	/**
	 * Lets a page change places with its neighbour, if it has one on that side.
	 * @param step 1 for the next one, -1 for the one before
	 */
	@Modifying
	@Query(value = """
			with places as (
				select id, case id when :id then position + :step * 1.5 else position end as at
				from (select id, row_number() over (order by position, id) as position from static_page) numbered)
			update static_page s set position = p.place
			from (select id, row_number() over (order by at) as place from places) p
			where s.id = p.id
			""", nativeQuery = true)
	void move(long id, int step);

}

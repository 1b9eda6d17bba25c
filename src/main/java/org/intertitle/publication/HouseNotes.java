package org.intertitle.publication;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface HouseNotes extends Repository<HouseNote, Long> {

	HouseNote saveAndFlush(HouseNote note);

	void delete(HouseNote note);

	void flush();

	/**
	 * For whoever wants to change it: others wait until this one is through.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<HouseNote> findById(long id);

	/**
	 * The place after the last note of a slot.
	 */
	@Query("select coalesce(max(n.position), 0) + 1 from HouseNote n where n.slot = :slot")
	int placeAtTheEnd(Slot slot);

	/**
	 * Lets a note change places with its neighbour, if it has one on that side.
	 * @param step 1 for the next one, -1 for the one before
	 */
	@Modifying
	@Query(value = """
			with places as (
				select id, case id when :id then position + :step * 1.5 else position end as at
				from (
					select id, row_number() over (order by position) as position from house_note
					where slot = (select slot from house_note where id = :id)) numbered)
			update house_note n set position = p.place
			from (select id, row_number() over (order by at) as place from places) p
			where n.id = p.id
			""", nativeQuery = true)
	void move(long id, int step);

}

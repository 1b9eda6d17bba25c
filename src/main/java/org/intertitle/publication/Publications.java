package org.intertitle.publication;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Publications extends Repository<Publication, Integer> {

	/**
	 * For whoever wants to change it: others wait until this one is through.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Publication getById(int id);

	void flush();

}

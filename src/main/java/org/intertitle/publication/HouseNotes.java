package org.intertitle.publication;

import org.springframework.data.repository.Repository;

interface HouseNotes extends Repository<HouseNote, Long> {

	HouseNote save(HouseNote note);

}

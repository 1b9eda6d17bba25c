package org.intertitle.publication;

import org.springframework.data.repository.Repository;

interface Publications extends Repository<Publication, Integer> {

	Publication getById(int id);

}

package org.intertitle.publication;

import org.springframework.data.repository.Repository;

interface StaticPages extends Repository<StaticPage, Long> {

	StaticPage save(StaticPage page);

}

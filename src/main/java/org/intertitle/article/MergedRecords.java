package org.intertitle.article;

import org.intertitle.film.FilmsMerged;
import org.intertitle.film.SeriesMerged;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets articles follow when two records of the catalogue become one. Their revisions name
 * a film by its address, which follows by itself.
 */
@Component
class MergedRecords {

	private final JdbcClient jdbc;

	MergedRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void follow(FilmsMerged merged) {
		this.jdbc.sql("update article set film_id = ? where film_id = ?").params(merged.kept(), merged.gone()).update();
	}

	@EventListener
	void follow(SeriesMerged merged) {
		this.jdbc.sql("update article set series_id = ? where series_id = ?")
			.params(merged.kept(), merged.gone())
			.update();
	}

}

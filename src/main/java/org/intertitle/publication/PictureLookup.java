package org.intertitle.publication;

import java.util.Optional;

import org.intertitle.media.MediaLibrary;
import org.intertitle.media.Picture;
import org.intertitle.web.JsonRows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds a picture by what an editor has of it.
 */
@Component
public class PictureLookup {

	private final JdbcClient jdbc;

	private final JsonRows rows;

	PictureLookup(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/**
	 * Finds a picture.
	 * @param typed its address, its key or its number
	 * @return nothing if there is no such picture
	 */
	@Transactional(readOnly = true)
	public Optional<Picture> find(String typed) {
		return this.jdbc.sql("""
				select picture from picture p join image i on i.id = p.id
				where i.key = :key or cast(i.id as text) = :key
				""")
			.param("key", MediaLibrary.key(typed.strip()).orElse(typed.strip()))
			.query(this.rows.as(Picture.class))
			.optional();
	}

}

package org.intertitle.web;

import java.sql.ResultSet;
import java.sql.SQLException;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * Reads records out of queries whose last column is JSON. A page and the lists within it
 * come in one statement this way.
 */
@Component
public class JsonRows {

	private final JsonMapper json;

	JsonRows(JsonMapper json) {
		this.json = json;
	}

	/**
	 * A mapper for rows of one JSON column.
	 * @param <T> the record
	 * @param type the record's type
	 * @return reads column 1 of each row, and notes in the {@link ContentKeys} of the
	 * request what it has read
	 */
	public <T> RowMapper<T> as(Class<T> type) {
		return (ResultSet row, int number) -> read(row, type);
	}

	private <T> T read(ResultSet row, Class<T> type) throws SQLException {
		T read = this.json.readValue(row.getString(1), type);
		ContentKeys.note(read);
		return read;
	}

}

package org.intertitle.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * What Spring Boot needs to connect to one database. No record, because a record would
 * print the password.
 */
final class DatabaseDetails implements JdbcConnectionDetails {

	private final String url;

	private final String username;

	private final String password;

	DatabaseDetails(String url, String username, String password) {
		this.url = url;
		this.username = username;
		this.password = password;
	}

	@Override
	public String getJdbcUrl() {
		return this.url;
	}

	@Override
	public String getUsername() {
		return this.username;
	}

	@Override
	public String getPassword() {
		return this.password;
	}

}

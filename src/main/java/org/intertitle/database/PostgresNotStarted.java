package org.intertitle.database;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * The embedded Postgres does not run. The message is for whoever operates the program: it
 * names the folder or file in question and what to do.
 */
class PostgresNotStarted extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	PostgresNotStarted(String message) {
		this(message, null);
	}

	PostgresNotStarted(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}

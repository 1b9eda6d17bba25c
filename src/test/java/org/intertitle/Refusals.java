package org.intertitle;

import java.util.List;

import org.postgresql.util.PSQLException;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Statements that the database takes, and those that it must not take.
 *
 * @param jdbc in a transaction
 */
record Refusals(JdbcClient jdbc) {

	void write(String sql, Object... params) {
		this.jdbc.sql(sql).params(params).update();
	}

	/**
	 * Postgres gives up the transaction after an error, so each try has its own mark.
	 * @param constraint pattern of the name of the constraint that must refuse
	 */
	void assertRefused(String constraint, String sql, Object... params) {
		write("savepoint try");
		DataAccessException refusal = catchThrowableOfType(DataAccessException.class, () -> write(sql, params));
		write("rollback to savepoint try");
		assertThat(refusal).as(sql + List.of(params)).isNotNull();
		assertThat(refusal.getMostSpecificCause()).isInstanceOfSatisfying(PSQLException.class,
				(ex) -> assertThat(ex.getServerErrorMessage().getConstraint()).matches(constraint));
	}

}

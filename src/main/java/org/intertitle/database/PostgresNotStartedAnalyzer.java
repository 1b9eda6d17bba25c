package org.intertitle.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Shows an operator the sentence instead of pages of stack trace.
 */
class PostgresNotStartedAnalyzer extends AbstractFailureAnalyzer<PostgresNotStarted> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PostgresNotStarted cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Put this right, or set spring.datasource.url to a Postgres server of your own.", cause);
	}

}

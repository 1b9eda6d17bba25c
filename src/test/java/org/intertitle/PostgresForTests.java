package org.intertitle;

import org.intertitle.database.DatabasesForTests;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * Gives a Spring test an empty Postgres database of its own:
 * {@code @Import(PostgresForTests.class)}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class PostgresForTests {

	@Bean
	JdbcConnectionDetails freshDatabase() {
		return DatabasesForTests.fresh();
	}

	/** Spring keeps many contexts, and the pools of all of them share one server. */
	@Bean
	DynamicPropertyRegistrar poolThatKeepsNothingIdle() {
		return (properties) -> {
			properties.add("spring.datasource.hikari.minimum-idle", () -> 0);
			properties.add("spring.datasource.hikari.idle-timeout", () -> 10_000);
		};
	}

}

package org.intertitle.database;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Watches over the connections to the database, and starts the embedded Postgres when
 * {@code spring.datasource.url} is not set and nothing else says where the database is.
 * An auto-configuration, because only those are looked at after every other bean
 * definition and can tell that one is missing.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
class DatabaseConfiguration {

	@Bean
	@ConditionalOnMissingBean
	DatabaseOrigin givenDatabase() {
		return new DatabaseOrigin(false);
	}

	@Bean
	DatabasePresence databasePresence(ApplicationEventPublisher events) {
		return new DatabasePresence(events);
	}

	@Bean("database")
	DatabaseHealth databaseHealth(DatabasePresence presence) {
		return new DatabaseHealth(presence);
	}

	@Bean
	LateMigration migration(DatabasePresence presence) {
		return new LateMigration(presence);
	}

	/** What is done again and again is work on the database, and can wait for it. */
	@Bean
	ThreadPoolTaskSchedulerCustomizer onlyWithDatabase(DatabasePresence presence) {
		return (scheduler) -> scheduler.setTaskDecorator((task) -> () -> {
			if (!presence.isAway()) {
				task.run();
			}
		});
	}

	@Bean
	static BeanPostProcessor guardOfConnections(ObjectProvider<DatabasePresence> presence) {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource pool) ? new GuardedDataSource(pool, presence.getObject()) : bean;
			}

		};
	}

	/**
	 * The pool is made from the connection details and these from the server, so Spring
	 * closes the pool first and stops the server last.
	 */
	@Configuration(proxyBeanMethods = false)
	@Conditional(NoDatabaseNamed.class)
	@ConditionalOnMissingBean({ JdbcConnectionDetails.class, DataSource.class })
	static class Embedded {

		@Bean
		EmbeddedPostgres embeddedPostgres(@Value("${intertitle.data:./data}") String data) {
			return EmbeddedPostgres.start(Path.of(data));
		}

		@Bean
		JdbcConnectionDetails embeddedPostgresDetails(EmbeddedPostgres postgres) {
			return postgres.details();
		}

		@Bean
		DatabaseOrigin embeddedDatabase() {
			return new DatabaseOrigin(true);
		}

	}

	static class NoDatabaseNamed implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
		}

	}

}

package org.intertitle.database;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.intertitle.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseConfigurationTests {

	@TempDir
	static Path data;

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withPropertyValues("intertitle.data=" + data)
		.withConfiguration(AutoConfigurations.of(DatabaseConfiguration.class, DataSourceAutoConfiguration.class,
				FlywayAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class));

	@Test
	void startsAPostgresOfItsOwnWhenNoneIsNamed(CapturedOutput output) {
		this.application.run((context) -> {
			assertThat(context).hasSingleBean(EmbeddedPostgres.class);
			assertThat(context.getBean(DatabaseOrigin.class).embedded()).isTrue();
			assertThat(context.getBean(JdbcClient.class)
				.sql("select count(*) > 0 from flyway_schema_history")
				.query(Boolean.class)
				.single()).isTrue();
		});
		assertThat(output.toString().lines().filter((line) -> line.contains(".intertitle.database."))).singleElement()
			.asString()
			.contains("INFO", "Postgres keeps its data in " + data.resolve("postgres"));
	}

	@Test
	void closesThePoolBeforeTheServer() {
		Path log = data.resolve("postgres/postgres.log");
		this.application.run((context) -> context.getBean(DataSource.class).getConnection().close());
		assertThat(log).content()
			.endsWith("database system is shut down\n")
			.doesNotContain("terminating connection due to administrator command");
	}

	@Test
	void takesABlankAddressForNone() {
		this.application.withPropertyValues("spring.datasource.url=")
			.run((context) -> assertThat(context).hasSingleBean(EmbeddedPostgres.class));
	}

	@Test
	void usesTheDatabaseThatIsNamed() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DatabaseConfiguration.class, DataSourceAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example/film")
			.run((context) -> {
				assertThat(context).doesNotHaveBean(EmbeddedPostgres.class);
				assertThat(context.getBean(DatabaseOrigin.class).embedded()).isFalse();
				assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl()).contains("db.example");
			});
	}

	@Test
	void givesEachTestADatabaseOfItsOwn() {
		ApplicationContextRunner test = this.application.withUserConfiguration(PostgresForTests.class);
		test.run((one) -> test.run((other) -> {
			assertThat(one).doesNotHaveBean(EmbeddedPostgres.class);
			assertThat(one.getBean(DatabaseOrigin.class).embedded()).isFalse();
			assertThat(one.getBean(JdbcConnectionDetails.class).getJdbcUrl())
				.isNotEqualTo(other.getBean(JdbcConnectionDetails.class).getJdbcUrl());
			assertThat(one.getBean(JdbcClient.class).sql("show is_superuser").query(String.class).single())
				.isEqualTo("off");
			one.getBean(JdbcClient.class).sql("create extension fuzzystrmatch").update();
		}));
	}

	@Test
	void saysInOneSentenceWhyTheProgramDoesNotStart(CapturedOutput output) {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
			assertThatExceptionOfType(RuntimeException.class).isThrownBy(this::runProgram);
			assertThat(postgres).isNotNull();
		}
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("The database in " + data.resolve("postgres") + " is in use by another running Intertitle")
			.contains("or set spring.datasource.url to a Postgres server of your own")
			.doesNotContain("\tat ");
	}

	private void runProgram() {
		new SpringApplicationBuilder(Program.class).web(WebApplicationType.NONE)
			.run("--intertitle.data=" + data)
			.close();
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DatabaseConfiguration.class, DataSourceAutoConfiguration.class })
	static class Program {

	}

}

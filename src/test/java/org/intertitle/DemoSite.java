package org.intertitle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.util.FileSystemUtils;

/**
 * What {@link DemoSiteTest} adds to the program: a data folder that starts empty and goes
 * with the tests, and a count of the statements that reach the database.
 */
@TestConfiguration(proxyBeanMethods = false)
class DemoSite {

	@Bean
	DynamicPropertyRegistrar emptyDataFolder() {
		Path data = temporaryFolder();
		// Spring runs this after it has closed the context
		SpringApplication.getShutdownHandlers().add(() -> FileSystemUtils.deleteRecursively(data.toFile()));
		return (properties) -> properties.add("intertitle.data", data::toString);
	}

	private static Path temporaryFolder() {
		try {
			return Files.createTempDirectory("intertitle-demo");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Bean
	static StatementCounter statementCounter() {
		return new StatementCounter();
	}

}

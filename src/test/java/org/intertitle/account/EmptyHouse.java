package org.intertitle.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.util.FileSystemUtils;

/**
 * What {@link NewsroomTest} adds to the program: a port and the base URL that belongs to
 * it, a data folder of its own, letters that stay in the house, and a count of the
 * passwords that are looked at.
 */
@TestConfiguration(proxyBeanMethods = false)
class EmptyHouse {

	private final int port = freePort();

	@Bean
	WebServerFactoryCustomizer<ConfigurableWebServerFactory> listenThere() {
		return (server) -> server.setPort(this.port);
	}

	@Bean
	DynamicPropertyRegistrar address() {
		Path data = folder();
		SpringApplication.getShutdownHandlers().add(() -> FileSystemUtils.deleteRecursively(data.toFile()));
		return (properties) -> {
			properties.add("server.port", () -> this.port);
			properties.add("intertitle.base-url", () -> "http://localhost:" + this.port);
			properties.add("intertitle.data", data::toString);
		};
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path folder() {
		try {
			return Files.createTempDirectory("intertitle-door");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Bean
	@Primary
	CountingEncoder countingEncoder(PasswordEncoder passwordEncoder) {
		return new CountingEncoder(passwordEncoder);
	}

	@Bean
	Postbox postbox() {
		return new Postbox();
	}

}

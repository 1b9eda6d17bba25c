package org.intertitle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.intertitle.database.KeptPostgres;
import org.intertitle.scale.Generator;
import org.intertitle.scale.Landmarks;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * The program on a database of one size, in this JVM: so one warm-up serves all sizes,
 * and their requests can take turns.
 */
final class ScaleSite implements AutoCloseable {

	private static final long SEED = 20_260_702;

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final int size;

	private final JdbcClient jdbc;

	private final Path data;

	private final ConfigurableApplicationContext program;

	private ScaleSite(int size, JdbcConnectionDetails details) throws IOException {
		this.size = size;
		this.jdbc = JdbcClient.create(KeptPostgres.connections(details));
		this.data = Files.createTempDirectory("intertitle-scale");
		this.program = SpringApplication.run(IntertitleApplication.class, "--server.port=0",
				"--server.address=127.0.0.1", "--intertitle.data=" + this.data, "--intertitle.demo=false",
				"--intertitle.admin.email=somebody@example.org", "--intertitle.admin.password=" + UUID.randomUUID(),
				"--spring.datasource.url=" + details.getJdbcUrl(),
				"--spring.datasource.username=" + details.getUsername(),
				"--spring.datasource.password=" + details.getPassword());
	}

	/**
	 * Starts the program on a database that is filled if it is not so yet.
	 * @param size how many articles
	 */
	static ScaleSite start(KeptPostgres postgres, int size) throws SQLException, IOException {
		String note = "filled with seed " + SEED;
		if (!postgres.note(name(size)).equals(note)) {
			postgres.drop(name(size));
			fill(postgres, size);
			postgres.note(name(size), note);
		}
		return new ScaleSite(size, postgres.database(name(size)));
	}

	private static String name(int size) {
		return "scale_" + size;
	}

	private static void fill(KeptPostgres postgres, int size) throws SQLException {
		JdbcConnectionDetails details = postgres.database(name(size));
		Flyway.configure()
			.dataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword())
			.load()
			.migrate();
		Instant until = LocalDate.now(ZoneOffset.UTC).atStartOfDay().toInstant(ZoneOffset.UTC);
		postgres.prepareFor(true);
		try {
			new Generator(KeptPostgres.connections(details), size, SEED, until).fill();
		}
		finally {
			postgres.prepareFor(false);
		}
	}

	int size() {
		return this.size;
	}

	String name() {
		return name(this.size);
	}

	/** Addresses to measure, by the name of their type. */
	Map<String, List<String>> pages() {
		return new ScalePages(this.jdbc, Landmarks.of(SEED, this.size)).byType();
	}

	/**
	 * Reads something long and keeps nothing of it.
	 * @param path with its query, encoded
	 * @return how many bytes came
	 */
	long stream(String path) throws IOException, InterruptedException {
		HttpResponse<InputStream> answer = CLIENT.send(HttpRequest.newBuilder(address(path)).build(),
				HttpResponse.BodyHandlers.ofInputStream());
		try (InputStream body = answer.body()) {
			return body.transferTo(OutputStream.nullOutputStream());
		}
	}

	/**
	 * Asks for a page, over one connection that stays open.
	 * @param path with its query, encoded
	 */
	HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
		return CLIENT.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	private URI address(String path) {
		int port = ((WebServerApplicationContext) this.program).getWebServer().getPort();
		return URI.create("http://127.0.0.1:" + port + path);
	}

	@Override
	public void close() {
		this.program.close();
		FileSystemUtils.deleteRecursively(this.data.toFile());
	}

}

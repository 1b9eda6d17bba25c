package org.intertitle.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends each hostile file to a program of its own whose heap has room for 64 MiB beyond
 * what it needs to run.
 */
@Execution(ExecutionMode.CONCURRENT)
class HostileFilesTests {

	private static final HostileFiles FILES = new HostileFiles();

	@TempDir
	static Path folder;

	private static String report;

	private static List<Attempt> attempts;

	/**
	 * What became of a file.
	 *
	 * @param seconds of work, without what others did on the machine meanwhile
	 */
	private record Attempt(String name, double seconds, String outcome) {
	}

	@BeforeAll
	static void sendThem() throws Exception {
		Path sent = Files.createDirectory(folder.resolve("sent"));
		write(FILES.pictures(), sent);
		write(FILES.others(), sent);
		Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:+UseSerialGC", "-Xmn8m", "-Xmx" + (HostileFilesProbe.OWN_MEBIBYTES + 64) + "m", "-cp",
				System.getProperty("java.class.path"), HostileFilesProbe.class.getName(), sent.toString(),
				folder.resolve("data").toString(), heavy().toString())
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("report").toFile())
			.start();
		assertThat(program.waitFor(5, TimeUnit.MINUTES)).isTrue();
		report = Files.readString(folder.resolve("report"));
		System.out.println(report);
		assertThat(program.exitValue()).as(report).isZero();
		attempts = report.lines()
			.filter((line) -> line.startsWith("|"))
			.map((line) -> line.split(" *\\| *"))
			.map((cells) -> new Attempt(cells[1], Double.parseDouble(cells[2]), cells[3]))
			.toList();
	}

	private static void write(Map<String, byte[]> files, Path folder) throws IOException {
		for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
			Files.write(folder.resolve(file.getKey()), file.getValue());
		}
	}

	/** Five megabytes: twenty of them are more than the whole heap. */
	private static Path heavy() throws IOException {
		byte[] jpeg = SampleFiles.encoded(SampleFiles.twoHalves(2000, 1500), "jpg");
		return Files.write(folder.resolve("heavy.jpg"), Arrays.copyOf(jpeg, 5_000_000));
	}

	@Test
	void takesTwentyAtOnce() {
		assertThat(report.lines().filter((line) -> line.startsWith("Of twenty"))).hasSize(20)
			.allMatch((line) -> line.endsWith("taken as JPEG"));
	}

	@Test
	void takesNothingForAPictureThatIsNone() {
		assertThat(attempts).filteredOn((attempt) -> FILES.others().containsKey(attempt.name()))
			.hasSameSizeAs(FILES.others().keySet())
			.allSatisfy((attempt) -> assertThat(attempt.outcome()).as(attempt.name()).matches("[A-Z][^|]*\\."));
	}

	@Test
	void takesPicturesForWhatTheyAre() {
		assertThat(attempts).filteredOn((attempt) -> FILES.pictures().containsKey(attempt.name()))
			.hasSameSizeAs(FILES.pictures().keySet())
			.allSatisfy((attempt) -> assertThat(attempt.outcome()).as(attempt.name()).startsWith("taken as "));
		assertThat(attempts).contains(attempt("named-otherwise.png", "taken as JPEG"));
	}

	private static Attempt attempt(String name, String outcome) {
		return attempts.stream()
			.filter((attempt) -> attempt.name().equals(name) && attempt.outcome().equals(outcome))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void triesAtLeastSixtyFiles() {
		attempts.stream()
			.max(Comparator.comparingDouble(Attempt::seconds))
			.ifPresent((slowest) -> System.out.printf("Hostile files: %d, slowest %s%n", attempts.size(), slowest));
		assertThat(attempts).hasSizeGreaterThanOrEqualTo(60);
	}

	@Test
	void sendsReadersNothingOfWhatWasHidden() throws IOException {
		try (Stream<Path> files = Files.walk(folder.resolve("data/media"))) {
			List<Path> shown = files.filter(Files::isRegularFile)
				.filter((file) -> !file.getFileName().toString().startsWith("original."))
				.toList();
			assertThat(shown).hasSizeGreaterThan(200)
				.allSatisfy((file) -> assertThat(content(file)).doesNotContain(HostileFiles.CANARY)
					.doesNotContain("<script", "<?php", "<html", "PK\3\4", "%PDF"));
		}
	}

	private static String content(Path file) {
		try {
			return Files.readString(file, ISO_8859_1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

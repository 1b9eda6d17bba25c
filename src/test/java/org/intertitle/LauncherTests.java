package org.intertitle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The script that starts what {@code ./mvnw -Pdist package} makes, with a Java that only
 * says what it was asked for.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTests {

	private static final String JAVA = """
			#!/bin/sh
			printf '%s\\n' "$MALLOC_ARENA_MAX" "$@"
			""";

	@TempDir
	Path folder;

	@BeforeEach
	void layOut() throws IOException {
		Files.createDirectories(this.folder.resolve("dist/bin"));
		Files.createDirectories(this.folder.resolve("dist/lib"));
		Files.copy(Path.of("src/main/dist/intertitle"), this.folder.resolve("dist/bin/intertitle"));
	}

	@Test
	void startsTheNewestJavaWithWhatItHasLearnt() throws Exception {
		Path lib = this.folder.resolve("dist/lib");
		Files.createFile(lib.resolve("intertitle.aot"));
		assertThat(start("999.0.1", "-Xmx1g -Da=b", "--server.port=9000", "--name=two words")).containsExactly("2",
				"-XX:+UseSerialGC", "-Xmx256m", "-Xmx1g", "-Da=b", "-Xlog:aot*=off",
				"-XX:AOTCache=" + lib.resolve("intertitle.aot"), "-jar", lib.resolve("intertitle.jar").toString(),
				"--server.port=9000", "--name=two words");
	}

	@Test
	void doesWithoutWhereThereIsNothingToKnow() throws Exception {
		assertThat(start("999", "")).containsExactly("2", "-XX:+UseSerialGC", "-Xmx256m", "-jar",
				this.folder.resolve("dist/lib/intertitle.jar").toString());
	}

	private List<String> start(String version, String options, String... arguments) throws Exception {
		Path java = this.folder.resolve("jdk/bin/java");
		Files.createDirectories(java.getParent());
		Files.writeString(java, JAVA);
		Files.writeString(this.folder.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
		Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
		List<String> command = new ArrayList<>(List.of("sh", this.folder.resolve("dist/bin/intertitle").toString()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("JAVA_HOME", this.folder.resolve("jdk").toString());
		builder.environment().put("JAVA_OPTS", options);
		builder.environment().remove("MALLOC_ARENA_MAX");
		Process process = builder.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(said).isZero();
		return said.lines().toList();
	}

}

package org.intertitle.media;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;
import org.intertitle.web.SiteProperties;

import org.springframework.core.io.FileSystemResource;

/**
 * A program that takes in every file of a folder, and says for each how long it took and
 * what became of it; then another file, from twenty senders at once.
 */
final class HostileFilesProbe {

	/** What the program itself needs. */
	static final int OWN_MEBIBYTES = 12;

	private static final OperatingSystemMXBean SYSTEM = ManagementFactory
		.getPlatformMXBean(OperatingSystemMXBean.class);

	private final Studio studio;

	private HostileFilesProbe(Path data) {
		SiteProperties site = new SiteProperties(URI.create("http://localhost"), data, List.of(), null);
		Webp webp = new Webp(site);
		this.studio = new Studio(webp, new Darkroom(webp), new FolderStore(data.resolve("media")));
	}

	public static void main(String[] args) throws Exception {
		HostileFilesProbe probe = new HostileFilesProbe(Path.of(args[1]));
		try (Stream<Path> files = Files.list(Path.of(args[0]))) {
			for (Path file : files.sorted().toList()) {
				probe.send(file);
			}
		}
		probe.sendTwentyAtOnce(Path.of(args[2]));
		System.exit(0);
	}

	private void sendTwentyAtOnce(Path file) throws Exception {
		List<Callable<String>> senders = IntStream.range(0, 20)
			.mapToObj((number) -> (Callable<String>) () -> outcome(file, "crowd-" + number))
			.toList();
		try (ExecutorService crowd = Executors.newFixedThreadPool(senders.size())) {
			for (Future<String> each : crowd.invokeAll(senders)) {
				System.out.println("Of twenty at once one was " + each.get());
			}
		}
	}

	private void send(Path file) throws Exception {
		long start = SYSTEM.getProcessCpuTime();
		String outcome = outcome(file, file.getFileName().toString().replaceAll("\\W", "-"));
		System.out.printf("| %s | %.2f | %s |%n", file.getFileName(), (SYSTEM.getProcessCpuTime() - start) / 1e9,
				outcome);
	}

	private String outcome(Path file, String key) throws Exception {
		Upload upload = new Upload(file.getFileName().toString(), Files.size(file), new FileSystemResource(file));
		try {
			return this.studio.inTurn(() -> "taken as " + this.studio.develop(key, upload.read(), null).kind());
		}
		catch (PictureRefused ex) {
			return ex.getMessage();
		}
	}

}

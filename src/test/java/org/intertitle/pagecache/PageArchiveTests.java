package org.intertitle.pagecache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PageArchiveTests {

	private static final long ROOM = 1_000_000;

	private static final PageAddress REVIEW = new PageAddress("/sunrise-review/", null);

	private static final PageAddress LIST = new PageAddress("/reviews/", "before=2026-01-01");

	@TempDir
	private Path folder;

	@Test
	void pagesComeBackAsTheyWere() {
		PageArchive archive = archive();
		archive.write(page(REVIEW, "Two people, a city", "article:sunrise-review", "film:sunrise"));
		archive.write(page(LIST, "A list"));
		PageArchive later = archive();
		StoredPage review = later.find(REVIEW);
		assertThat(review).isNotNull();
		assertThat(review.content()).asString(StandardCharsets.UTF_8).isEqualTo("Two people, a city");
		assertThat(review.keys()).containsExactlyInAnyOrder("article:sunrise-review", "film:sunrise");
		assertThat(review.headers().get(HttpHeader.CONTENT_TYPE)).isEqualTo("text/html;charset=utf-8");
		assertThat(later.find(LIST)).isNotNull();
		assertThat(later.find(new PageAddress("/reviews/", null))).isNull();
	}

	@Test
	void theLastVersionCounts() {
		PageArchive archive = archive();
		archive.write(page(REVIEW, "A first version"));
		archive.write(page(REVIEW, "A second"));
		assertThat(archive().find(REVIEW)).isNotNull()
			.satisfies((page) -> assertThat(page.content()).asString(StandardCharsets.UTF_8).isEqualTo("A second"));
	}

	/** Whatever a dying machine has left of a file, no reader sees it. */
	@Test
	void nothingDamagedIsShown() throws IOException {
		archive().write(page(REVIEW, "Two people, a city"));
		Path file = files().getFirst();
		byte[] whole = Files.readAllBytes(file);
		for (int length = 0; length < whole.length; length++) {
			Files.write(file, Arrays.copyOf(whole, length));
			assertThat(archive().find(REVIEW)).as("%d of %d bytes", length, whole.length).isNull();
		}
		for (int at = 0; at < whole.length; at++) {
			byte[] damaged = whole.clone();
			damaged[at] ^= 0x10;
			Files.write(file, damaged);
			assertThat(archive().find(REVIEW)).as("byte %d", at).isNull();
		}
		assertThat(files()).isEmpty();
	}

	@Test
	void whatWasBeingWrittenIsForgotten() throws IOException {
		Files.writeString(this.folder.resolve("0123.page.part"), "half a pa");
		assertThat(archive().has(REVIEW)).isFalse();
		assertThat(files()).isEmpty();
	}

	@Test
	void whatIsGoneIsGoneAfterARestart() throws IOException {
		PageArchive archive = archive();
		archive.write(page(REVIEW, "Two people", "article:sunrise-review"));
		archive.write(page(LIST, "Two people", "article:sunrise-review", "article:heat-review"));
		archive.write(page(new PageAddress("/", null), "A front", "article:heat-review"));
		archive.dropMadeFrom("article:sunrise-review");
		assertThat(archive.has(REVIEW)).isFalse();
		assertThat(archive().has(LIST)).isFalse();
		assertThat(files()).hasSize(1);
		archive.clear();
		assertThat(files()).isEmpty();
	}

	@Test
	void keepsToItsRoom() throws IOException {
		PageArchive archive = new PageArchive(this.folder, 5000);
		IntStream.range(0, 100)
			.forEach((number) -> archive.write(page(new PageAddress("/" + number + "/", null), "Page " + number)));
		assertThat(files().stream().mapToLong((file) -> file.toFile().length()).sum()).isBetween(4000L, 5000L);
		assertThat(archive.has(new PageAddress("/99/", null))).isTrue();
		assertThat(archive.has(new PageAddress("/0/", null))).isFalse();
		PageArchive later = new PageArchive(this.folder, 1000);
		later.write(page(REVIEW, "Two people"));
		assertThat(files().stream().mapToLong((file) -> file.toFile().length()).sum()).isLessThanOrEqualTo(1000);
	}

	@Test
	void aDiskThatIsGoneKeepsNobodyFromReading() throws IOException {
		PageArchive archive = archive();
		Files.delete(this.folder);
		assertThatNoException().isThrownBy(() -> archive.write(page(REVIEW, "Two people")));
		assertThat(archive.find(REVIEW)).isNull();
		Files.createDirectory(this.folder);
	}

	@Test
	void withoutRoomNothingIsWritten() throws IOException {
		new PageArchive(this.folder, 0).write(page(REVIEW, "Two people"));
		assertThat(files()).isEmpty();
	}

	private PageArchive archive() {
		return new PageArchive(this.folder, ROOM);
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.toList();
		}
	}

	private static StoredPage page(PageAddress address, String text, String... keys) {
		HttpFields headers = HttpFields.build().add(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8").asImmutable();
		return new StoredPage(address,
				new StoredPage.Recorded(200, headers, text.getBytes(StandardCharsets.UTF_8), true), Set.of(keys), 1);
	}

}

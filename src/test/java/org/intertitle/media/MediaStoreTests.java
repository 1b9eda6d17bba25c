package org.intertitle.media;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Pictures in a folder and in a bucket, as two nodes meet them.
 */
@Execution(ExecutionMode.CONCURRENT)
class MediaStoreTests {

	private static final String KEY = "0123456789abcdef01234567";

	@TempDir
	static Path folder;

	private static ObjectStore objects;

	private static MediaProperties bucket;

	@BeforeAll
	static void startAStore() throws Exception {
		objects = ObjectStore.start(folder);
		bucket = objects.bucket("pictures");
	}

	@AfterAll
	static void endIt() throws Exception {
		objects.close();
	}

	/** Each call makes a node's own. */
	static Stream<Supplier<MediaStore>> stores() {
		return Stream.of(() -> new FolderStore(folder.resolve("media")), () -> BucketStore.of(bucket));
	}

	@ParameterizedTest
	@MethodSource("stores")
	void whatOneNodeTakesInAnotherHas(Supplier<MediaStore> node) throws Exception {
		MediaStore one = node.get();
		MediaStore other = node.get();
		String key = KEY.replace('0', 'a');
		assertThat(other.has(key)).isFalse();
		assertThat(other.find(key, "320.webp")).isEmpty();
		assertThat(other.original(key)).isEmpty();
		one.put(key, Map.of("320.webp", bytes("small"), "50-38/1x1-160.webp", bytes("a crop"), "original.png",
				bytes("as it was sent")));
		assertThat(other.has(key)).isTrue();
		assertThat(other.has(key + "/50-38")).isTrue();
		assertThat(other.has(key + "/1-1")).isFalse();
		assertThat(text(other.find(key, "320.webp").orElseThrow())).isEqualTo("small");
		assertThat(text(other.find(key, "50-38/1x1-160.webp").orElseThrow())).isEqualTo("a crop");
		assertThat(other.original(key))
			.hasValueSatisfying((sent) -> assertThat(sent).asString().isEqualTo("as it was sent"));
		one.put(key + "/1-1", Map.of("1x1-160.webp", bytes("another crop")));
		assertThat(other.has(key + "/1-1")).isTrue();
		assertThat(text(other.find(key, "1-1/1x1-160.webp").orElseThrow())).isEqualTo("another crop");
	}

	@ParameterizedTest
	@MethodSource("stores")
	void whatIsRemovedIsGoneOnEveryNode(Supplier<MediaStore> node) throws Exception {
		MediaStore one = node.get();
		MediaStore other = node.get();
		String key = KEY.replace('0', 'b');
		Map<String, byte[]> files = new HashMap<>();
		IntStream.range(1, 60).forEach((width) -> files.put(width + ".webp", bytes("width " + width)));
		one.put(key, files);
		one.put(key.replace('b', 'c'), files);
		other.remove(key);
		assertThat(one.has(key)).isFalse();
		assertThat(files.keySet()).noneMatch((name) -> one.find(key, name).isPresent());
		assertThat(one.has(key.replace('b', 'c'))).isTrue();
		other.remove(key);
	}

	@ParameterizedTest
	@MethodSource("stores")
	void whatTwoNodesTakeInAtOnceIsThereOnce(Supplier<MediaStore> node) throws Exception {
		String key = KEY.replace('0', 'd');
		Map<String, byte[]> files = Map.of("320.webp", bytes("small"), "original.jpg", bytes("sent"));
		try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
			for (Future<?> each : nodes.invokeAll(Collections.nCopies(4, () -> {
				node.get().put(key, files);
				return key;
			}))) {
				each.get();
			}
		}
		assertThat(text(node.get().find(key, "320.webp").orElseThrow())).isEqualTo("small");
	}

	@Test
	void whatWasWrittenHalfwayIsNotThere() throws Exception {
		try (BucketStore store = BucketStore.of(bucket)) {
			store.put(KEY, Map.of("50-38/1x1-160.webp", bytes("a crop")));
			assertThat(store.has(KEY + "/50-38")).isTrue();
			assertThat(store.has(KEY)).as("prints have not come").isFalse();
		}
	}

	@Test
	void aStoreThatIsNotThereTakesNothing() throws Exception {
		MediaProperties nowhere = new MediaProperties(folder, "pictures", URI.create("http://127.0.0.1:9"), "us-east-1",
				"a", "b");
		try (BucketStore store = BucketStore.of(nowhere)) {
			assertThatExceptionOfType(IOException.class)
				.isThrownBy(() -> store.put(KEY, Map.of("320.webp", bytes("small"))))
				.withMessageContaining("pictures");
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.original(KEY));
		}
	}

	@Test
	void oneKeyAloneOpensNoBucket() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new MediaProperties(folder, "pictures", null, "us-east-1", "a", null));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String text(Resource file) throws IOException {
		return file.getContentAsString(StandardCharsets.UTF_8);
	}

}

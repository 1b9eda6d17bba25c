package org.intertitle.media;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class MediaControllerTests {

	private static final String KEY = "0123456789abcdef01234567";

	@TempDir
	Path data;

	private final FormerAddresses addresses = mock();

	private MockMvcTester mvc;

	@BeforeEach
	void storeAPicture() throws Exception {
		MediaStore store = new FolderStore(this.data);
		store.put(KEY, Map.of("320.jpg", bytes("a small JPEG"), "320.webp", bytes("a small WebP"), "480.jpg",
				bytes("a JPEG without a WebP"), "original.png", bytes("with the place where it was taken")));
		store.put(KEY + "/50-38", Map.of("4x3-320.webp", bytes("a crop")));
		this.mvc = MockMvcTester.of(new MediaController(store, this.addresses));
	}

	@Test
	void anyoneMayKeepAPictureForEver() {
		assertThat(this.mvc.get().uri("/media/{key}/320.webp", KEY)).hasStatusOk()
			.hasContentType("image/webp")
			.hasHeader("Cache-Control", "max-age=31536000, public, immutable")
			.hasHeader("ETag", "\"" + KEY + "-320-webp\"")
			.hasHeader("Content-Length", "12")
			.bodyText()
			.isEqualTo("a small WebP");
		assertThat(this.mvc.get().uri("/media/{key}/320.jpg", KEY)).hasStatusOk()
			.hasContentType("image/jpeg")
			.hasHeader("ETag", "\"" + KEY + "-320-jpg\"")
			.bodyText()
			.isEqualTo("a small JPEG");
	}

	@Test
	void servesCropsToo() {
		assertThat(this.mvc.get().uri("/media/{key}/50-38/4x3-320.webp", KEY)).hasStatusOk()
			.hasContentType("image/webp")
			.hasHeader("Cache-Control", "max-age=31536000, public, immutable")
			.hasHeader("ETag", "\"" + KEY + "-50-38-4x3-320-webp\"")
			.bodyText()
			.isEqualTo("a crop");
	}

	@Test
	void makesCropsThatAreMissing() throws Exception {
		MediaStore store = new FolderStore(this.data);
		when(this.addresses.makeCrops(KEY, "1-2")).thenAnswer((call) -> {
			store.put(KEY + "/1-2", Map.of("1x1-160.webp", bytes("a new crop")));
			return true;
		});
		assertThat(this.mvc.get().uri("/media/{key}/1-2/1x1-160.webp", KEY)).hasStatusOk()
			.bodyText()
			.isEqualTo("a new crop");
	}

	@Test
	void leadsToThePictureThatTookItsPlace() {
		when(this.addresses.ofPrint(KEY, 960, "webp")).thenReturn(Optional.of("/media/new/960.webp"));
		when(this.addresses.ofCrop(KEY, "9-9", "4x3-480", "jpg")).thenReturn(Optional.of("/media/new/1-1/4x3-480.jpg"));
		assertThat(this.mvc.get().uri("/media/{key}/960.webp", KEY)).hasStatus(302)
			.hasHeader("Location", "/media/new/960.webp")
			.hasHeader("Cache-Control", "max-age=86400, public");
		assertThat(this.mvc.get().uri("/media/{key}/9-9/4x3-480.jpg", KEY)).hasStatus(302)
			.hasHeader("Location", "/media/new/1-1/4x3-480.jpg");
	}

	@Test
	void otherSitesMayShowItAndNothingRunsInIt() {
		assertThat(this.mvc.get().uri("/media/{key}/320.jpg", KEY))
			.hasHeader("Cross-Origin-Resource-Policy", "cross-origin")
			.hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
			.hasHeader("X-Content-Type-Options", "nosniff");
	}

	@Test
	void whoHasItNeedNotFetchItAgain() {
		assertThat(this.mvc.get().uri("/media/{key}/320.jpg", KEY).header("If-None-Match", "\"" + KEY + "-320-jpg\""))
			.hasStatus(304)
			.body()
			.isEmpty();
	}

	@Test
	void whoOnlyAsksForTheHeadersGetsOnlyThem() {
		assertThat(this.mvc.head().uri("/media/{key}/320.jpg", KEY)).hasStatusOk()
			.hasHeader("Content-Length", "12")
			.hasContentType("image/jpeg");
	}

	@Test
	void givesPartsOfAPicture() {
		assertThat(this.mvc.get().uri("/media/{key}/320.jpg", KEY).header("Range", "bytes=2-6")).hasStatus(206)
			.hasHeader("Content-Range", "bytes 2-6/12")
			.bodyText()
			.isEqualTo("small");
	}

	@Test
	void aJpegStandsInWhereThereIsNoWebpButNotForEver() {
		assertThat(this.mvc.get().uri("/media/{key}/480.webp", KEY)).hasStatusOk()
			.hasContentType("image/jpeg")
			.hasHeader("Cache-Control", "max-age=86400, public")
			.bodyText()
			.isEqualTo("a JPEG without a WebP");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/media/0123456789abcdef01234567/321.jpg", "/media/0123456789abcdef01234567/original.png",
			"/media/0123456789abcdef01234567/320.png", "/media/0123456789abcdef01234567/99999.webp",
			"/media/0123456789abcdef01234567/0320.jpg", "/media/0123456789abcdef01234567/320.jpg.exe",
			"/media/0123456789abcdef01234567/", "/media/0123456789abcdef01234567", "/media/",
			"/media/ffffffffffffffffffffffff/320.jpg", "/media/0123456789ABCDEF01234567/320.jpg", "/media/../320.jpg",
			"/media/../media/320.jpg", "/media/%2e%2e/320.jpg", "/media/0123456789abcdef01234567/..%2foriginal.png",
			"/media/0123456789abcdef01234567%2f..%2f..%2f/320.jpg", "/media/0123456789abcdef01234567/320%00.jpg",
			"/media/0123456789abcdef01234567/99999999999999999999.jpg", "/media/.draft-1/320.jpg",
			"/media/0123456789abcdef01234567/50-38/4x3-321.webp", "/media/0123456789abcdef01234567/50-38/",
			"/media/0123456789abcdef01234567/50-38/original.png", "/media/0123456789abcdef01234567/1000-1/4x3-320.webp",
			"/media/0123456789abcdef01234567/50-38/../320.jpg", "/media/0123456789abcdef01234567/50-39/4x3-320.webp" })
	void anythingElseIsNotThere(String address) {
		assertThat(this.mvc.get().uri(URI.create(address))).hasStatus(404);
	}

	private static byte[] bytes(String content) {
		return content.getBytes(US_ASCII);
	}

}

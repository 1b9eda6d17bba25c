package org.intertitle.media;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.intertitle.web.SiteProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

class MediaControllerTests {

	private static final String KEY = "0123456789abcdef01234567";

	@TempDir
	Path data;

	private MockMvcTester mvc;

	@BeforeEach
	void storeAPicture() throws Exception {
		SiteProperties site = new SiteProperties(URI.create("http://localhost"), this.data, List.of(), null);
		MediaStore store = new MediaStore(site);
		store.put(KEY, Map.of("320.jpg", bytes("a small JPEG"), "320.webp", bytes("a small WebP"), "480.jpg",
				bytes("a JPEG without a WebP"), "original.png", bytes("with the place where it was taken")));
		this.mvc = MockMvcTester.of(new MediaController(store));
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
			"/media/0123456789abcdef01234567/99999999999999999999.jpg", "/media/.draft-1/320.jpg" })
	void anythingElseIsNotThere(String address) {
		assertThat(this.mvc.get().uri(URI.create(address))).hasStatus(404);
	}

	private static byte[] bytes(String content) {
		return content.getBytes(US_ASCII);
	}

}

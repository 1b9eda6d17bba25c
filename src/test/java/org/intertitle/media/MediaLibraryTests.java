package org.intertitle.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.intertitle.web.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.FileSystemUtils;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class MediaLibraryTests {

	private static final PictureDetails DETAILS = new PictureDetails("Two halves", "A caption", "A. Painter", "CC0");

	@TempDir
	Path data;

	private MediaLibrary library;

	@BeforeEach
	void openAnEmptyLibrary() {
		SiteProperties site = new SiteProperties(URI.create("http://localhost"), this.data, List.of(), null);
		this.library = new MediaLibrary(new MediaStore(site), new ImagesInMemory());
	}

	@Test
	void keepsEveryWidthInBothTypesBesideTheOriginal() throws IOException {
		byte[] original = SampleFiles.encoded(SampleFiles.twoHalves(1000, 600), "jpg");
		Picture picture = this.library.add(original, DETAILS);
		assertThat(picture.width()).isEqualTo(1000);
		assertThat(picture.height()).isEqualTo(600);
		assertThat(picture.credit()).isEqualTo("A. Painter");
		assertThat(names(picture)).containsExactlyInAnyOrder("original.jpg", "320.jpg", "320.webp", "480.jpg",
				"480.webp", "720.jpg", "720.webp", "960.jpg", "960.webp", "1000.jpg", "1000.webp");
		assertThat(file(picture, "original.jpg")).isEqualTo(original);
		for (int width : picture.widths()) {
			assertThat(decoded(file(picture, width + ".jpg")).getWidth()).isEqualTo(width);
			assertThat(decoded(file(picture, width + ".jpg")).getHeight()).isEqualTo(Math.round(width * 0.6f));
			assertThat(decoded(Webp.decode(file(picture, width + ".webp"))).getWidth()).isEqualTo(width);
		}
	}

	@Test
	void storesProgressiveJpegs() throws IOException {
		Picture picture = this.library.add(SampleFiles.encoded(SampleFiles.twoHalves(400, 300), "png"), DETAILS);
		assertThat(new String(file(picture, "400.jpg"), ISO_8859_1)).contains("\u00ff\u00c2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "jpg", "png", "gif" })
	void keepsWhatThePictureLooksLike(String format) throws IOException {
		Picture picture = this.library.add(SampleFiles.encoded(SampleFiles.twoHalves(800, 400), format), DETAILS);
		BufferedImage small = decoded(file(picture, "320.jpg"));
		assertThat(isRed(small, 0.05, 0.5)).isTrue();
		assertThat(isRed(small, 0.95, 0.5)).isFalse();
	}

	@Test
	void takesWebp() throws IOException {
		byte[] webp = Webp.encode(SampleFiles.twoHalves(500, 300)).orElseThrow();
		Picture picture = this.library.add(webp, DETAILS);
		assertThat(picture.width()).isEqualTo(500);
		assertThat(names(picture)).contains("original.webp", "480.webp", "500.jpg");
		assertThatExceptionOfType(PictureRefused.class)
			.isThrownBy(() -> this.library.add(Arrays.copyOf(webp, webp.length / 2), DETAILS));
	}

	@Test
	void printsTransparentPartsOnWhite() throws IOException {
		BufferedImage clear = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
		Picture picture = this.library.add(SampleFiles.encoded(clear, "png"), DETAILS);
		assertThat(decoded(file(picture, "40.jpg")).getRGB(20, 20)).isEqualTo(0xffffffff);
		assertThat(picture.tint()).isEqualTo("#ffffff");
	}

	@Test
	void leavesNoMetadataInWhatIsShown() throws IOException {
		byte[] jpeg = SampleFiles.jpegWithMetadata(SampleFiles.twoHalves(600, 400), 1);
		byte[] png = SampleFiles.pngWithMetadata(SampleFiles.twoHalves(601, 401));
		assertThat(new String(jpeg, ISO_8859_1)).contains(SampleFiles.CANARY);
		assertThat(new String(png, ISO_8859_1)).contains(SampleFiles.CANARY);
		for (Picture picture : List.of(this.library.add(jpeg, DETAILS), this.library.add(png, DETAILS))) {
			for (String name : names(picture)) {
				if (!name.startsWith("original.")) {
					assertThat(new String(file(picture, name), ISO_8859_1)).as(name)
						.doesNotContain(SampleFiles.CANARY)
						.doesNotContain("Exif");
				}
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "1, 40, 20, 0.2, 0.5", "2, 40, 20, 0.8, 0.5", "3, 40, 20, 0.8, 0.5", "4, 40, 20, 0.2, 0.5",
			"5, 20, 40, 0.5, 0.2", "6, 20, 40, 0.5, 0.2", "7, 20, 40, 0.5, 0.8", "8, 20, 40, 0.5, 0.8" })
	void setsUprightWhatACameraHeldAslant(int orientation, int width, int height, double redAcross, double redDown)
			throws IOException {
		BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
		for (int x = 0; x < 40; x++) {
			for (int y = 0; y < 20; y++) {
				image.setRGB(x, y, (x < 20) ? 0xc02020 : 0x2020c0);
			}
		}
		Picture picture = this.library.add(SampleFiles.jpegWithMetadata(image, orientation), DETAILS);
		assertThat(picture.width()).isEqualTo(width);
		assertThat(picture.height()).isEqualTo(height);
		BufferedImage upright = decoded(file(picture, width + ".jpg"));
		assertThat(isRed(upright, redAcross, redDown)).isTrue();
		assertThat(isRed(upright, 1 - redAcross, 1 - redDown)).isFalse();
	}

	@Test
	void knowsTheDominantColour() {
		BufferedImage mostlyRed = SampleFiles.twoHalves(300, 200);
		mostlyRed.createGraphics().drawImage(mostlyRed, 150, 0, 300, 200, 0, 0, 150, 200, null);
		String tint = this.library.add(SampleFiles.encoded(mostlyRed, "png"), DETAILS).tint();
		assertThat(tint).matches("#c[0-9a-f]2[0-9a-f]2[0-9a-f]");
	}

	@Test
	void takesTheSameFileForTheSamePicture() throws IOException {
		byte[] original = SampleFiles.encoded(SampleFiles.twoHalves(300, 200), "png");
		Picture first = this.library.add(original, DETAILS);
		Picture second = this.library.add(original, new PictureDetails("Something else", null, null, null));
		assertThat(second).isEqualTo(first);
		assertThat(this.library.byKeys(List.of(first.key(), "000000000000000000000000"))).containsExactly(first);
		try (Stream<Path> folders = Files.list(this.data.resolve("media"))) {
			assertThat(folders).hasSize(1);
		}
	}

	@Test
	void makesAgainWhatIsKnownButHasNoFiles() throws IOException {
		byte[] original = SampleFiles.encoded(SampleFiles.twoHalves(300, 200), "png");
		Picture picture = this.library.add(original, DETAILS);
		FileSystemUtils.deleteRecursively(this.data.resolve("media"));
		assertThat(this.library.add(original, DETAILS)).isEqualTo(picture);
		assertThat(names(picture)).contains("300.jpg");
	}

	@Test
	void refusesBombsBeforeTheyGoOff() {
		List<byte[]> bombs = List.of(SampleFiles.pngOf(40_000, 40_000), SampleFiles.gifOf(60_000, 60_000),
				SampleFiles.jpegOf(65_000, 65_000), webpOf(16_000, 16_000));
		for (byte[] bomb : bombs) {
			assertTimeout(Duration.ofSeconds(2),
					() -> assertThatExceptionOfType(PictureRefused.class)
						.isThrownBy(() -> this.library.add(bomb, DETAILS))
						.withMessage("The picture has more than 50 million pixels."));
		}
		assertThatNothingIsKept();
	}

	@Test
	void refusesFilesThatAreTooLarge() {
		byte[] large = Arrays.copyOf(SampleFiles.encoded(SampleFiles.twoHalves(30, 20), "png"), 25 * 1024 * 1024 + 1);
		assertThatExceptionOfType(PictureRefused.class).isThrownBy(() -> this.library.add(large, DETAILS))
			.withMessage("The picture is larger than 25 MB.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "jpg", "png", "gif" })
	void refusesWhatIsCutOff(String format) {
		byte[] whole = SampleFiles.encoded(SampleFiles.twoHalves(600, 400), format);
		for (double share : new double[] { 0.05, 0.5, 0.95 }) {
			assertThatExceptionOfType(PictureRefused.class)
				.isThrownBy(() -> this.library.add(Arrays.copyOf(whole, (int) (whole.length * share)), DETAILS))
				.withMessage("The picture is damaged or incomplete.");
		}
		assertThatNothingIsKept();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "hello", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
			"<!doctype html><script>alert(1)</script>", "GIF89a<script>alert(1)</script>",
			"\u0089PNG\r\n\u001a\n<html>", "\u00ff\u00d8\u00ff\u00e0<html>", "RIFF\0\0\0\0WEBPVP8 <html>", "BM......",
			"%PDF-1.7", "II*\0........", "RIFF\0\0\0\0WEBPVP8" })
	void refusesWhatIsNoPicture(String content) {
		assertThatExceptionOfType(PictureRefused.class)
			.isThrownBy(() -> this.library.add(content.getBytes(ISO_8859_1), DETAILS))
			.satisfies((refused) -> assertThat(refused.getMessage()).matches("[A-Z][^.]*\\."));
		assertThatNothingIsKept();
	}

	/** A file may be a picture and a page at once; what is shown is a picture only. */
	@Test
	void showsNothingOfAPageThatHidesInAPicture() throws IOException {
		byte[] picture = SampleFiles.encoded(SampleFiles.twoHalves(200, 100), "gif");
		byte[] page = "<script>alert(1)</script>".getBytes(ISO_8859_1);
		byte[] both = Arrays.copyOf(picture, picture.length + page.length);
		System.arraycopy(page, 0, both, picture.length, page.length);
		Picture stored = this.library.add(both, DETAILS);
		assertThat(new String(file(stored, "200.jpg"), ISO_8859_1)).doesNotContain("script");
	}

	@Test
	void damagedExifIsNoReasonToRefuse() {
		byte[] jpeg = SampleFiles.jpegWithMetadata(SampleFiles.twoHalves(60, 40), 9);
		for (int at = 12; at < 40; at++) {
			byte[] garbled = jpeg.clone();
			garbled[at] = (byte) 0xff;
			assertThatNoException().isThrownBy(() -> Orientation.of(garbled));
		}
		assertThat(this.library.add(jpeg, DETAILS).width()).isEqualTo(60);
	}

	@Test
	void scalesDownVeryLargePictures() throws IOException {
		byte[] large = SampleFiles.encoded(SampleFiles.twoHalves(8000, 1000), "jpg");
		Picture picture = this.library.add(large, DETAILS);
		assertThat(picture.width()).isEqualTo(8000);
		assertThat(names(picture)).contains("1920.jpg", "1920.webp").doesNotContain("8000.jpg");
		assertThat(decoded(file(picture, "1920.jpg")).getHeight()).isEqualTo(240);
	}

	private void assertThatNothingIsKept() {
		assertThat(this.data.resolve("media")).satisfiesAnyOf((folder) -> assertThat(folder).doesNotExist(),
				(folder) -> assertThat(folder).isEmptyDirectory());
	}

	private byte[] file(Picture picture, String name) throws IOException {
		return Files.readAllBytes(this.data.resolve("media").resolve(picture.key()).resolve(name));
	}

	private List<String> names(Picture picture) throws IOException {
		try (Stream<Path> files = Files.list(this.data.resolve("media").resolve(picture.key()))) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
	}

	private static BufferedImage decoded(byte[] file) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(file));
	}

	private static boolean isRed(BufferedImage image, double across, double down) {
		int pixel = image.getRGB((int) (across * image.getWidth()), (int) (down * image.getHeight()));
		return (pixel >> 16 & 0xff) > (pixel & 0xff);
	}

	private static byte[] webpOf(int width, int height) {
		byte[] webp = Arrays.copyOf("RIFF\0\0\0\0WEBPVP8X".getBytes(ISO_8859_1), 40);
		webp[16] = 10;
		for (int i = 0; i < 3; i++) {
			webp[24 + i] = (byte) (width - 1 >> 8 * i);
			webp[27 + i] = (byte) (height - 1 >> 8 * i);
		}
		return webp;
	}

	private static final class ImagesInMemory implements Images {

		private final Map<String, Image> rows = new LinkedHashMap<>();

		@Override
		public Optional<Image> findByKey(String key) {
			return Optional.ofNullable(this.rows.get(key));
		}

		@Override
		public List<Image> findByKeyIn(Collection<String> keys) {
			return keys.stream().map(this.rows::get).filter(Objects::nonNull).toList();
		}

		@Override
		public void add(String key, int width, int height, String tint, String alt, @Nullable String caption,
				@Nullable String credit, @Nullable String licence) {
			Image image = new Image();
			Map<String, Object> columns = new LinkedHashMap<>();
			columns.put("id", (long) this.rows.size() + 1);
			columns.put("key", key);
			columns.put("width", width);
			columns.put("height", height);
			columns.put("tint", tint);
			columns.put("alt", alt);
			columns.put("caption", caption);
			columns.put("credit", credit);
			columns.put("licence", licence);
			columns.forEach((name, value) -> ReflectionTestUtils.setField(image, name, value));
			this.rows.putIfAbsent(key, image);
		}

	}

}

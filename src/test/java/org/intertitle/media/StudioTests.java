package org.intertitle.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.intertitle.web.SiteProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.within;

@Execution(ExecutionMode.CONCURRENT)
class StudioTests {

	private static final String KEY = "0123456789abcdef01234567";

	@TempDir
	Path data;

	private Webp webp;

	private Darkroom darkroom;

	private Studio studio;

	@BeforeEach
	void openAnEmptyStudio() {
		SiteProperties site = new SiteProperties(URI.create("http://localhost"), this.data, List.of(), null);
		this.webp = new Webp(site);
		this.darkroom = new Darkroom(this.webp);
		this.studio = new Studio(this.webp, this.darkroom, new FolderStore(this.data.resolve("media")));
	}

	@AfterEach
	void close() {
		this.darkroom.destroy();
	}

	@Test
	void keepsEveryWidthAndEveryCropBesideTheOriginal() throws IOException {
		byte[] original = SampleFiles.encoded(SampleFiles.twoHalves(1000, 600), "jpg");
		StoredFile file = develop(original);
		assertThat(file.width()).isEqualTo(1000);
		assertThat(file.height()).isEqualTo(600);
		assertThat(file.kind()).isEqualTo(PictureKind.JPEG);
		assertThat(file.bytes()).isEqualTo(original.length);
		assertThat(names()).containsExactlyInAnyOrder("original.jpg", "320.webp", "480.webp", "720.webp", "960.webp",
				"1000.webp", "1000.jpg", "50-50/16x9-480.webp", "50-50/16x9-960.webp", "50-50/16x9-1000.jpg",
				"50-50/4x3-320.webp", "50-50/4x3-480.webp", "50-50/4x3-720.webp", "50-50/4x3-800.jpg",
				"50-50/1x1-160.webp", "50-50/1x1-320.webp", "50-50/1x1-480.webp", "50-50/1x1-600.jpg");
		assertThat(file("original.jpg")).isEqualTo(original);
		assertThat(size("720.webp")).isEqualTo(new DecodedPicture.Size(720, 432));
		assertThat(size("50-50/16x9-960.webp")).isEqualTo(new DecodedPicture.Size(960, 540));
		assertThat(size("50-50/16x9-1000.jpg")).isEqualTo(new DecodedPicture.Size(1000, 563));
		assertThat(size("50-50/4x3-800.jpg")).isEqualTo(new DecodedPicture.Size(800, 600));
		assertThat(size("50-50/1x1-160.webp")).isEqualTo(new DecodedPicture.Size(160, 160));
	}

	@ParameterizedTest
	@CsvSource({ "1920, 1080", "900, 900", "1200, 1500", "500, 2000", "3000, 400", "150, 100", "1, 1", "3000, 1",
			"1, 3000", "1921, 1081", "640, 480" })
	void hasEveryFileThatAPictureNames(int width, int height) throws IOException {
		StoredFile file = develop(SampleFiles.encoded(SampleFiles.twoHalves(width, height), "png"));
		Picture picture = new Picture(1, KEY, file.width(), file.height(), file.focus(), file.tint(), "", null, null,
				null);
		Stream<String> sets = Stream.concat(Stream.of(picture.srcset()),
				Arrays.stream(Ratio.values()).map(picture::srcset));
		Stream<String> addresses = sets.flatMap((set) -> Arrays.stream(set.split(", ")))
			.map((entry) -> entry.replaceFirst(" .*", ""));
		Stream<String> singles = Stream.concat(Stream.of(picture.src()),
				Arrays.stream(Ratio.values()).map(picture::src));
		assertThat(Stream.concat(addresses, singles).map((address) -> this.data.resolve(address.substring(1))))
			.isNotEmpty()
			.allMatch(Files::isRegularFile);
	}

	@Test
	void cropsAroundThePointThatCounts() throws IOException {
		byte[] original = SampleFiles.encoded(plainHalves(1600, 400), "png");
		this.studio.develop(KEY, original, new FocalPoint(10, 50));
		assertThat(isRed(decoded(file("10-50/1x1-400.jpg")), 0.98, 0.5)).isTrue();
		this.studio.crop(KEY, new FocalPoint(90, 50));
		assertThat(isRed(decoded(file("90-50/1x1-400.jpg")), 0.02, 0.5)).isFalse();
		assertThat(names()).contains("10-50/1x1-400.jpg");
	}

	@Test
	void cropsNothingWithoutTheOriginal() throws IOException {
		develop(SampleFiles.encoded(plainHalves(600, 400), "png"));
		Files.delete(this.data.resolve("media").resolve(KEY).resolve("original.png"));
		assertThatExceptionOfType(PictureRefused.class).isThrownBy(() -> this.studio.crop(KEY, new FocalPoint(1, 1)))
			.withMessage("The file that was sent is missing; replace it.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "jpg", "png", "gif" })
	void keepsWhatThePictureLooksLike(String format) throws IOException {
		develop(SampleFiles.encoded(SampleFiles.twoHalves(800, 400), format));
		BufferedImage small = decoded(file("800.jpg"));
		assertThat(isRed(small, 0.05, 0.5)).isTrue();
		assertThat(isRed(small, 0.95, 0.5)).isFalse();
	}

	@Test
	void keepsAnEvenColourInEveryWidth() throws IOException {
		BufferedImage even = new BufferedImage(777, 555, BufferedImage.TYPE_3BYTE_BGR);
		for (int y = 0; y < 555; y++) {
			for (int x = 0; x < 777; x++) {
				even.setRGB(x, y, 0x3366cc);
			}
		}
		for (int width : new int[] { 1, 3, 100, 555, 776 }) {
			BufferedImage small = Scaling.toWidth(even, width);
			assertThat(Arrays.stream(small.getRGB(0, 0, width, small.getHeight(), null, 0, width)).distinct())
				.containsExactly(0xff3366cc);
		}
		BufferedImage larger = Scaling.to(even, new DecodedPicture.Size(800, 600));
		assertThat(larger.getRGB(799, 599)).isEqualTo(0xff3366cc);
	}

	@Test
	void takesWebp() throws IOException {
		byte[] webp = this.webp.encode(plainHalves(500, 300)).orElseThrow();
		StoredFile file = develop(webp);
		assertThat(file.width()).isEqualTo(500);
		assertThat(names()).contains("original.webp", "480.webp", "500.jpg");
		assertThat(isRed(decoded(file("500.jpg")), 0.1, 0.5)).isTrue();
		assertThat(isRed(decoded(file("500.jpg")), 0.9, 0.5)).isFalse();
		assertThatExceptionOfType(PictureRefused.class).isThrownBy(() -> develop(Arrays.copyOf(webp, webp.length / 2)));
	}

	@Test
	void printsTransparentPartsOnWhite() throws IOException {
		StoredFile file = develop(SampleFiles.encoded(new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB), "png"));
		assertThat(decoded(file("40.jpg")).getRGB(20, 20)).isEqualTo(0xffffffff);
		assertThat(file.tint()).isEqualTo("#ffffff");
	}

	@ParameterizedTest
	@ValueSource(ints = { BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_INDEXED,
			BufferedImage.TYPE_4BYTE_ABGR, BufferedImage.TYPE_BYTE_BINARY })
	void readsPixelsHoweverTheyAreKept(int type) throws IOException {
		BufferedImage image = new BufferedImage(60, 60, type);
		image.createGraphics().drawImage(blackAndWhite(), 0, 0, null);
		develop(SampleFiles.encoded(image, "png"));
		assertThat(decoded(file("60.jpg")).getRGB(10, 30) & 0xff).isLessThan(20);
		assertThat(decoded(file("60.jpg")).getRGB(50, 30) & 0xff).isGreaterThan(235);
	}

	/** In strips, and at once when every second pixel is enough. */
	@ParameterizedTest
	@CsvSource({ "6000, 4000, 6000", "8000, 5000, 8000", "2000, 9000, 1333" })
	void readsVeryLargePictures(int width, int height, int known) throws IOException {
		StoredFile file = develop(SampleFiles.encoded(plainHalves(width, height), "jpg"));
		assertThat(file.width()).isEqualTo(known);
		BufferedImage print = decoded(file("1200.jpg"));
		assertThat((double) print.getHeight() / print.getWidth()).isEqualTo((double) height / width, within(0.01));
		for (double down : new double[] { 0.01, 0.33, 0.34, 0.66, 0.67, 0.99 }) {
			assertThat(isRed(print, 0.48, down)).isTrue();
			assertThat(isRed(print, 0.52, down)).isFalse();
		}
	}

	@Test
	void leavesNoMetadataInWhatIsShown() throws IOException {
		byte[] jpeg = SampleFiles.jpegWithMetadata(SampleFiles.twoHalves(600, 400), 1);
		assertThat(new String(jpeg, ISO_8859_1)).contains(SampleFiles.CANARY);
		develop(jpeg);
		for (String name : names()) {
			if (!name.startsWith("original.")) {
				assertThat(new String(file(name), ISO_8859_1)).as(name)
					.doesNotContain(SampleFiles.CANARY)
					.doesNotContain("Exif");
			}
		}
	}

	@Test
	void sendsItsMakersNamesAlong() throws IOException {
		byte[] exif = SampleFiles.joined("Exif\0\0".getBytes(ISO_8859_1),
				SampleFiles.exif(1, "Ada & Bo Lark", "© <b>2026</b> Marsh"));
		develop(SampleFiles.withSegment(SampleFiles.encoded(SampleFiles.twoHalves(601, 401), "jpg"), 0xe1, exif));
		for (String name : List.of("601.jpg", "50-50/1x1-401.jpg")) {
			assertThat(CaptionSlip.of(PictureKind.JPEG, file(name)))
				.isEqualTo(new CaptionSlip("Ada & Bo Lark", null, null, null, null, null, null));
			assertThat(decoded(file(name))).isNotNull();
		}
		for (String name : List.of("601.webp", "320.webp", "50-50/4x3-480.webp")) {
			assertThat(CaptionSlip.of(PictureKind.WEBP, file(name)).creator()).isEqualTo("Ada & Bo Lark");
			assertThat(new PictureDecoder(this.webp).decode(file(name)).image()).isNotNull();
		}
	}

	@ParameterizedTest
	@CsvSource({ "1, 40, 20, 0.2, 0.5", "2, 40, 20, 0.8, 0.5", "3, 40, 20, 0.8, 0.5", "4, 40, 20, 0.2, 0.5",
			"5, 20, 40, 0.5, 0.2", "6, 20, 40, 0.5, 0.2", "7, 20, 40, 0.5, 0.8", "8, 20, 40, 0.5, 0.8" })
	void setsUprightWhatACameraHeldAslant(int orientation, int width, int height, double redAcross, double redDown)
			throws IOException {
		StoredFile file = develop(SampleFiles.jpegWithMetadata(plainHalves(40, 20), orientation));
		assertThat(file.width()).isEqualTo(width);
		assertThat(file.height()).isEqualTo(height);
		BufferedImage upright = decoded(file(width + ".jpg"));
		assertThat(isRed(upright, redAcross, redDown)).isTrue();
		assertThat(isRed(upright, 1 - redAcross, 1 - redDown)).isFalse();
	}

	@Test
	void damagedExifIsNoReasonToRefuse() {
		byte[] jpeg = SampleFiles.jpegWithMetadata(SampleFiles.twoHalves(60, 40), 9);
		assertThatNoException().isThrownBy(() -> develop(jpeg));
	}

	@Test
	void knowsTheDominantColour() {
		BufferedImage mostlyRed = SampleFiles.twoHalves(300, 200);
		mostlyRed.createGraphics().drawImage(mostlyRed, 150, 0, 300, 200, 0, 0, 150, 200, null);
		assertThat(develop(SampleFiles.encoded(mostlyRed, "png")).tint()).matches("#c[0-9a-f]2[0-9a-f]2[0-9a-f]");
	}

	@Test
	void looksHigherInTallPictures() {
		assertThat(develop(SampleFiles.encoded(SampleFiles.twoHalves(300, 500), "png")).focus())
			.isEqualTo(new FocalPoint(50, 38));
	}

	@Test
	void leavesNothingInTheTemporaryFolder() throws IOException {
		List<String> before = temporaryPrograms();
		develop(this.webp.encode(SampleFiles.twoHalves(50, 30)).orElseThrow());
		assertThat(temporaryPrograms()).isSubsetOf(before);
		assertThat(this.data.resolve("libwebp-1.4.0")).isDirectoryContaining("glob:**cwebp*");
	}

	private static List<String> temporaryPrograms() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files.map((file) -> file.getFileName().toString()).filter((name) -> name.contains("webp")).toList();
		}
	}

	private StoredFile develop(byte[] original) {
		return this.studio.develop(KEY, original, null);
	}

	private byte[] file(String name) throws IOException {
		return Files.readAllBytes(this.data.resolve("media").resolve(KEY).resolve(name));
	}

	private DecodedPicture.Size size(String name) throws IOException {
		if (name.endsWith("webp")) {
			WebpHeader header = WebpHeader.of(file(name));
			return new DecodedPicture.Size(header.width(), header.height());
		}
		BufferedImage image = decoded(file(name));
		return new DecodedPicture.Size(image.getWidth(), image.getHeight());
	}

	private List<String> names() throws IOException {
		Path folder = this.data.resolve("media").resolve(KEY);
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).map((file) -> folder.relativize(file).toString()).toList();
		}
	}

	private static BufferedImage plainHalves(int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		int[] row = new int[width];
		Arrays.fill(row, 0, width / 2, 0xc02020);
		Arrays.fill(row, width / 2, width, 0x2020c0);
		for (int y = 0; y < height; y++) {
			image.getRaster().setDataElements(0, y, width, 1, row);
		}
		return image;
	}

	private static BufferedImage blackAndWhite() {
		BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < 30 * 60; i++) {
			image.setRGB(30 + i % 30, i / 30, 0xffffff);
		}
		return image;
	}

	private static BufferedImage decoded(byte[] file) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(file));
	}

	private static boolean isRed(BufferedImage image, double across, double down) {
		int pixel = image.getRGB((int) (across * image.getWidth()), (int) (down * image.getHeight()));
		return (pixel >> 16 & 0xff) > (pixel & 0xff);
	}

}

package org.intertitle.media;

import java.util.List;
import java.util.Map;

import org.intertitle.DemoSiteTest;
import org.intertitle.account.Colleagues;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.SiteProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DemoSiteTest
@Transactional
class MediaLibraryTests {

	private static final PictureDetails NOTHING_SAID = new PictureDetails("", null, null, null);

	@Autowired
	MediaLibrary library;

	@Autowired
	Reception reception;

	@Autowired
	MediaDesk desk;

	@Autowired
	MediaShelf shelf;

	@Autowired
	MediaStore store;

	@Autowired
	FormerAddresses addresses;

	@Autowired
	SiteProperties site;

	@Autowired
	JdbcClient jdbc;

	private SignedIn editor;

	private SignedIn writer;

	@BeforeEach
	void signIn() {
		this.editor = new Colleagues(this.jdbc).named("edith", Role.EDITOR);
		this.writer = new Colleagues(this.jdbc).named("walt", Role.WRITER);
	}

	@Test
	void keepsWhatIsKnownOfAPicture() {
		Picture picture = this.library.add(file(300, 200), new PictureDetails("A cup", "At noon", null, "CC0"));
		assertThat(picture.width()).isEqualTo(300);
		assertThat(picture.focus()).isEqualTo(new FocalPoint(50, 50));
		assertThat(this.library.named(List.of(picture.key(), "ffffffffffffffffffffffff")))
			.isEqualTo(Map.of(picture.key(), picture));
		assertThat(this.library.named(List.of())).isEmpty();
		assertThat(picture.alt()).isEqualTo("A cup");
		assertThat(picture.credit()).isNull();
	}

	@Test
	void remembersWhoBroughtItInAndUnderWhichName() {
		Picture picture = this.reception.add(upload("C:\\holidays\\moon.PNG", file(301, 200)), NOTHING_SAID,
				this.writer);
		PictureRow row = this.shelf.byId(picture.id()).orElseThrow();
		assertThat(row.fileName()).isEqualTo("moon.PNG");
		assertThat(row.uploader()).isEqualTo("walt");
		assertThat(row.kind()).isEqualTo(PictureKind.PNG);
	}

	@Test
	void takesTheSameFileForTheSamePicture() {
		Picture first = this.library.add(file(302, 200), new PictureDetails("A cup", null, null, null));
		Picture second = this.library.add(file(302, 200), new PictureDetails("Something else", null, null, null));
		assertThat(second).isEqualTo(first);
	}

	@Test
	void makesAgainWhatIsKnownButHasNoFiles() {
		Picture picture = this.library.add(file(303, 200), NOTHING_SAID);
		FileSystemUtils.deleteRecursively(this.site.data().resolve("media").resolve(picture.key()).toFile());
		assertThat(this.library.add(file(303, 200), NOTHING_SAID)).isEqualTo(picture);
		assertThat(this.store.find(picture.key(), "303.jpg")).isPresent();
	}

	@Test
	void showsAnotherFileUnderTheOldKeysToo() {
		Picture first = this.library.add(file(304, 200), new PictureDetails("A cup", null, "Ada", null));
		assertThat(this.reception.replace(first.id(), upload("larger.png", file(608, 400)), this.editor)).isTrue();
		assertThat(this.reception.replace(first.id(), upload("largest.png", file(912, 600)), this.editor)).isTrue();
		Picture now = this.library.named(List.of(first.key())).get(first.key());
		assertThat(now.id()).isEqualTo(first.id());
		assertThat(now.key()).isNotEqualTo(first.key());
		assertThat(now.width()).isEqualTo(912);
		assertThat(now.alt()).isEqualTo("A cup");
		assertThat(now.credit()).isEqualTo("Ada");
		assertThat(this.shelf.byId(first.id()).orElseThrow().fileName()).isEqualTo("largest.png");
		assertThat(this.addresses.ofPrint(first.key(), 960, "webp")).contains("/media/" + now.key() + "/912.webp");
		assertThat(this.addresses.ofPrint(first.key(), 5, "jpg")).contains("/media/" + now.key() + "/912.jpg");
		assertThat(this.addresses.ofPrint(now.key(), 5, "jpg")).isEmpty();
	}

	@Test
	void replacesNothingByItself() {
		Picture picture = this.library.add(file(305, 200), NOTHING_SAID);
		assertThat(this.reception.replace(picture.id(), upload("a.png", file(305, 200)), this.editor)).isFalse();
	}

	@Test
	void goesBackToAnEarlierFile() {
		Picture first = this.library.add(file(306, 200), NOTHING_SAID);
		this.reception.replace(first.id(), upload("b.png", file(612, 400)), this.editor);
		this.reception.replace(first.id(), upload("a.png", file(306, 200)), this.editor);
		assertThat(this.library.named(List.of(first.key())).get(first.key()).width()).isEqualTo(306);
	}

	/**
	 * Texts that name the old key mean the replaced picture, so a new one gets another.
	 */
	@Test
	void aFormerKeyIsNeverAnothers() {
		Picture replaced = this.library.add(file(307, 200), NOTHING_SAID);
		this.reception.replace(replaced.id(), upload("b.png", file(614, 400)), this.editor);
		Picture again = this.library.add(file(307, 200), NOTHING_SAID);
		assertThat(again.id()).isNotEqualTo(replaced.id());
		assertThat(again.key()).isNotEqualTo(replaced.key());
		assertThat(this.library.add(file(307, 200), NOTHING_SAID)).isEqualTo(again);
		assertThat(this.library.named(List.of(replaced.key())).get(replaced.key()).id()).isEqualTo(replaced.id());
		assertThat(this.store.find(again.key(), "307.jpg")).isPresent();
	}

	@Test
	void aFileThatAnotherPictureHasMayReplaceThisOneToo() {
		Picture one = this.library.add(file(308, 200), NOTHING_SAID);
		Picture two = this.library.add(file(309, 200), NOTHING_SAID);
		assertThat(this.reception.replace(one.id(), upload("b.png", file(309, 200)), this.editor)).isTrue();
		assertThat(this.library.named(List.of(two.key())).get(two.key()).id()).isEqualTo(two.id());
		assertThat(this.library.named(List.of(one.key())).get(one.key()).width()).isEqualTo(309);
	}

	@Test
	void cropsAroundAnotherPointUnderAnotherAddress() {
		Picture picture = this.library.add(file(900, 300), NOTHING_SAID);
		FocalPoint point = new FocalPoint(10, 50);
		this.reception.crop(picture.id(), point, this.editor);
		this.desk.edit(picture.id(), 0, NOTHING_SAID, point, this.editor);
		Picture moved = named(picture);
		assertThat(moved.src(Ratio.SQUARE)).isEqualTo("/media/" + picture.key() + "/10-50/1x1-300.jpg");
		assertThat(this.store.find(picture.key(), "10-50/1x1-300.jpg")).isPresent();
		assertThat(this.store.find(picture.key(), "50-50/1x1-300.jpg")).isPresent();
		assertThat(this.addresses.ofCrop(picture.key(), "99-1", "1x1-320", "webp"))
			.contains("/media/" + picture.key() + "/10-50/1x1-160.webp");
		assertThat(this.addresses.ofCrop(picture.key(), "10-50", "1x1-160", "webp")).isEmpty();
		assertThat(this.addresses.ofCrop(picture.key(), "99-1", "7x3-320", "webp")).isEmpty();
	}

	@Test
	void makesMissingCropsOfThePointOfTodayOnly() {
		Picture picture = this.library.add(file(310, 200), NOTHING_SAID);
		FileSystemUtils
			.deleteRecursively(this.site.data().resolve("media").resolve(picture.key()).resolve("50-50").toFile());
		assertThat(this.addresses.makeCrops(picture.key(), "50-51")).isFalse();
		assertThat(this.addresses.makeCrops(picture.key(), "50-50")).isTrue();
		assertThat(this.store.find(picture.key(), "50-50/1x1-160.webp")).isPresent();
		assertThat(this.addresses.makeCrops("ffffffffffffffffffffffff", "50-50")).isFalse();
	}

	@Test
	void isNotDescribedByTwoAtOnce() {
		Picture picture = this.library.add(file(311, 200), NOTHING_SAID);
		PictureDetails details = new PictureDetails("First", null, null, null);
		this.desk.edit(picture.id(), 0, details, picture.focus(), this.editor);
		assertThatExceptionOfType(StalePicture.class)
			.isThrownBy(() -> this.desk.edit(picture.id(), 7, details, picture.focus(), this.editor));
		assertThat(named(picture).alt()).isEqualTo("First");
	}

	@Test
	void writersEditAndDeleteOnlyWhatTheyBroughtIn() {
		Picture own = this.reception.add(upload("own.png", file(312, 200)), NOTHING_SAID, this.writer);
		Picture others = this.reception.add(upload("other.png", file(313, 200)), NOTHING_SAID, this.editor);
		Picture nobodys = this.library.add(file(314, 200), NOTHING_SAID);
		this.desk.edit(own.id(), 0, NOTHING_SAID, own.focus(), this.writer);
		this.desk.delete(own.id(), 0, this.writer);
		for (Picture picture : List.of(others, nobodys)) {
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> this.desk.edit(picture.id(), 0, NOTHING_SAID, picture.focus(), this.writer));
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> this.desk.delete(picture.id(), 0, this.writer));
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> this.reception.replace(picture.id(), upload("x.png", file(999, 20)), this.writer));
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> this.reception.crop(picture.id(), new FocalPoint(1, 1), this.writer));
		}
		assertThatExceptionOfType(PageNotFound.class).isThrownBy(() -> this.desk.delete(own.id(), 0, this.writer));
	}

	@Test
	void nobodyDeletesWhatIsShownWithoutKnowing() {
		Picture picture = this.reception.add(upload("used.png", file(315, 200)), NOTHING_SAID, this.writer);
		this.jdbc.sql("update film set poster_id = ? where slug = 'ballerina-2025'").param(picture.id()).update();
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.desk.delete(picture.id(), 1, this.writer));
		assertThatExceptionOfType(StillUsed.class).isThrownBy(() -> this.desk.delete(picture.id(), 0, this.editor));
		assertThat(this.desk.deleteUnused(List.of(picture.id()), this.editor)).isZero();
		this.desk.delete(picture.id(), 1, this.editor);
		assertThat(this.jdbc.sql("select count(*) from film where slug = 'ballerina-2025' and poster_id is null")
			.query(Integer.class)
			.single()).isOne();
		assertThat(this.jdbc.sql("select subject from audit where deed = 'DELETED' order by id desc limit 1")
			.query(String.class)
			.single()).isEqualTo("the picture used.png (" + picture.id() + ")");
	}

	@Test
	void filesGoWhenTheTransactionIsThrough() {
		Picture kept = this.library.add(file(316, 200), NOTHING_SAID);
		this.desk.delete(kept.id(), 0, this.editor);
		TestTransaction.end();
		assertThat(this.store.has(kept.key())).isTrue();
		TestTransaction.start();
		SignedIn admin = new Colleagues(this.jdbc).named("someone-who-stays", Role.EDITOR);
		Picture replaced = this.library.add(file(317, 200), NOTHING_SAID);
		this.reception.replace(replaced.id(), upload("b.png", file(634, 400)), admin);
		Picture now = named(replaced);
		TestTransaction.flagForCommit();
		TestTransaction.end();
		assertThat(this.store.has(replaced.key())).isFalse();
		assertThat(this.store.has(now.key())).isTrue();
		TestTransaction.start();
		this.desk.delete(now.id(), 0, admin);
		TestTransaction.flagForCommit();
		TestTransaction.end();
		assertThat(this.store.has(now.key())).isFalse();
		assertThat(this.site.data().resolve("media").toFile().list()).noneMatch((name) -> name.startsWith("."));
	}

	private Picture named(Picture picture) {
		return this.library.named(List.of(picture.key())).get(picture.key());
	}

	private static Upload upload(String name, byte[] content) {
		return Upload.of(new MockMultipartFile("file", name, "image/png", content));
	}

	private static byte[] file(int width, int height) {
		return SampleFiles.encoded(SampleFiles.twoHalves(width, height), "png");
	}

}

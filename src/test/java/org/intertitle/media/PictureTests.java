package org.intertitle.media;

import java.awt.Rectangle;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PictureTests {

	private static final String KEY = "0123456789abcdef01234567";

	@Test
	void offersTheUsualWidthsUpToItsOwn() {
		assertThat(picture(4000, 500).widths()).containsExactly(320, 480, 720, 960, 1440, 1920);
		assertThat(picture(1000, 500).widths()).containsExactly(320, 480, 720, 960, 1000);
		assertThat(picture(720, 500).widths()).containsExactly(320, 480, 720);
		assertThat(picture(50, 500).widths()).containsExactly(50);
	}

	@Test
	void namesEachWidthInTheSourceSet() {
		assertThat(picture(500, 400).srcset()).isEqualTo(
				"/media/" + KEY + "/320.webp 320w, /media/" + KEY + "/480.webp 480w, /media/" + KEY + "/500.webp 500w");
	}

	@Test
	void hasOneAddressForThoseWhoTakeOnlyOne() {
		assertThat(picture(4000, 500).src()).isEqualTo("/media/" + KEY + "/1200.jpg");
		assertThat(picture(400, 500).src()).isEqualTo("/media/" + KEY + "/400.jpg");
	}

	@Test
	void namesTheFocalPointInTheAddressesOfCrops() {
		Picture picture = picture(3000, 2000);
		assertThat(picture.srcset(Ratio.STANDARD)).isEqualTo("/media/" + KEY + "/30-70/4x3-320.webp 320w, /media/" + KEY
				+ "/30-70/4x3-480.webp 480w, /media/" + KEY + "/30-70/4x3-720.webp 720w");
		assertThat(picture.src(Ratio.WIDE)).isEqualTo("/media/" + KEY + "/30-70/16x9-1200.jpg");
		assertThat(picture.width(Ratio.WIDE)).isEqualTo(1200);
		assertThat(picture.height(Ratio.WIDE)).isEqualTo(675);
		assertThat(picture.height(Ratio.SQUARE)).isEqualTo(1200);
	}

	@Test
	void isNotCroppedToTheShapeThatItHas() {
		Picture picture = picture(1920, 1080);
		assertThat(picture.src(Ratio.WIDE)).isEqualTo(picture.src());
		assertThat(picture.srcset(Ratio.WIDE)).startsWith("/media/" + KEY + "/320.webp 320w, ").endsWith(" 1440w");
		assertThat(picture.srcset(Ratio.SQUARE)).contains("/30-70/1x1-");
		assertThat(picture(900, 900).srcset(Ratio.SQUARE))
			.isEqualTo("/media/" + KEY + "/320.webp 320w, /media/" + KEY + "/480.webp 480w");
	}

	@Test
	void promisesNoCropThatIsLargerThanThePicture() {
		assertThat(picture(400, 100).srcset(Ratio.SQUARE)).isEqualTo("/media/" + KEY + "/30-70/1x1-100.webp 100w");
		assertThat(picture(400, 100).src(Ratio.SQUARE)).isEqualTo("/media/" + KEY + "/30-70/1x1-100.jpg");
		assertThat(picture(1000, 700).width(Ratio.STANDARD)).isEqualTo(933);
	}

	@Test
	void keepsThePointAsNearToTheMiddleOfACropAsTheEdgesAllow() {
		assertThat(Ratio.SQUARE.cut(1600, 400, new FocalPoint(50, 50))).isEqualTo(new Rectangle(600, 0, 400, 400));
		assertThat(Ratio.SQUARE.cut(1600, 400, new FocalPoint(0, 50))).isEqualTo(new Rectangle(0, 0, 400, 400));
		assertThat(Ratio.SQUARE.cut(1600, 400, new FocalPoint(20, 50))).isEqualTo(new Rectangle(120, 0, 400, 400));
		assertThat(Ratio.SQUARE.cut(1600, 400, new FocalPoint(100, 50))).isEqualTo(new Rectangle(1200, 0, 400, 400));
		assertThat(Ratio.WIDE.cut(900, 1600, new FocalPoint(50, 100))).isEqualTo(new Rectangle(0, 1094, 900, 506));
		assertThat(Ratio.WIDE.cut(1, 5000, new FocalPoint(50, 50))).isEqualTo(new Rectangle(0, 2500, 1, 1));
		assertThat(Ratio.STANDARD.cut(5000, 1, new FocalPoint(50, 50))).isEqualTo(new Rectangle(2500, 0, 1, 1));
	}

	@Test
	void aPointLiesInThePicture() {
		assertThatIllegalArgumentException().isThrownBy(() -> new FocalPoint(101, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> new FocalPoint(0, -1));
	}

	@Test
	void isFoundAgainByItsAddress() {
		assertThat(MediaLibrary.key(picture(800, 500).address())).contains(KEY);
		assertThat(MediaLibrary.key("/media/" + KEY)).isEmpty();
		assertThat(MediaLibrary.key("/media/../" + KEY + "/960.jpg")).isEmpty();
		assertThat(MediaLibrary.key("https://example.org/media/" + KEY + "/960.jpg")).isEmpty();
	}

	@Test
	void saysSomethingElseWhereItIsTold() {
		assertThat(picture(800, 500).withAlt("").alt()).isEmpty();
		assertThat(picture(800, 500).withAlt("").key()).isEqualTo(KEY);
	}

	private static Picture picture(int width, int height) {
		return new Picture(1, KEY, width, height, new FocalPoint(30, 70), "#c0ffee", "A cup", null, null, null);
	}

}

package org.intertitle.media;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PictureTests {

	private static final String KEY = "0123456789abcdef01234567";

	@Test
	void offersTheUsualWidthsUpToItsOwn() {
		assertThat(picture(4000).widths()).containsExactly(320, 480, 720, 960, 1440, 1920);
		assertThat(picture(1000).widths()).containsExactly(320, 480, 720, 960, 1000);
		assertThat(picture(720).widths()).containsExactly(320, 480, 720);
		assertThat(picture(50).widths()).containsExactly(50);
	}

	@Test
	void namesEachWidthInTheSourceSet() {
		assertThat(picture(500).srcset("webp")).isEqualTo(
				"/media/" + KEY + "/320.webp 320w, /media/" + KEY + "/480.webp 480w, /media/" + KEY + "/500.webp 500w");
	}

	@Test
	void hasOneAddressForThoseWhoTakeOnlyOne() {
		assertThat(picture(4000).src()).isEqualTo("/media/" + KEY + "/960.jpg");
		assertThat(picture(400).src()).isEqualTo("/media/" + KEY + "/400.jpg");
	}

	@Test
	void isFoundAgainByItsAddress() {
		assertThat(MediaLibrary.key(picture(800).address())).contains(KEY);
		assertThat(MediaLibrary.key("/media/" + KEY)).isEmpty();
		assertThat(MediaLibrary.key("/media/../" + KEY + "/960.jpg")).isEmpty();
		assertThat(MediaLibrary.key("https://example.org/media/" + KEY + "/960.jpg")).isEmpty();
	}

	@Test
	void saysSomethingElseWhereItIsTold() {
		assertThat(picture(800).withAlt("").alt()).isEmpty();
		assertThat(picture(800).withAlt("").key()).isEqualTo(KEY);
	}

	private static Picture picture(int width) {
		return new Picture(1, KEY, width, 500, "#c0ffee", "A cup", null, null, null);
	}

}

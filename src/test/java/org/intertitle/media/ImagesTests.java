package org.intertitle.media;

import java.util.List;

import org.intertitle.PostgresForTests;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = ImagesTests.OnlyThisPackage.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import(PostgresForTests.class)
@Transactional
class ImagesTests {

	private static final String KEY = "0123456789abcdef01234567";

	@Autowired
	Images images;

	@Test
	void keepsWhatIsKnownOfAPicture() {
		this.images.add(KEY, 800, 600, "#c0ffee", "A cup", "At noon", null, "CC0");
		Picture picture = this.images.findByKey(KEY).orElseThrow().picture();
		assertThat(picture)
			.isEqualTo(new Picture(picture.id(), KEY, 800, 600, "#c0ffee", "A cup", "At noon", null, "CC0"));
		assertThat(this.images.findByKeyIn(List.of(KEY, "ffffffffffffffffffffffff"))).hasSize(1);
	}

	@Test
	void theFirstOfTwoEqualPicturesWins() {
		this.images.add(KEY, 800, 600, "#c0ffee", "A cup", null, null, null);
		this.images.add(KEY, 800, 600, "#c0ffee", "Another cup", null, null, null);
		assertThat(this.images.findByKeyIn(List.of(KEY))).singleElement()
			.satisfies((image) -> assertThat(image.picture().alt()).isEqualTo("A cup"));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class OnlyThisPackage {

	}

}

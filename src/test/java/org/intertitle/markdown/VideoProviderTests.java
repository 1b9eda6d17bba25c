package org.intertitle.markdown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.intertitle.markdown.VideoProvider.VIMEO;
import static org.intertitle.markdown.VideoProvider.YOUTUBE;

class VideoProviderTests {

	@ParameterizedTest
	@ValueSource(strings = { "https://www.youtube.com/watch?v=dQw4w9WgXcQ", "http://youtube.com/watch?v=dQw4w9WgXcQ",
			"https://m.youtube.com/watch?list=PL1&v=dQw4w9WgXcQ&t=42", "https://youtu.be/dQw4w9WgXcQ?si=abc",
			"https://www.youtube.com/shorts/dQw4w9WgXcQ", "https://www.youtube.com/embed/dQw4w9WgXcQ?start=1",
			"https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ", "HTTPS://YOUTU.BE/dQw4w9WgXcQ#t=1" })
	void knowsAddressesOfYouTube(String address) {
		assertThat(VideoProvider.video(address, true, null))
			.contains(new Block.Video(YOUTUBE, "dQw4w9WgXcQ", address, true, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://vimeo.com/76979871", "https://www.vimeo.com/76979871/?share=copy",
			"https://player.vimeo.com/video/76979871#t=1" })
	void knowsAddressesOfVimeo(String address) {
		assertThat(VideoProvider.video(address, false, null))
			.contains(new Block.Video(VIMEO, "76979871", address, false, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "https://www.youtube.com/", "https://www.youtube.com/watch?v=short",
			"https://www.youtube.com/watch?v=dQw4w9WgXcQx", "https://www.youtube.com/watch?v=dQw4w9WgXc\"",
			"https://www.youtube.com/watch?xv=dQw4w9WgXcQ", "https://www.youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
			"https://evil.example/youtu.be/dQw4w9WgXcQ", "https://youtu.be/dQw4w9WgXcQ/../x",
			"https://youtu.be/dQw4w9WgXc ", "javascript://youtu.be/dQw4w9WgXcQ", "//youtu.be/dQw4w9WgXcQ",
			"https://vimeo.com/0123", "https://vimeo.com/1a", "https://vimeo.com/76979871/abcdef",
			"https://player.vimeo.com/video/76979871?h=abcdef", "https://vimeo.com/1234567890123",
			"https://vimeo.com/channels/staffpicks/76979871" })
	void knowsNoOtherAddress(String address) {
		assertThat(VideoProvider.video(address, false, null)).isEmpty();
	}

	@Test
	void playsWithoutFollowingTheReader() {
		Block.Video video = new Block.Video(YOUTUBE, "dQw4w9WgXcQ", "https://youtu.be/dQw4w9WgXcQ", false, null);
		assertThat(video.embedAddress()).isEqualTo("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1");
		assertThat(video.watchAddress()).isEqualTo("https://www.youtube.com/watch?v=dQw4w9WgXcQ");
		video = new Block.Video(VIMEO, "76979871", "https://vimeo.com/76979871", false, null);
		assertThat(video.embedAddress()).isEqualTo("https://player.vimeo.com/video/76979871?autoplay=1&dnt=1");
		assertThat(video.watchAddress()).isEqualTo("https://vimeo.com/76979871");
	}

	@Test
	void cannotBeMadeFromAnythingElse() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Block.Video(VIMEO, "1/../2", "/", false, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Block.Video(VIMEO, "1", "javascript:alert(1)", false, null));
		assertThatIllegalArgumentException().isThrownBy(() -> new Block.Related("javascript:alert(1)"));
		assertThatIllegalArgumentException().isThrownBy(() -> new Block.Picture("data:,", "", null));
	}

}

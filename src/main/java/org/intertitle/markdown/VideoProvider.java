package org.intertitle.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A site whose videos can be played inside an article.
 */
public enum VideoProvider {

	/**
	 * Played from youtube-nocookie.com, which sets no cookie before the reader presses
	 * play.
	 */
	YOUTUBE("[A-Za-z0-9_-]{11}",
			"(?:(?:www\\.|m\\.)?youtube(?:-nocookie)?\\.com/(?:watch\\?(?:[^#&]*&)*?v=|shorts/|embed/)|youtu\\.be/)",
			"https://www.youtube-nocookie.com/embed/%s?autoplay=1", "https://www.youtube.com/watch?v=%s"),

	/**
	 * Played with Vimeo's "do not track". An unlisted video, whose address carries a
	 * second key, is not recognised: without the key it would not play.
	 */
	VIMEO("[1-9][0-9]{0,11}", "(?:(?:www\\.)?vimeo\\.com/|player\\.vimeo\\.com/video/)(?!.*[?&]h=)",
			"https://player.vimeo.com/video/%s?autoplay=1&dnt=1", "https://vimeo.com/%s");

	private static final int LONGEST_ADDRESS = 500;

	private final Pattern id;

	private final Pattern address;

	private final String embed;

	private final String watch;

	VideoProvider(String id, String place, String embed, String watch) {
		this.id = Pattern.compile(id);
		this.address = Pattern.compile("(?i:https?://" + place + ")(" + id + ")/?(?:[?&#].*)?");
		this.embed = embed;
		this.watch = watch;
	}

	/**
	 * Finds the video that an address means.
	 * @param trailer whether the editor called it the trailer
	 * @param release what the editor said of the trailer
	 * @return nothing if it is any other address
	 */
	static Optional<Block.Video> video(String address, boolean trailer, Block.@Nullable Release release) {
		if (address.length() <= LONGEST_ADDRESS) {
			for (VideoProvider provider : values()) {
				Matcher matcher = provider.address.matcher(address);
				if (matcher.matches()) {
					return Optional.of(new Block.Video(provider, matcher.group(1), address, trailer, release));
				}
			}
		}
		return Optional.empty();
	}

	void require(String id) {
		if (!this.id.matcher(id).matches()) {
			throw new IllegalArgumentException("Not the id of a %s video".formatted(this));
		}
	}

	String embedAddress(String id) {
		return this.embed.formatted(id);
	}

	String watchAddress(String id) {
		return this.watch.formatted(id);
	}

}

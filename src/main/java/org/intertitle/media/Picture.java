package org.intertitle.media;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A stored picture, as pages show it.
 *
 * @param id for references from other tables
 * @param key for addresses
 * @param width of the original, in pixels, as it is meant to be seen
 * @param height of the original, in pixels
 * @param tint the dominant colour, {@code #rrggbb}, to be shown until the picture is
 * there
 * @param alt what to say instead of the picture; empty if nothing needs to be said
 * @param caption what to print below it, in Markdown
 * @param credit whose picture it is
 * @param licence on what terms it may be shown
 */
public record Picture(long id, String key, int width, int height, String tint, String alt, @Nullable String caption,
		@Nullable String credit, @Nullable String licence) {

	private static final int[] WIDTHS = { 320, 480, 720, 960, 1440, 1920 };

	private static final int MIDDLING_WIDTH = 960;

	/**
	 * The widths that there are of it: the usual ones below its own, and its own up to
	 * the largest.
	 * @return in pixels, from small to large
	 */
	public List<Integer> widths() {
		return widths(this.width);
	}

	static List<Integer> widths(int width) {
		int largest = Math.min(width, WIDTHS[WIDTHS.length - 1]);
		return IntStream.concat(IntStream.of(WIDTHS).filter((usual) -> usual < largest), IntStream.of(largest))
			.boxed()
			.toList();
	}

	/**
	 * The address for whoever takes only one.
	 * @return a path on this site to a JPEG of a middling width
	 */
	public String src() {
		int middling = widths().stream()
			.filter((width) -> width <= MIDDLING_WIDTH)
			.reduce((a, b) -> b)
			.orElse(this.width);
		return address(middling, "jpg");
	}

	/**
	 * All addresses of one type, for the attribute of the same name (HTML, section
	 * 4.8.4.2.1).
	 * @param type "webp" or "jpg"
	 * @return addresses with their widths
	 */
	public String srcset(String type) {
		return widths().stream()
			.map((width) -> address(width, type) + " " + width + "w")
			.collect(Collectors.joining(", "));
	}

	/**
	 * How a text names the picture; {@link MediaLibrary#key} reads it.
	 * @return a path on this site
	 */
	public String address() {
		return src();
	}

	/**
	 * The same picture where something else is to be said instead of it.
	 * @param alt empty beside words that say it already
	 * @return a copy
	 */
	public Picture withAlt(String alt) {
		return new Picture(this.id, this.key, this.width, this.height, this.tint, alt, this.caption, this.credit,
				this.licence);
	}

	private String address(int width, String type) {
		return "/media/" + this.key + "/" + width + "." + type;
	}

}

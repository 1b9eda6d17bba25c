package org.intertitle.media;

import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.intertitle.media.DecodedPicture.Size;
import org.jspecify.annotations.Nullable;

/**
 * A stored picture, as pages show it.
 *
 * @param id for references from other tables
 * @param key for addresses
 * @param width of the original, in pixels, as it is meant to be seen
 * @param height of the original, in pixels
 * @param focus what crops keep
 * @param tint the dominant colour, {@code #rrggbb}, to be shown until the picture is
 * there
 * @param alt what to say instead of the picture; empty if nothing needs to be said
 * @param caption what to print below it, in Markdown
 * @param credit whose picture it is
 * @param licence on what terms it may be shown
 */
public record Picture(long id, String key, int width, int height, FocalPoint focus, String tint, String alt,
		@Nullable String caption, @Nullable String credit, @Nullable String licence) {

	private static final int[] WIDTHS = { 320, 480, 720, 960, 1440, 1920 };

	static final int JPEG_WIDTH = 1200;

	/**
	 * The widths that there are of it as WebP: the usual ones below its own, and its own
	 * up to the largest.
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
	 * The width of {@link #src()}.
	 * @return in pixels
	 */
	public int jpegWidth() {
		return jpegWidth(this.width);
	}

	/**
	 * The height of {@link #src()}.
	 * @return in pixels
	 */
	public int jpegHeight() {
		return Math.round((float) this.height * jpegWidth() / this.width);
	}

	/** As JPEG there is one: for old browsers, and for other sites. */
	static int jpegWidth(int width) {
		return Math.min(width, JPEG_WIDTH);
	}

	/**
	 * The address for whoever takes only one.
	 * @return a path on this site to a JPEG of 1200 pixels' width or, if the picture has
	 * not as many, of as many as it has
	 */
	public String src() {
		return address(Integer.toString(jpegWidth(this.width)), "jpg");
	}

	/**
	 * The address for whoever takes only one crop.
	 * @param ratio the crop's shape
	 * @return a path on this site to a JPEG of 1200 pixels' width or, if the picture has
	 * not as many, of as many as it has
	 */
	public String src(Ratio ratio) {
		return address(crop(ratio, width(ratio)), "jpg");
	}

	/**
	 * All addresses as WebP, for the attribute of the same name (HTML, section
	 * 4.8.4.2.1).
	 * @return addresses with their widths
	 */
	public String srcset() {
		return srcset(widths(), Integer::toString);
	}

	/**
	 * All addresses of a crop as WebP.
	 * @param ratio the crop's shape
	 * @return addresses with their widths
	 */
	public String srcset(Ratio ratio) {
		return srcset(ratio.webpWidths(size()), (width) -> crop(ratio, width));
	}

	private String srcset(List<Integer> widths, IntFunction<String> name) {
		return widths.stream()
			.map((width) -> address(name.apply(width), "webp") + " " + width + "w")
			.collect(Collectors.joining(", "));
	}

	/**
	 * The width of {@link #src(Ratio)}.
	 * @param ratio the crop's shape
	 * @return in pixels
	 */
	public int width(Ratio ratio) {
		return ratio.jpegWidth(size());
	}

	/**
	 * The height of {@link #src(Ratio)}.
	 * @param ratio the crop's shape
	 * @return in pixels
	 */
	public int height(Ratio ratio) {
		return ratio.height(width(ratio));
	}

	/**
	 * How a text names the picture; {@link MediaLibrary#key} reads it.
	 * @return a path on this site
	 */
	public String address() {
		return src();
	}

	/**
	 * Whose picture it is and on what terms it may be shown, as it is printed.
	 * @return one of them, both, or nothing
	 */
	public String terms() {
		return Stream.of(this.credit, this.licence).filter(Objects::nonNull).collect(Collectors.joining(", "));
	}

	/**
	 * The same picture where something else is to be said instead of it.
	 * @param alt empty beside words that say it already
	 * @return a copy
	 */
	public Picture withAlt(String alt) {
		return new Picture(this.id, this.key, this.width, this.height, this.focus, this.tint, alt, this.caption,
				this.credit, this.licence);
	}

	/** The print that is at most that wide, or the narrowest. */
	String nearest(int width, String type) {
		return type.equals("jpg") ? src() : address(Integer.toString(nearest(widths(), width)), type);
	}

	/** The crop that is at most that wide, or the narrowest. */
	String nearest(Ratio ratio, int width, String type) {
		return type.equals("jpg") ? src(ratio) : address(crop(ratio, nearest(ratio.webpWidths(size()), width)), type);
	}

	private static int nearest(List<Integer> widths, int width) {
		return widths.stream().filter((each) -> each <= width).max(Integer::compare).orElse(widths.getFirst());
	}

	/**
	 * The point is part of the address: when it moves, the crop is another one. A picture
	 * that has the shape already is not cropped.
	 */
	private String crop(Ratio ratio, int width) {
		return ratio.isOf(size()) ? Integer.toString(width) : this.focus.name() + "/" + ratio.name(width);
	}

	private Size size() {
		return new Size(this.width, this.height);
	}

	private String address(String name, String type) {
		return "/media/" + this.key + "/" + name + "." + type;
	}

}

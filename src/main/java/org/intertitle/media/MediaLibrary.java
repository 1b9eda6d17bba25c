package org.intertitle.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.intertitle.web.Fingerprint;

import org.springframework.stereotype.Component;

/**
 * The publication's pictures. A file comes in once and is kept under its content's own
 * key, in all widths that pages ask for.
 */
@Component
public class MediaLibrary {

	private static final Pattern ADDRESS = Pattern.compile("/media/([0-9a-f]{24})/[^/]*");

	private static final int KEY_BYTES = 12;

	/** Pixels in memory are many times their file: one picture is enough at a time. */
	private final Semaphore turn = new Semaphore(1);

	private final MediaStore store;

	private final Images images;

	MediaLibrary(MediaStore store, Images images) {
		this.store = store;
		this.images = images;
	}

	/**
	 * Reads which picture an address in a text means.
	 * @param address a path on this site, as {@link Picture#address()} makes it
	 * @return the picture's key, or nothing if the address is no picture's
	 */
	public static Optional<String> key(String address) {
		Matcher matcher = ADDRESS.matcher(address);
		return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
	}

	/**
	 * Takes a picture in. The same file twice is the same picture, and keeps what was
	 * said of it first.
	 * @param original a file of at most 25 MB and 50 million pixels: JPEG, PNG, GIF (of
	 * which the first frame counts) or WebP
	 * @param details what is to be said of it
	 * @return the stored picture
	 * @throws PictureRefused if the file is no such picture
	 */
	public Picture add(byte[] original, PictureDetails details) {
		String key = Fingerprint.hex(original, KEY_BYTES);
		return this.images.findByKey(key)
			.filter((image) -> this.store.has(key))
			.map(Image::picture)
			.orElseGet(() -> takeIn(key, original, details));
	}

	/**
	 * Finds pictures.
	 * @param keys in any order
	 * @return those that there are, in any order
	 */
	public List<Picture> byKeys(Collection<String> keys) {
		return keys.isEmpty() ? List.of() : this.images.findByKeyIn(keys).stream().map(Image::picture).toList();
	}

	private Picture takeIn(String key, byte[] original, PictureDetails details) {
		this.turn.acquireUninterruptibly();
		try {
			DecodedPicture decoded = PictureDecoder.decode(original);
			this.store.put(key, files(original, decoded));
			this.images.add(key, decoded.width(), decoded.height(), Tint.of(decoded.image()).sixDigits(), details.alt(),
					details.caption(), details.credit(), details.licence());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.turn.release();
		}
		return this.images.findByKey(key).orElseThrow().picture();
	}

	/**
	 * Each width is made from the next larger one, so that the largest is read but once.
	 */
	private static Map<String, byte[]> files(byte[] original, DecodedPicture decoded) throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("original." + decoded.kind().extension(), original);
		BufferedImage image = decoded.image();
		for (int width : Picture.widths(decoded.width()).reversed()) {
			image = Scaling.toWidth(image, width);
			files.put(width + ".jpg", Jpeg.encode(image));
			Webp.encode(image).ifPresent((webp) -> files.put(width + ".webp", webp));
		}
		return files;
	}

}

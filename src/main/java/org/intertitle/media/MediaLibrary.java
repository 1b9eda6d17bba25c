package org.intertitle.media;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.intertitle.web.JsonRows;
import org.intertitle.web.MadeFrom;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The publication's pictures. A file comes in once and is kept under its content's own
 * key, in all widths that pages ask for.
 */
@Component
public class MediaLibrary {

	private static final Pattern ADDRESS = Pattern.compile("/media/([0-9a-f]{24})/[^/]*");

	private static final String NAMED = """
			select json_build_object('key', k.key, 'picture', p.picture)
			from image_key k join picture p on p.id = k.image_id
			where k.key = any(:keys)
			""";

	private final Reception reception;

	private final JdbcClient jdbc;

	private final JsonRows rows;

	MediaLibrary(Reception reception, JdbcClient jdbc, JsonRows rows) {
		this.reception = reception;
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/**
	 * Reads which picture an address in a text means.
	 * @param address a path on this site, as {@link Picture#address()} makes it
	 * @return the picture's key, present or former, or nothing if the address is no
	 * picture's
	 */
	public static Optional<String> key(String address) {
		Matcher matcher = ADDRESS.matcher(address);
		return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
	}

	/**
	 * Finds the pictures that a text names. One whose file has been replaced is still
	 * found by the key that it had then. One statement, or none.
	 * @param keys in any order
	 * @return those that there are, by the key that was asked for
	 */
	public Map<String, Picture> named(Collection<String> keys) {
		if (keys.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql(NAMED)
			.param("keys", keys.toArray(String[]::new))
			.query(this.rows.as(Named.class))
			.list()
			.stream()
			.collect(Collectors.toMap(Named::key, Named::picture));
	}

	/**
	 * Finds pictures.
	 * @param keys in any order
	 * @return those that there are, in any order
	 */
	public List<Picture> byKeys(Collection<String> keys) {
		return named(keys).values().stream().distinct().toList();
	}

	private record Named(String key, Picture picture) implements MadeFrom {

	}

	/**
	 * Takes a picture in. The same file twice is the same picture, and keeps what was
	 * said of it first.
	 * @param original a file of at most 25 MB and 50 million pixels: JPEG, PNG, GIF (of
	 * which the first frame counts) or WebP
	 * @param details what is to be said of it; what is left open is taken from the file
	 * @return the stored picture
	 * @throws PictureRefused if the file is no such picture
	 */
	public Picture add(byte[] original, PictureDetails details) {
		return this.reception.add(Upload.of(original), details, null);
	}

}

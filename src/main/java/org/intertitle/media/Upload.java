package org.intertitle.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.util.FileCopyUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that somebody sends. It is not in memory until it is read.
 *
 * @param name as its sender calls it, without folders; none if it has none
 * @param size in bytes
 */
record Upload(@Nullable String name, long size, InputStreamSource content) {

	private static final int LONGEST_NAME = 200;

	/** What looks like the name of a kind of file and is no picture's. */
	private static final Pattern OTHER_KIND = Pattern
		.compile("(?i).*(\\.(?!(?:jpe?g|jpe|jfif|png|gif|webp|heic|heif|avif|tiff?|bmp)$)[a-z][a-z0-9]{1,4})");

	static Upload of(byte[] content) {
		return new Upload(null, content.length, new ByteArrayResource(content));
	}

	static Upload of(MultipartFile file) {
		String path = file.getOriginalFilename();
		String line = SlipText.line((path != null) ? path.replaceAll(".*[/\\\\]", "") : null);
		return new Upload((line != null) ? shortened(line) : null, file.getSize(), file);
	}

	/**
	 * The file that was chosen for a field.
	 * @throws PictureRefused if none was
	 */
	static Upload of(@Nullable List<MultipartFile> files) {
		return chosen(files).stream().findFirst().orElseThrow(() -> new PictureRefused("Choose a file first."));
	}

	/** The files that were chosen for a field: a browser sends an empty one for none. */
	static List<Upload> chosen(@Nullable List<MultipartFile> files) {
		return (files == null) ? List.of()
				: files.stream()
					.filter((file) -> !file.isEmpty() || StringUtils.hasText(file.getOriginalFilename()))
					.map(Upload::of)
					.toList();
	}

	private static String shortened(String name) {
		return (name.length() <= LONGEST_NAME) ? name : name.substring(name.length() - LONGEST_NAME);
	}

	/**
	 * Reads the file.
	 * @throws PictureRefused if it is too large, or has the name of something else: a
	 * picture that is also called a page is meant to be one (OWASP ASVS 5.0, 5.2.2)
	 */
	byte[] read() {
		Matcher otherKind = OTHER_KIND.matcher((this.name != null) ? this.name : "");
		if (otherKind.matches()) {
			throw new PictureRefused("The name ends in “" + otherKind.group(1)
					+ "”, as a picture's never does; rename the file if it is one.");
		}
		if (this.size > PictureDecoder.MOST_BYTES) {
			throw new PictureRefused("The picture is larger than 25 MB.");
		}
		try {
			return FileCopyUtils.copyToByteArray(this.content.getInputStream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

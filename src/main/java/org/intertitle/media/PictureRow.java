package org.intertitle.media;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A picture in the library's list.
 *
 * @param fileName as its sender called it
 * @param kind of that file
 * @param bytes of that file
 * @param uploadedAt when it came in
 * @param uploadedBy whose account brought it in
 * @param uploader their name
 * @param uses how many places show it
 * @param total how many pictures the list has on all its pages
 */
record PictureRow(Picture picture, @Nullable String fileName, PictureKind kind, int bytes, Instant uploadedAt,
		@Nullable Long uploadedBy, @Nullable String uploader, int uses, int total) {

	private static final int LONGEST_TITLE = 40;

	/** What it is called where it stands among others. */
	public String title() {
		if (this.fileName != null) {
			return this.fileName;
		}
		String alt = this.picture.alt();
		return alt.isBlank() ? "Picture " + this.picture.id() : shortened(alt);
	}

	private static String shortened(String words) {
		int end = words.lastIndexOf(' ', LONGEST_TITLE);
		return (words.length() <= LONGEST_TITLE) ? words : words.substring(0, (end > 0) ? end : LONGEST_TITLE) + "…";
	}

	/** The file's size for a person. */
	public String weight() {
		return (this.bytes < 1_000_000) ? Math.max(1, this.bytes / 1000) + " kB"
				: "%.1f MB".formatted(this.bytes / 1e6);
	}

}

package org.intertitle.media;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The kinds of files that are taken, told apart by their first bytes and never by their
 * names.
 */
enum PictureKind {

	JPEG("jpg", "JPEG"), PNG("png", "PNG"), GIF("gif", "GIF"), WEBP("webp", "WebP");

	private final String extension;

	private final String label;

	PictureKind(String extension, String label) {
		this.extension = extension;
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	String extension() {
		return this.extension;
	}

	static Optional<PictureKind> of(byte[] file) {
		if (starts(file, 0, "\u00ff\u00d8\u00ff")) {
			return Optional.of(JPEG);
		}
		if (starts(file, 0, "\u0089PNG\r\n\u001a\n")) {
			return Optional.of(PNG);
		}
		if (starts(file, 0, "GIF87a") || starts(file, 0, "GIF89a")) {
			return Optional.of(GIF);
		}
		if (starts(file, 0, "RIFF") && starts(file, 8, "WEBPVP8")) {
			return Optional.of(WEBP);
		}
		return Optional.empty();
	}

	static boolean starts(byte[] file, int at, String signature) {
		byte[] bytes = signature.getBytes(StandardCharsets.ISO_8859_1);
		for (int i = 0; i < bytes.length; i++) {
			if (at + i >= file.length || file[at + i] != bytes[i]) {
				return false;
			}
		}
		return true;
	}

}

package org.intertitle.media;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Kinds of files that people send and that are not taken, each with a sentence that says
 * what to do.
 */
enum OtherKind {

	EMPTY((file) -> file.length == 0, "The file is empty."),

	SVG((file) -> isMarkup(file) && start(file).contains("<svg"),
			"SVG drawings are not taken, because they can hold scripts; save it as a PNG."),

	MARKUP(OtherKind::isMarkup, "This is a page of text and not a picture."),

	TIFF((file) -> starts(file, "II*\0") || starts(file, "MM\0*") || starts(file, "II+\0") || starts(file, "MM\0+"),
			"TIFF and raw pictures are not taken; save it as a JPEG."),

	BMP((file) -> starts(file, "BM"), "BMP pictures are not taken; save it as a PNG."),

	AVIF((file) -> brand(file).startsWith("avi"), "AVIF pictures are not taken; save it as a JPEG."),

	HEIC((file) -> brand(file).matches("he..|mif1|msf1"),
			"HEIC pictures are not taken; save it as a JPEG, or let the phone take “most compatible” pictures."),

	VIDEO((file) -> !brand(file).isEmpty() || starts(file, "\u001aE\u00df\u00a3"),
			"This is a video; a picture is a JPEG, PNG, WebP or GIF."),

	JPEG_XL((file) -> starts(file, "\u00ff\n") || starts(file, "\0\0\0\fJXL "),
			"JPEG XL pictures are not taken; save it as a JPEG."),

	JPEG_2000((file) -> starts(file, "\0\0\0\fjP"), "JPEG 2000 pictures are not taken; save it as a JPEG."),

	PHOTOSHOP((file) -> starts(file, "8BPS"), "Photoshop files are not taken; save it as a JPEG."),

	PDF((file) -> starts(file, "%PDF"), "PDF files are not taken; save the page as a JPEG or PNG."),

	ARCHIVE((file) -> starts(file, "PK") || starts(file, "\u001f\u008b") || starts(file, "Rar!") || starts(file, "7z"),
			"This is an archive; unpack it and send the pictures in it."),

	UNKNOWN((file) -> true, "The file is not a JPEG, PNG, WebP or GIF picture.");

	private final Predicate<byte[]> signature;

	private final String sentence;

	OtherKind(Predicate<byte[]> signature, String sentence) {
		this.signature = signature;
		this.sentence = sentence;
	}

	/** Why a file that is no picture is not taken. */
	static PictureRefused refusal(byte[] file) {
		OtherKind first = UNKNOWN;
		for (OtherKind kind : values()) {
			if (kind.signature.test(file)) {
				first = kind;
				break;
			}
		}
		return new PictureRefused(first.sentence);
	}

	private static boolean starts(byte[] file, String signature) {
		return PictureKind.starts(file, 0, signature);
	}

	private static boolean isMarkup(byte[] file) {
		return start(file).stripLeading().startsWith("<");
	}

	/** In small letters, without marks of the byte order and the zeros of wide ones. */
	private static String start(byte[] file) {
		return new String(file, 0, Math.min(file.length, 1024), StandardCharsets.ISO_8859_1)
			.replaceFirst("^(\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "")
			.replace("\0", "")
			.toLowerCase(Locale.ROOT);
	}

	/**
	 * The brand of a file in the ISO base media format (ISO/IEC 14496-12, section 4.3).
	 */
	private static String brand(byte[] file) {
		return (file.length >= 12 && PictureKind.starts(file, 4, "ftyp"))
				? new String(file, 8, 4, StandardCharsets.ISO_8859_1) : "";
	}

}

package org.intertitle.media;

/**
 * The line by which an article's text shows a picture. What the library says of it is
 * printed below, unless the line says something else.
 */
final class PictureLine {

	private PictureLine() {
	}

	static String of(Picture picture) {
		return "![" + picture.alt().replaceAll("[\\[\\]\\\\]", "\\\\$0") + "](" + picture.address() + ")";
	}

}

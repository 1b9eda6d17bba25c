package org.intertitle.media;

import java.util.Locale;

/**
 * An opaque sRGB colour.
 *
 * @param rgb red, green and blue, eight bits each
 */
record Colour(int rgb) {

	String sixDigits() {
		return String.format(Locale.ROOT, "#%06x", this.rgb);
	}

	/** The shortest way to say it in SVG. */
	String hex() {
		String six = sixDigits();
		boolean pairs = six.charAt(1) == six.charAt(2) && six.charAt(3) == six.charAt(4)
				&& six.charAt(5) == six.charAt(6);
		return pairs ? "#" + six.charAt(1) + six.charAt(3) + six.charAt(5) : six;
	}

	/** Returns the contrast ratio of WCAG 2.2, from 1 to 21. */
	double contrast(Colour other) {
		double one = luminance() + 0.05;
		double two = other.luminance() + 0.05;
		return Math.max(one, two) / Math.min(one, two);
	}

	double luminance() {
		return 0.2126 * linear(this.rgb >> 16) + 0.7152 * linear(this.rgb >> 8) + 0.0722 * linear(this.rgb);
	}

	private static double linear(int channel) {
		double share = (channel & 0xff) / 255.0;
		return (share <= 0.04045) ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
	}

}

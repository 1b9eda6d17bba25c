package org.intertitle.media;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What was typed about a picture, exactly as it was typed.
 *
 * @param focusX in percent
 * @param focusY in percent
 * @param version that the edit began with
 */
record PictureForm(String alt, String caption, String credit, String licence, String focusX, String focusY,
		String version) {

	private static final Pattern PERCENT = Pattern.compile("[0-9]|[1-9][0-9]|100");

	private static final int LONGEST_ALT = 1000;

	private static final int LONGEST_CAPTION = 2000;

	static final int LONGEST_LINE = 300;

	PictureForm {
		alt = orEmpty(alt);
		caption = orEmpty(caption);
		credit = orEmpty(credit);
		licence = orEmpty(licence);
		focusX = orEmpty(focusX);
		focusY = orEmpty(focusY);
		version = orEmpty(version);
	}

	static PictureForm of(Image image) {
		PictureDetails details = image.details();
		return new PictureForm(details.alt(), orEmpty(details.caption()), orEmpty(details.credit()),
				orEmpty(details.licence()), Integer.toString(image.focus().x()), Integer.toString(image.focus().y()),
				Integer.toString(image.version()));
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/** Finds what cannot be taken, with a sentence for each field. */
	void check(Errors errors) {
		limit(errors, "alt", this.alt, LONGEST_ALT);
		limit(errors, "caption", this.caption, LONGEST_CAPTION);
		limit(errors, "credit", this.credit, LONGEST_LINE);
		limit(errors, "licence", this.licence, LONGEST_LINE);
		percent(errors, "focusX", this.focusX);
		percent(errors, "focusY", this.focusY);
	}

	static void limit(Errors errors, String field, String text, int longest) {
		if (text.length() > longest) {
			errors.rejectValue(field, "wrong",
					"This is too long: %,d characters, and at most %,d can be kept.".formatted(text.length(), longest));
		}
	}

	private static void percent(Errors errors, String field, String text) {
		if (!PERCENT.matcher(text.strip()).matches()) {
			errors.rejectValue(field, "wrong", "The focal point is a number from 0 to 100, such as 50.");
		}
	}

	PictureDetails details() {
		return new PictureDetails(this.alt.strip(), orNothing(this.caption), orNothing(this.credit),
				orNothing(this.licence));
	}

	static @Nullable String orNothing(String text) {
		return text.isBlank() ? null : text.strip();
	}

	FocalPoint focus() {
		return new FocalPoint(Integer.parseInt(this.focusX.strip()), Integer.parseInt(this.focusY.strip()));
	}

	/** A version that makes no sense is none that there ever was. */
	int expectedVersion() {
		return this.version.matches("[0-9]{1,9}") ? Integer.parseInt(this.version) : -1;
	}

	/** The same words for a newer version. */
	PictureForm over(int newer) {
		return new PictureForm(this.alt, this.caption, this.credit, this.licence, this.focusX, this.focusY,
				Integer.toString(newer));
	}

	/** What another form says where it says something else, by field. */
	Map<String, String> differing(PictureForm other) {
		Map<String, String> differing = new LinkedHashMap<>();
		put(differing, "alt", this.alt, other.alt);
		put(differing, "caption", this.caption, other.caption);
		put(differing, "credit", this.credit, other.credit);
		put(differing, "licence", this.licence, other.licence);
		put(differing, "focusX", this.focusX, other.focusX);
		put(differing, "focusY", this.focusY, other.focusY);
		return differing;
	}

	private static void put(Map<String, String> differing, String field, String here, String there) {
		if (!here.strip().equals(there.strip())) {
			differing.put(field, there);
		}
	}

}

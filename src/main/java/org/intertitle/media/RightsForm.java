package org.intertitle.media;

import java.util.List;

import org.springframework.validation.Errors;

/**
 * What is to be said of several pictures, as it was typed.
 *
 * @param id of each picture
 * @param credit blank to leave each as it is
 * @param licence blank to leave each as it is
 */
record RightsForm(List<String> id, String credit, String licence) {

	RightsForm {
		id = (id != null) ? List.copyOf(id) : List.of();
		credit = (credit != null) ? credit : "";
		licence = (licence != null) ? licence : "";
	}

	void check(Errors errors) {
		PictureForm.limit(errors, "credit", this.credit, PictureForm.LONGEST_LINE);
		PictureForm.limit(errors, "licence", this.licence, PictureForm.LONGEST_LINE);
		if (this.credit.isBlank() && this.licence.isBlank()) {
			errors.rejectValue("credit", "wrong", "Type a credit, a licence, or both.");
		}
	}

}

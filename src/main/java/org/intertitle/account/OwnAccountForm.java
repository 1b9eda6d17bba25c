package org.intertitle.account;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What somebody calls themselves, as typed.
 *
 * @param version of the account when the form was opened
 */
record OwnAccountForm(String name, String email, int version) {

	static final int LONGEST_NAME = 100;

	private static final int LONGEST_EMAIL = 254;

	private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

	void check(Errors errors) {
		checkName(this.name, errors);
		checkEmail(this.email, errors);
	}

	static void checkName(@Nullable String name, Errors errors) {
		if (name == null || name.isBlank()) {
			errors.rejectValue("name", "wrong", "A name is what colleagues see beside the work.");
		}
		else if (name.length() > LONGEST_NAME) {
			errors.rejectValue("name", "wrong", "A name has at most %d characters.".formatted(LONGEST_NAME));
		}
		else if (name.indexOf('\0') >= 0) {
			errors.rejectValue("name", "wrong", "This name holds a character that cannot be kept.");
		}
	}

	static void checkEmail(@Nullable String email, Errors errors) {
		if (email == null || !ADDRESS.matcher(email.strip()).matches()) {
			errors.rejectValue("email", "wrong", "An e-mail address is such as ada@example.org.");
		}
		else if (email.length() > LONGEST_EMAIL) {
			errors.rejectValue("email", "wrong",
					"An e-mail address has at most %d characters.".formatted(LONGEST_EMAIL));
		}
	}

}

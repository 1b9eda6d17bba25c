package org.intertitle.account;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * Whom to invite, as typed.
 */
record InvitationForm(String email, String role) {

	InvitationForm(@Nullable String email, @Nullable String role) {
		this.email = (email != null) ? email : "";
		this.role = (role != null) ? role : Role.WRITER.name();
	}

	void check(Errors errors) {
		OwnAccountForm.checkEmail(this.email, errors);
		if (!isRole(this.role)) {
			errors.rejectValue("role", "wrong", "Choose one of the roles.");
		}
	}

	static boolean isRole(String text) {
		return Arrays.stream(Role.values()).anyMatch((role) -> role.name().equals(text));
	}

}

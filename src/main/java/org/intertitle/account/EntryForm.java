package org.intertitle.account;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What somebody who comes in by a link says, as typed.
 */
record EntryForm(String name, String email, String password) {

	static final EntryForm EMPTY = new EntryForm("", "", "");

	EntryForm(@Nullable String name, @Nullable String email, @Nullable String password) {
		this.name = (name != null) ? name : "";
		this.email = (email != null) ? email : "";
		this.password = (password != null) ? password : "";
	}

	void checkNameAndEmail(EntryLink link, Errors errors) {
		if (link.purpose() != EntryLink.Purpose.RESET) {
			OwnAccountForm.checkName(this.name, errors);
		}
		if (link.purpose() == EntryLink.Purpose.SET_UP) {
			OwnAccountForm.checkEmail(this.email, errors);
		}
	}

	@Override
	public String toString() {
		return "EntryForm[hidden]";
	}

}

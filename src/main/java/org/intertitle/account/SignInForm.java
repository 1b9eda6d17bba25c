package org.intertitle.account;

/**
 * What was typed at the door.
 *
 * @param next the page that was asked for
 */
record SignInForm(String email, String password, String next) {

	SignInForm {
		email = (email != null) ? email : "";
		password = (password != null) ? password : "";
		next = NextPage.of(next);
	}

	@Override
	public String toString() {
		return "SignInForm[hidden]";
	}

}

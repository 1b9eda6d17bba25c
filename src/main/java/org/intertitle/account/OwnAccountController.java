package org.intertitle.account;

import org.springframework.web.bind.annotation.GetMapping;

/**
 * What everybody may see and change about their own account.
 */
@NewsroomPage
@Admits(Role.WRITER)
class OwnAccountController {

	@GetMapping("/admin/account")
	String show() {
		return "account/own";
	}

}

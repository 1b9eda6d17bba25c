package org.intertitle.account;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * For those who have forgotten a password. The answer is the same for every address.
 */
@NewsroomPage
@AtTheDoor
@RequestMapping("/login/forgotten")
class ForgottenPasswordController {

	private static final String PAGE = "account/forgotten";

	private final ForgottenPasswords forgotten;

	private final Letters letters;

	ForgottenPasswordController(ForgottenPasswords forgotten, Letters letters) {
		this.forgotten = forgotten;
		this.letters = letters;
	}

	@GetMapping
	String show(Model model) {
		model.addAttribute("mailed", this.letters.possible());
		return PAGE;
	}

	@PostMapping
	String ask(@RequestParam(defaultValue = "") String email) {
		this.forgotten.ask(email);
		return "redirect:/login?said=reset-asked";
	}

}

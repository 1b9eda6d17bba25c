package org.intertitle.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Asks somebody who is signed in for the password again.
 */
@NewsroomPage
@Admits(Role.WRITER)
@RequestMapping("/admin/account/proof")
class OwnProofController {

	static final String PAGE = "account/admin-proof";

	private final SignIns signIns;

	private final OwnAccount accounts;

	private final NewsroomSessions sessions;

	OwnProofController(SignIns signIns, OwnAccount accounts, NewsroomSessions sessions) {
		this.signIns = signIns;
		this.accounts = accounts;
		this.sessions = sessions;
	}

	@GetMapping
	String show(@RequestParam(required = false) @Nullable String next, Model model) {
		model.addAttribute("next", NextPage.of(next));
		return PAGE;
	}

	@PostMapping
	String prove(@AuthenticationPrincipal SignedIn who, @RequestParam(defaultValue = "") String password,
			@RequestParam(required = false) @Nullable String next, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		HeldForm held = HeldForm.carried(request).orElse(null);
		model.addAttribute("held", held);
		model.addAttribute("next", NextPage.of(next));
		switch (this.signIns.withPassword(this.accounts.email(who), password, request.getRemoteAddr())) {
			case SignInAnswer.Welcome welcome -> {
				this.sessions.proved(request);
				return (held != null) ? "account/held" : "redirect:" + NextPage.of(next);
			}
			case SignInAnswer.Refused refused -> {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				model.addAttribute("refused", "This is not your password.");
			}
			case SignInAnswer.Wait wait -> {
				response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
				response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.seconds()));
				model.addAttribute("refused", wait.sentence());
			}
		}
		return PAGE;
	}

}

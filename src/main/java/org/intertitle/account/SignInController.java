package org.intertitle.account;

import java.util.Optional;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The way in and out.
 */
@NewsroomPage
@AtTheDoor
class SignInController {

	/**
	 * Where a request is passed on to that came from nobody; no address for a browser.
	 */
	static final String AGAIN = "/login/again";

	private static final String PAGE = "account/sign-in";

	private final SignIns signIns;

	private final NewsroomSessions sessions;

	private final AuditTrail audit;

	SignInController(SignIns signIns, NewsroomSessions sessions, AuditTrail audit) {
		this.signIns = signIns;
		this.sessions = sessions;
		this.audit = audit;
	}

	@GetMapping("/login")
	String show(@RequestParam(required = false) @Nullable String next, @AuthenticationPrincipal @Nullable SignedIn who,
			Model model) {
		if (who != null) {
			return "redirect:" + NextPage.of(next);
		}
		model.addAttribute("form", new SignInForm("", "", NextPage.of(next)));
		return PAGE;
	}

	@PostMapping("/login")
	String signIn(@ModelAttribute("form") SignInForm form, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		Optional<SignedIn> who = this.signIns.withPassword(form.email(), form.password());
		if (who.isEmpty()) {
			this.audit.add(Deed.SIGN_IN_REFUSED, "with a password");
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
			model.addAttribute("refused", "This address and this password do not belong together.");
			return PAGE;
		}
		this.sessions.begin(who.get(), request);
		this.audit.add(Deed.SIGNED_IN, "with a password");
		return "redirect:" + NextPage.of(form.next());
	}

	@PostMapping(AGAIN)
	String signInAgain(HttpServletRequest request, HttpServletResponse response, Model model) {
		if (request.getDispatcherType() != DispatcherType.FORWARD) {
			throw new PageNotFound();
		}
		response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		model.addAttribute("form", new SignInForm("", "", NextPage.DESK));
		return PAGE;
	}

	@PostMapping("/logout")
	String signOut(@AuthenticationPrincipal @Nullable SignedIn who, HttpServletRequest request) {
		if (who != null) {
			this.audit.add(Deed.SIGNED_OUT, "of their own accord");
		}
		this.sessions.end(request);
		return "redirect:/login?said=signed-out";
	}

}

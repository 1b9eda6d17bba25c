package org.intertitle.account;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The way in with a password, and the way out.
 */
@NewsroomPage
@AtTheDoor
class SignInController {

	static final String PAGE = "account/sign-in";

	private static final String REFUSAL = "This address and this password do not belong together.";

	private final SignIns signIns;

	private final NewsroomSessions sessions;

	private final Letters letters;

	private final AuditTrail audit;

	SignInController(SignIns signIns, NewsroomSessions sessions, Letters letters, AuditTrail audit) {
		this.signIns = signIns;
		this.sessions = sessions;
		this.letters = letters;
		this.audit = audit;
	}

	@ModelAttribute
	void addTo(Model model, HttpServletRequest request) {
		model.addAttribute("held", HeldForm.carried(request).orElse(null));
		model.addAttribute("mailed", this.letters.possible());
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

	/** A form that was held is shown before it is sent, as it may have been forgotten. */
	@PostMapping("/login")
	String signIn(@ModelAttribute("form") SignInForm form, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		switch (this.signIns.withPassword(form.email(), form.password(), request.getRemoteAddr())) {
			case SignInAnswer.Welcome welcome -> {
				begin(welcome.who(), request);
				model.addAttribute("signedIn", welcome.who());
				return (model.getAttribute("held") != null) ? "account/held" : "redirect:" + form.next();
			}
			case SignInAnswer.Refused refused -> {
				response.setStatus(HttpStatus.UNAUTHORIZED.value());
				model.addAttribute("refused", REFUSAL);
			}
			case SignInAnswer.Wait wait -> {
				response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
				response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.seconds()));
				model.addAttribute("refused", wait.sentence());
			}
		}
		return PAGE;
	}

	/** For a page that signs in without being left. */
	@PostMapping(path = "/login", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Map<String, String>> signInHere(SignInForm form, HttpServletRequest request) {
		return switch (this.signIns.withPassword(form.email(), form.password(), request.getRemoteAddr())) {
			case SignInAnswer.Welcome welcome -> {
				begin(welcome.who(), request);
				yield ResponseEntity.noContent().build();
			}
			case SignInAnswer.Refused refused ->
				ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(Map.of("message", REFUSAL));
			case SignInAnswer.Wait wait -> ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
				.header(HttpHeaders.RETRY_AFTER, Long.toString(wait.seconds()))
				.body(Map.of("message", wait.sentence()));
		};
	}

	private void begin(SignedIn who, HttpServletRequest request) {
		this.sessions.begin(who, request);
		this.audit.add(Deed.SIGNED_IN, "with a password");
	}

	/** A page that was open for long gets a token that is good now. */
	@GetMapping(path = "/login/token", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Map<String, String>> token(CsrfToken token) {
		return ResponseEntity.ok(Map.of("header", token.getHeaderName(), "token", token.getToken()));
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

package org.intertitle.account;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.intertitle.web.FieldErrors;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The way in with a link. Opening it changes nothing, because programs that look into
 * mail open links too.
 */
@NewsroomPage
@AtTheDoor
@RequestMapping("/login/links/{token}")
class EntryController {

	private static final String PAGE = "account/entry";

	private final Entry entry;

	private final NewsroomSessions sessions;

	private final AuditTrail audit;

	EntryController(Entry entry, NewsroomSessions sessions, AuditTrail audit) {
		this.entry = entry;
		this.sessions = sessions;
		this.audit = audit;
	}

	/** The address of these pages is a secret. */
	@ModelAttribute
	void keepSecret(@PathVariable String token, HttpServletResponse response, Model model) {
		model.addAttribute("token", token);
		response.setHeader("Referrer-Policy", "no-referrer");
	}

	@GetMapping
	String show(@PathVariable String token, Model model) {
		model.addAttribute("link", this.entry.open(token));
		model.addAttribute("form", EntryForm.EMPTY);
		model.addAttribute("errors", FieldErrors.none());
		return PAGE;
	}

	@PostMapping
	String enter(@PathVariable String token, @ModelAttribute("form") EntryForm form, BindingResult binding, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		EntryLink link = this.entry.open(token);
		form.checkNameAndEmail(link, binding);
		PasswordRules.fault(form.password(), this.entry.wordsAround(link, form))
			.ifPresent((fault) -> binding.rejectValue("password", "wrong", fault));
		if (!binding.hasErrors() && entered(token, form, binding, request)) {
			return "redirect:" + NextPage.DESK;
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("link", link);
		model.addAttribute("errors", FieldErrors.of(binding));
		return PAGE;
	}

	private boolean entered(String token, EntryForm form, BindingResult binding, HttpServletRequest request) {
		try {
			begin(this.entry.withPassword(token, form), "with a link", request);
			return true;
		}
		catch (AddressTaken ex) {
			binding.rejectValue("email", "taken", "This address has an account already.");
			return false;
		}
	}

	@PostMapping(path = "/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<String> passkeyOptions(@PathVariable String token, EntryForm form, BindingResult binding,
			HttpServletRequest request) {
		check(token, form, binding);
		String challenge = Passkeys.newChallenge();
		String handle = Secrets.handle();
		this.sessions.challenge(challenge + " " + handle, request);
		return ResponseEntity.ok(this.entry.passkeyCreation(token, form, handle, challenge));
	}

	@PostMapping(path = "/passkey", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Void> enterWithPasskey(@PathVariable String token, EntryForm form, BindingResult binding,
			@RequestParam String answer, HttpServletRequest request) {
		check(token, form, binding);
		String[] kept = this.sessions.takeChallenge(request)
			.filter((challenge) -> challenge.contains(" "))
			.orElseThrow(Passkeys.PasskeyRefused::tooLate)
			.split(" ");
		begin(this.entry.withPasskey(token, form, kept[1], kept[0], answer), "with a passkey", request);
		return ResponseEntity.status(HttpStatus.NO_CONTENT).header(HttpHeaders.CONTENT_LOCATION, NextPage.DESK).build();
	}

	private void check(String token, EntryForm form, BindingResult binding) {
		form.checkNameAndEmail(this.entry.open(token), binding);
		FieldErrors.of(binding).byField().values().stream().findFirst().ifPresent((fault) -> {
			throw new Passkeys.PasskeyRefused(fault);
		});
	}

	private void begin(SignedIn who, String how, HttpServletRequest request) {
		this.sessions.begin(who, request);
		this.audit.add(Deed.SIGNED_IN, how);
	}

	@ExceptionHandler
	ResponseEntity<Map<String, String>> refused(Passkeys.PasskeyRefused refusal) {
		return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
			.body(Map.of("message", String.valueOf(refusal.getMessage())));
	}

	@ExceptionHandler(Entry.NoSuchLink.class)
	void noSuchLink(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
		request.getRequestDispatcher(DoorstepController.NO_SUCH_LINK).forward(request, response);
	}

}

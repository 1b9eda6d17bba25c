package org.intertitle.account;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Adds passkeys to one's own account, and takes them away.
 */
@NewsroomPage
@Admits(Role.WRITER)
@RequestMapping("/admin/account/passkeys")
class OwnPasskeyController {

	private final OwnAccount accounts;

	private final NewsroomSessions sessions;

	OwnPasskeyController(OwnAccount accounts, NewsroomSessions sessions) {
		this.accounts = accounts;
		this.sessions = sessions;
	}

	@PostMapping(path = "/options", produces = MediaType.APPLICATION_JSON_VALUE)
	@AsksForProof
	ResponseEntity<String> options(@AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
		String challenge = Passkeys.newChallenge();
		this.sessions.challenge(challenge, request);
		return ResponseEntity.ok(this.accounts.passkeyCreation(who, challenge));
	}

	@PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	@AsksForProof
	ResponseEntity<Void> add(@AuthenticationPrincipal SignedIn who, @RequestBody String answer,
			HttpServletRequest request) {
		String challenge = this.sessions.takeChallenge(request).orElseThrow(Passkeys.PasskeyRefused::tooLate);
		this.accounts.addPasskey(who, challenge, answer);
		return ResponseEntity.noContent().build();
	}

	@GetMapping("/removal")
	String askAboutRemoval(@AuthenticationPrincipal SignedIn who, @RequestParam String id, Model model) {
		model.addAttribute("passkey", this.accounts.passkey(who, id));
		return "account/admin-passkey-removal";
	}

	@PostMapping("/removal")
	@AsksForProof
	String remove(@AuthenticationPrincipal SignedIn who, @RequestParam String id) {
		try {
			this.accounts.removePasskey(who, id);
		}
		catch (OwnAccount.LastWayIn ex) {
			return "redirect:/admin/account?said=last-way-in";
		}
		return "redirect:/admin/account?said=passkey-removed";
	}

	@ExceptionHandler
	ResponseEntity<Map<String, String>> refused(Passkeys.PasskeyRefused refusal) {
		return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
			.body(Map.of("message", String.valueOf(refusal.getMessage())));
	}

}

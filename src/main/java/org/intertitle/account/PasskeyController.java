package org.intertitle.account;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The way in with a passkey. It does not wait for anything: a passkey cannot be guessed.
 */
@NewsroomPage
@AtTheDoor
@RequestMapping(path = "/login/passkey", produces = MediaType.APPLICATION_JSON_VALUE)
class PasskeyController {

	private final Passkeys passkeys;

	private final NewsroomSessions sessions;

	private final AuditTrail audit;

	PasskeyController(Passkeys passkeys, NewsroomSessions sessions, AuditTrail audit) {
		this.passkeys = passkeys;
		this.sessions = sessions;
		this.audit = audit;
	}

	@PostMapping("/options")
	ResponseEntity<String> options(HttpServletRequest request) {
		String challenge = Passkeys.newChallenge();
		this.sessions.challenge(challenge, request);
		return ResponseEntity.ok(this.passkeys.request(challenge));
	}

	/** The one who is signed in proves it again, whoever else signs in. */
	@PostMapping
	ResponseEntity<Void> signIn(@RequestBody String answer, @AuthenticationPrincipal @Nullable SignedIn before,
			HttpServletRequest request) {
		SignedIn who = signedBy(challenge(request), answer);
		if (before != null && before.id() == who.id()) {
			this.sessions.proved(request);
		}
		else {
			this.sessions.begin(who, request);
			this.audit.add(Deed.SIGNED_IN, "with a passkey");
		}
		return ResponseEntity.noContent().build();
	}

	/** Only what answers a question of ours is worth a line in the audit list. */
	private SignedIn signedBy(String challenge, String answer) {
		try {
			return this.passkeys.signedBy(challenge, answer).signedIn();
		}
		catch (Passkeys.PasskeyRefused ex) {
			this.audit.add(Deed.SIGN_IN_REFUSED, "with a passkey");
			throw ex;
		}
	}

	private String challenge(HttpServletRequest request) {
		return this.sessions.takeChallenge(request).orElseThrow(Passkeys.PasskeyRefused::tooLate);
	}

	@ExceptionHandler
	ResponseEntity<Map<String, String>> refused(Passkeys.PasskeyRefused refusal) {
		return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
			.body(Map.of("message", "This passkey does not open any account here."));
	}

}

package org.intertitle.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.verifier.exception.VerificationException;
import org.intertitle.web.SiteProperties;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passkeys (W3C Web Authentication, level 3). Each proves two things at once, that its
 * device is there and that its owner is, so one is a full sign-in.
 */
@Component
class Passkeys {

	private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> ASSERTION = new TypeReference<>() {
	};

	private static final int LONGEST_LABEL = 100;

	private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

	private final UserCredentialRepository credentials;

	private final Accounts accounts;

	private final PublicKeyCredentialRpEntity site;

	private final Webauthn4JRelyingPartyOperations operations;

	Passkeys(PasskeyUsers users, UserCredentialRepository credentials, Accounts accounts, SiteProperties site) {
		this.credentials = credentials;
		this.accounts = accounts;
		String host = site.baseUrl().getHost();
		this.site = PublicKeyCredentialRpEntity.builder().id(host).name(host).build();
		String origin = site.baseUrl().getScheme() + "://" + site.baseUrl().getAuthority();
		this.operations = new Webauthn4JRelyingPartyOperations(users, credentials, this.site, Set.of(origin));
	}

	/**
	 * The passkey, or what it signed, is not what was asked for; the message says why.
	 */
	static class PasskeyRefused extends RuntimeException {

		PasskeyRefused(Exception cause) {
			super("This passkey cannot be used here. It has to ask who you are, by a code or a finger.", cause);
		}

		PasskeyRefused(String sentence) {
			super(sentence);
		}

		static PasskeyRefused tooLate() {
			return new PasskeyRefused("This page had been open for too long. Please try again.");
		}

	}

	static String newChallenge() {
		return Bytes.random().toBase64UrlString();
	}

	/** What a browser needs to make a passkey, as JSON. */
	String creation(PublicKeyCredentialUserEntity user, String challenge) {
		return this.json.writeValueAsString(creationOptions(user, challenge));
	}

	private PublicKeyCredentialCreationOptions creationOptions(PublicKeyCredentialUserEntity user, String challenge) {
		List<PublicKeyCredentialDescriptor> known = this.credentials.findByUserId(user.getId())
			.stream()
			.map((record) -> PublicKeyCredentialDescriptor.builder().id(record.getCredentialId()).build())
			.toList();
		return PublicKeyCredentialCreationOptions.builder()
			.rp(this.site)
			.user(user)
			.challenge(Bytes.fromBase64(challenge))
			.pubKeyCredParams(PublicKeyCredentialParameters.EdDSA, PublicKeyCredentialParameters.ES256,
					PublicKeyCredentialParameters.RS256)
			.attestation(AttestationConveyancePreference.NONE)
			.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
				.residentKey(ResidentKeyRequirement.REQUIRED)
				.userVerification(UserVerificationRequirement.REQUIRED)
				.build())
			.excludeCredentials(known)
			.build();
	}

	/**
	 * Adds a passkey to an account, which has to exist by then.
	 * @param answer of the browser, as JSON: the credential, and what to call it
	 */
	@Transactional
	void add(PublicKeyCredentialUserEntity user, String challenge, String answer) {
		try {
			RelyingPartyPublicKey key = present(this.json.readValue(answer, RelyingPartyPublicKey.class));
			this.operations.registerCredential(
					new ImmutableRelyingPartyRegistrationRequest(creationOptions(user, challenge), named(key)));
		}
		catch (JacksonException | VerificationException | DataConversionException | IllegalArgumentException ex) {
			throw new PasskeyRefused(ex);
		}
	}

	/** JSON may be well-formed and still say nothing. */
	private static <T> T present(@Nullable T answer) {
		if (answer == null) {
			throw new PasskeyRefused("The browser has not answered.");
		}
		return answer;
	}

	private static RelyingPartyPublicKey named(RelyingPartyPublicKey key) {
		String label = key.getLabel().strip();
		String name = label.isEmpty() ? "A passkey" : label.substring(0, Math.min(label.length(), LONGEST_LABEL));
		return new RelyingPartyPublicKey(key.getCredential(), name);
	}

	/** What a browser needs to sign in with a passkey, as JSON. */
	String request(String challenge) {
		return this.json.writeValueAsString(requestOptions(challenge));
	}

	private PublicKeyCredentialRequestOptions requestOptions(String challenge) {
		return PublicKeyCredentialRequestOptions.builder()
			.challenge(Bytes.fromBase64(challenge))
			.rpId(this.site.getId())
			.userVerification(UserVerificationRequirement.REQUIRED)
			.build();
	}

	/**
	 * Checks what a passkey has signed.
	 * @param answer of the browser, as JSON
	 * @return whose it is
	 */
	@Transactional
	Account signedBy(String challenge, String answer) {
		try {
			PublicKeyCredential<AuthenticatorAssertionResponse> assertion = present(
					this.json.readValue(answer, ASSERTION));
			CredentialRecord before = this.credentials.findByCredentialId(assertion.getRawId());
			PublicKeyCredentialUserEntity user = this.operations
				.authenticate(new RelyingPartyAuthenticationRequest(requestOptions(challenge), assertion));
			refuseCopies(before, this.credentials.findByCredentialId(assertion.getRawId()));
			return this.accounts.byHandle(user.getId().toBase64UrlString())
				.filter((account) -> !account.disabled())
				.orElseThrow(() -> new PasskeyRefused("The account is disabled."));
		}
		catch (JacksonException | VerificationException | DataConversionException | IllegalArgumentException ex) {
			throw new PasskeyRefused(ex);
		}
	}

	/**
	 * A device that counts counts up; if it does not, there are two of it (WebAuthn,
	 * section 6.1.1).
	 */
	private static void refuseCopies(@Nullable CredentialRecord before, @Nullable CredentialRecord after) {
		long seen = Optional.ofNullable(before).map(CredentialRecord::getSignatureCount).orElse(0L);
		long now = Optional.ofNullable(after).map(CredentialRecord::getSignatureCount).orElse(0L);
		if (now <= seen && (now != 0 || seen != 0)) {
			throw new PasskeyRefused("The passkey has been copied.");
		}
	}

}

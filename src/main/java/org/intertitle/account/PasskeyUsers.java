package org.intertitle.account;

import org.jspecify.annotations.Nullable;

import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * Accounts as passkeys know them: by a handle that tells nothing about anybody.
 */
@Component
class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {

	private final Accounts accounts;

	PasskeyUsers(Accounts accounts) {
		this.accounts = accounts;
	}

	static PublicKeyCredentialUserEntity user(String handle, String email, String name) {
		return ImmutablePublicKeyCredentialUserEntity.builder()
			.id(Bytes.fromBase64(handle))
			.name(email)
			.displayName(name)
			.build();
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
		return this.accounts.byHandle(id.toBase64UrlString()).map(PasskeyUsers::user).orElse(null);
	}

	/** By the name that {@link SignedIn} has: the account's id. */
	@Override
	public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
		return this.accounts.byId(Long.parseLong(id)).map(PasskeyUsers::user).orElse(null);
	}

	private static PublicKeyCredentialUserEntity user(Account account) {
		return user(account.handle(), account.email(), account.name());
	}

	@Override
	public void save(PublicKeyCredentialUserEntity user) {
		throw new UnsupportedOperationException("An account is made by an invitation");
	}

	@Override
	public void delete(Bytes id) {
		throw new UnsupportedOperationException("An account is disabled and not deleted");
	}

}

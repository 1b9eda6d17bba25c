package org.intertitle.account;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first administrator, made when there is no account yet.
 *
 * @param email what to sign in with
 * @param password of at least 15 characters
 */
@ConfigurationProperties("intertitle.admin")
record AdminProperties(@Nullable String email, @Nullable String password) {

	@Override
	public String toString() {
		return "AdminProperties[hidden]";
	}

}

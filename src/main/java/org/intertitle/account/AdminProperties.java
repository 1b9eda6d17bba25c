package org.intertitle.account;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first administrator, made when there is no account yet, and who signs letters.
 *
 * @param email what to sign in with
 * @param password of at least 15 characters
 * @param mailFrom the sender of the newsroom's letters
 */
@ConfigurationProperties("intertitle.admin")
record AdminProperties(@Nullable String email, @Nullable String password, @Nullable String mailFrom) {

	@Override
	public String toString() {
		return "AdminProperties[hidden]";
	}

}

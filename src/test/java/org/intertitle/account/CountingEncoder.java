package org.intertitle.account;

import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Counts how many passwords were looked at.
 */
class CountingEncoder implements PasswordEncoder {

	private final AtomicInteger compared = new AtomicInteger();

	private final PasswordEncoder encoder;

	CountingEncoder(PasswordEncoder encoder) {
		this.encoder = encoder;
	}

	@Override
	public String encode(CharSequence password) {
		return this.encoder.encode(password);
	}

	@Override
	public boolean matches(CharSequence password, String hash) {
		this.compared.incrementAndGet();
		return this.encoder.matches(password, hash);
	}

	int compared() {
		return this.compared.get();
	}

}

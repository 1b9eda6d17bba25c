package org.intertitle.account;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Makes and compares hashes of passwords, only so many at a time: each takes 19 MiB, and
 * a flood of sign-ins must not take the memory of the whole program.
 */
@Component
class PasswordHashes {

	private static final int WAIT_SECONDS = 5;

	private final Semaphore places = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

	private final PasswordEncoder encoder;

	/**
	 * Asked for with every comparison, so that the first one takes as long for everybody.
	 */
	private final Supplier<String> nobodys;

	PasswordHashes(PasswordEncoder encoder) {
		this.encoder = encoder;
		this.nobodys = SingletonSupplier.of(() -> encoder.encode(Secrets.token()));
	}

	String hash(String password) {
		return inTurn(() -> this.encoder.encode(password));
	}

	/**
	 * Compares, and takes as long where there is nothing to compare with.
	 * @param hash of the account's password, if there is an account and it has one
	 */
	boolean matches(String password, @Nullable String hash) {
		boolean same = inTurn(() -> {
			String other = this.nobodys.get();
			return this.encoder.matches(password, (hash != null) ? hash : other);
		});
		return same && hash != null;
	}

	private <T> T inTurn(Supplier<T> work) {
		try {
			if (!this.places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
				throw new TooManyAtOnce();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new TooManyAtOnce();
		}
		try {
			return work.get();
		}
		finally {
			this.places.release();
		}
	}

	/** Nobody is refused for good: the next moment may have a place. */
	@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
	static class TooManyAtOnce extends RuntimeException {

	}

}

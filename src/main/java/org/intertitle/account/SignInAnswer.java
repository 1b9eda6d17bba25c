package org.intertitle.account;

import java.time.Duration;

/**
 * What becomes of a try to sign in.
 */
sealed interface SignInAnswer {

	/** The password is right. */
	record Welcome(SignedIn who) implements SignInAnswer {
	}

	/** Wrong password, unknown address or disabled account: nobody learns which. */
	record Refused() implements SignInAnswer {
	}

	/** The password has not been looked at, because too many were tried before. */
	record Wait(Duration time) implements SignInAnswer {

		/** As the header Retry-After has it (RFC 9110, section 10.2.3). */
		long seconds() {
			return Math.max(1, this.time.plusMillis(999).toSeconds());
		}

		String sentence() {
			String wait = (seconds() < 120) ? seconds() + ((seconds() == 1) ? " second" : " seconds")
					: this.time.plusSeconds(59).toMinutes() + " minutes";
			return "There have been many tries with a wrong password. The next one is possible in " + wait
					+ ". A passkey works at once.";
		}

	}

}

package org.intertitle.account;

import java.util.HexFormat;
import java.util.Objects;

/**
 * A form that was sent, as an argument of its handler.
 *
 * @param account whose it is
 * @param key what the form carries as {@code formKey}, the same however often it is sent
 * @param fields the SHA-256 of everything else that it says, in hex
 */
public record Submission(long account, String key, String fields) {

	static final int LONGEST_KEY = 100;

	/**
	 * Checks the form's key.
	 */
	public Submission {
		if (key.isEmpty() || key.length() > LONGEST_KEY) {
			throw new IllegalArgumentException("A form's key has 1 to %d characters".formatted(LONGEST_KEY));
		}
		Objects.checkIndex(fields.length() - 64, 1);
	}

	byte[] fieldsHash() {
		return HexFormat.of().parseHex(this.fields);
	}

}

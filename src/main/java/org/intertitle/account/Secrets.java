package org.intertitle.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What cannot be guessed.
 */
final class Secrets {

	private static final SecureRandom RANDOM = new SecureRandom();

	/** Without those that look alike. */
	private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

	private Secrets() {
	}

	/** 192 random bits, for an address. */
	static String token() {
		return base64(24);
	}

	/** 256 random bits, by which passkeys know an account. */
	static String handle() {
		return base64(32);
	}

	private static String base64(int length) {
		byte[] bytes = new byte[length];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** About 123 random bits that somebody can type: five groups of five letters. */
	static String password() {
		return IntStream.range(0, 5).mapToObj((group) -> fiveLetters()).collect(Collectors.joining("-"));
	}

	private static String fiveLetters() {
		return RANDOM.ints(5, 0, LETTERS.length())
			.mapToObj((index) -> LETTERS.substring(index, index + 1))
			.collect(Collectors.joining());
	}

	static byte[] sha256(String text) {
		return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
